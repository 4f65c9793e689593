package io.github.relu4j.examples.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.relu4j.Activations;
import io.github.relu4j.init.Initialiser;
import io.github.relu4j.init.Initialisers;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The recommended weights")
class InitialisationTest {

  private static final int FAN_IN = 20;
  private static final int FAN_OUT = 10;

  static Stream<Arguments> kinds() {
    return Stream.of(
        Arguments.of("relu", Initialisers.heNormal(Activations.relu())),
        Arguments.of("gelu", Initialisers.heNormal(Activations.gelu())),
        Arguments.of("silu", Initialisers.heNormal(Activations.silu())),
        Arguments.of("elu", Initialisers.heNormal(Activations.elu())),
        Arguments.of("sigmoid", Initialisers.xavierNormal(Activations.sigmoid())),
        Arguments.of("tanh", Initialisers.xavierNormal(Activations.tanh())),
        Arguments.of("selu", Initialisers.lecunNormal()));
  }

  @DisplayName(
      "are He's for rectifiers and their kin, Xavier's for sigmoid and tanh, LeCun's for SELU")
  @ParameterizedTest(name = "{0}")
  @MethodSource("kinds")
  void recommended(String activation, Initialiser expected) {
    assertThat(filled(Initialisation.RECOMMENDED.of(Activations.parse(activation))))
        .containsExactly(filled(expected));
  }

  @DisplayName("of a gate keep the mean square of its inputs")
  @ParameterizedTest
  @ValueSource(strings = {"glu", "reglu", "geglu", "swiglu"})
  void gates(String name) {
    int rows = 200;
    int width = 400;
    Architecture architecture = new Architecture(width, List.of(width), 2, name);
    NetworkPass network = architecture.build(1).newPass(rows);
    FMatrixRMaj x = new FMatrixRMaj(rows, width);
    SplittableRandom random = new SplittableRandom(2);
    for (int i = 0; i < x.data.length; i++) {
      x.data[i] = random.nextBoolean() ? 1 : -1;
    }
    network.forward(x, false);
    HiddenPass pass = network.hidden().get(0);
    double squares = 0;
    for (float y : pass.output().data) {
      squares += y * y;
    }
    assertThat(squares / pass.output().data.length).isCloseTo(1, within(0.05));
  }

  private static float[] filled(Initialiser initialiser) {
    float[] weights = new float[FAN_IN * FAN_OUT];
    initialiser.fill(weights, FAN_IN, FAN_OUT, new SplittableRandom(1));
    return weights;
  }
}
