package io.github.relu4j.benchmarks.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A He-initialised dense layer")
class DenseLayerTest {

  private static final long SEED = 7;

  private final float[] preActivations = new DenseLayer(64, 128).preActivations(512, SEED);

  @Test
  @DisplayName("gives a pre-activation for each unit and sample")
  void count() {
    assertThat(preActivations).hasSize(128 * 512);
  }

  @Test
  @DisplayName("has pre-activations of mean 0")
  void mean() {
    assertThat(values(preActivations).average()).hasValueCloseTo(0.0, within(0.03));
  }

  @Test
  @DisplayName("has pre-activations of variance 2, whatever the number of inputs")
  void variance() {
    float[] ofFewInputs = new DenseLayer(16, 512).preActivations(512, SEED);

    assertThat(new double[] {meanSquare(preActivations), meanSquare(ofFewInputs)})
        .containsExactly(new double[] {2, 2}, within(0.1));
  }

  @Test
  @DisplayName("is the same again from the same seed")
  void sameSeed() {
    assertThat(new DenseLayer(64, 128).preActivations(512, SEED)).containsExactly(preActivations);
  }

  @Test
  @DisplayName("is another from another seed")
  void otherSeed() {
    assertThat(new DenseLayer(64, 128).preActivations(512, SEED + 1)).isNotEqualTo(preActivations);
  }

  private static double meanSquare(float[] numbers) {
    return values(numbers).map(number -> number * number).average().orElseThrow();
  }

  private static DoubleStream values(float[] numbers) {
    return IntStream.range(0, numbers.length).mapToDouble(i -> numbers[i]);
  }
}
