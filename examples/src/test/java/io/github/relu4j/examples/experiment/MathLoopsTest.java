package io.github.relu4j.examples.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.relu4j.examples.data.Glyphs;
import io.github.relu4j.examples.data.Samples;
import io.github.relu4j.examples.network.Architecture;
import io.github.relu4j.examples.network.HiddenLayer;
import io.github.relu4j.examples.network.Layer;
import io.github.relu4j.examples.network.LayerPass;
import io.github.relu4j.examples.network.Network;
import io.github.relu4j.examples.training.Descent;
import io.github.relu4j.examples.training.Step;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Plain loops over Math")
class MathLoopsTest {

  private static final Samples GLYPHS = Glyphs.generate(320, 10, 1).standardised().training();
  private static final int STEPS = 20;
  private static final int ROWS = 50;
  private static final int UNITS = 6;

  @DisplayName("give what relu4j gives, forward")
  @ParameterizedTest
  @EnumSource
  void forward(MathLoops loops) {
    Layer layer = layer(loops);
    FMatrixRMaj x = random(ROWS, width(loops), 1);
    float[] expected = layer.newPass(ROWS).forward(x.copy(), true).data;
    assertThat(plain(loops, layer).newPass(ROWS).forward(x.copy(), true).data)
        .containsExactly(expected, within(2e-6f));
  }

  @DisplayName("give what relu4j gives, on the way back")
  @ParameterizedTest
  @EnumSource
  void backward(MathLoops loops) {
    Layer layer = layer(loops);
    assertThat(gradient(plain(loops, layer), loops))
        .containsExactly(gradient(layer, loops), within(2e-6f));
  }

  @DisplayName("lead to the same weights after some steps, but for roundings")
  @ParameterizedTest
  @EnumSource
  void weights(MathLoops loops) {
    assertThat(trained(loops, layer -> plain(loops, layer)))
        .containsExactly(trained(loops, layer -> layer), within(1e-4f));
  }

  @DisplayName("are timed without a change of any bit, as relu4j is")
  @ParameterizedTest
  @EnumSource
  void timed(MathLoops loops) {
    Stopwatch stopwatch = new Stopwatch(() -> 0);
    assertThat(trained(loops, layer -> new TimedLayer(layer, stopwatch)))
        .containsExactly(trained(loops, layer -> layer));
  }

  private static float[] gradient(Layer layer, MathLoops loops) {
    LayerPass pass = layer.newPass(ROWS);
    pass.forward(random(ROWS, width(loops), 1), true);
    return pass.backward(random(ROWS, UNITS, 2)).data;
  }

  /** The weights of the first layer. */
  private static float[] trained(MathLoops loops, Function<HiddenLayer, Layer> other) {
    Network network =
        Architecture.classifier(GLYPHS.features(), 16, 2, GLYPHS.classes(), loops.activation())
            .build(1, other);
    Step step = new Step(network, GLYPHS, Descent.of(0.01));
    for (int i = 0; i < STEPS; i++) {
      step.run();
    }
    return network.parameters().get(0).values();
  }

  private static MathLayer plain(MathLoops loops, Layer layer) {
    return new MathLayer(loops, (HiddenLayer) layer);
  }

  private static Layer layer(MathLoops loops) {
    return new Architecture(4, List.of(UNITS), 2, loops.activation()).build(1).layers().get(1);
  }

  private static int width(MathLoops loops) {
    return loops == MathLoops.SWIGLU ? 2 * UNITS : UNITS;
  }

  private static FMatrixRMaj random(int rows, int columns, long seed) {
    FMatrixRMaj matrix = new FMatrixRMaj(rows, columns);
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < matrix.data.length; i++) {
      matrix.data[i] = (float) (8 * random.nextDouble() - 4);
    }
    return matrix;
  }
}
