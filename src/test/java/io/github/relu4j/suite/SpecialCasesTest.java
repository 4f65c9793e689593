package io.github.relu4j.suite;

import static io.github.relu4j.support.SameBits.assertThatBits;

import io.github.relu4j.Activation;
import io.github.relu4j.Activations;
import io.github.relu4j.reference.Entries;
import io.github.relu4j.reference.Entry.SpecialCase;
import io.github.relu4j.support.HandOver;
import io.github.relu4j.support.Operation;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Special cases are as the Javadoc lists them")
class SpecialCasesTest {

  /** Enough for whole vectors and a rest. */
  private static final int COPIES = 75;

  static Stream<SpecialCase> cases() {
    return Entries.all().stream().flatMap(entry -> entry.specialCases().stream());
  }

  @DisplayName("f and f' of")
  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void atOnePoint(SpecialCase at) {
    Activation activation = Activations.parse(at.activation());
    HandOver.settle(activation);
    float[] x = copies(at.x());
    assertThatBits(results(activation, Operation.FORWARD, x))
        .as("f, where %s", at)
        .areThoseOf(copies(at.value()), x);
    assertThatBits(results(activation, Operation.DERIVATIVE, x))
        .as("f', where %s", at)
        .areThoseOf(copies(at.derivative()), x);
  }

  private static float[] results(Activation activation, Operation operation, float[] x) {
    float[] out = new float[COPIES];
    operation.run(activation, x, 0, copies(1f), 0, out, 0, COPIES);
    return out;
  }

  private static float[] copies(float value) {
    float[] copies = new float[COPIES];
    Arrays.fill(copies, value);
    return copies;
  }
}
