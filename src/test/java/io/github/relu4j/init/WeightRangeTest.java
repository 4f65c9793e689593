package io.github.relu4j.init;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.relu4j.Activation;
import io.github.relu4j.ElementwiseActivation;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Initial weights that no float can hold are refused")
class WeightRangeTest {

  /** How far from 0 a standard normal number lies with probability 2^-54: the largest one drawn. */
  private static final double LARGEST_NORMAL = 8.292361075813595;

  private static final double LARGEST_DEVIATION = Float.MAX_VALUE / LARGEST_NORMAL;

  /** f(x) = factor x, of gain 1 / factor. */
  private record Scale(float factor) implements ElementwiseActivation {

    @Override
    public float forward(float x) {
      return factor * x;
    }

    @Override
    public float derivative(float x) {
      return factor;
    }

    @Override
    public String name() {
      return "scale(" + factor + ")";
    }
  }

  @DisplayName("where a normal one's deviation is too large or too small, by its name and value")
  @ParameterizedTest
  @ValueSource(doubles = {1e39, 1e308, 4.2e37, 1e-50, Double.MIN_VALUE, 1.3e-45})
  void deviation(double deviation) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Initialisers.normal(deviation))
        .withMessage(
            "deviation must be from 1.4E-45 to "
                + (float) LARGEST_DEVIATION
                + ", so that the weights are floats, but is "
                + deviation);
  }

  @DisplayName("but not where even the largest number of the generator gives a finite weight")
  @ParameterizedTest
  @ValueSource(longs = {Long.MIN_VALUE, Long.MAX_VALUE})
  void largestDeviation(long extreme) {
    float[] weights = new float[1];
    Initialisers.normal(LARGEST_DEVIATION * (1 - 1e-9)).fill(weights, 1, 1, () -> extreme);
    assertThat(Math.abs(weights[0])).isBetween(Float.MAX_VALUE * 0.999f, Float.MAX_VALUE);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Initialisers.normal(LARGEST_DEVIATION * (1 + 1e-9)))
        .withMessageStartingWith("deviation must be");
  }

  @Test
  @DisplayName("but not where the deviation is the smallest float")
  void smallestDeviation() {
    float[] weights = new float[1];
    Initialisers.normal(Float.MIN_VALUE).fill(weights, 1, 1, () -> Long.MAX_VALUE);
    assertThat(weights).containsExactly(8 * Float.MIN_VALUE);
  }

  @Test
  @DisplayName("but not where an orthogonal matrix has the largest float as its gain")
  void largestGain() {
    float[] weights = new float[1];
    new Orthogonal(Float.MAX_VALUE).fill(weights, 1, 1, () -> Long.MAX_VALUE);
    assertThat(weights).containsExactly(Float.MAX_VALUE);
  }

  static Stream<Arguments> ofGain() {
    return Stream.of(
        Arguments.of("He normal", make(Initialisers::heNormal)),
        Arguments.of("He uniform", make(Initialisers::heUniform)),
        Arguments.of("Xavier normal", make(Initialisers::xavierNormal)),
        Arguments.of("Xavier uniform", make(Initialisers::xavierUniform)),
        Arguments.of("orthogonal", make(Initialisers::orthogonal)));
  }

  private static Function<Activation, Initialiser> make(Function<Activation, Initialiser> make) {
    return make;
  }

  @DisplayName("where an activation's gain is too large for its fans, and nothing is written")
  @ParameterizedTest(name = "{0}")
  @MethodSource("ofGain")
  void gainTooLarge(String name, Function<Activation, Initialiser> make) {
    Activation activation = new Scale(Float.MIN_VALUE);
    float[] weights = new float[12];
    assertThatIllegalArgumentException()
        .isThrownBy(() -> make.apply(activation).fill(weights, 4, 3, new SplittableRandom(1)))
        .withMessageStartingWith("the activation's gain must be from ")
        .withMessageEndingWith(" but is " + Gain.of(activation));
    assertThat(weights).containsOnly(0f);
  }

  @DisplayName("but not where an activation's gain is as extreme as its floats let it be")
  @ParameterizedTest(name = "{0}")
  @MethodSource("ofGain")
  void gainThatFits(String name, Function<Activation, Initialiser> make) {
    for (float factor : new float[] {1e-37f, 1e37f}) {
      float[] weights = new float[400 * 10];
      make.apply(new Scale(factor)).fill(weights, 400, 10, new SplittableRandom(2));
      double sum = 0;
      for (float weight : weights) {
        sum += (double) weight * factor * weight * factor;
      }
      assertThat(sum / weights.length).isBetween(0.9 / 400, 1.1 / 205);
    }
  }

  /** The largest weight is the deviation times 8.3 of a normal one, times √3 of a uniform one. */
  @Test
  @DisplayName("where a gain is too large for the number of inputs, but not for more of them")
  void fanCounts() {
    Activation activation = new Scale(0x1p-126f);
    double gain = Gain.of(activation);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Initialisers.heNormal(activation).fill(new float[4], 4, 1, () -> 0))
        .withMessage(
            "the activation's gain must be from 2.8E-45 to "
                + (float) (2 * LARGEST_DEVIATION)
                + ", so that the weights are floats, but is "
                + gain);
    float[] weights = new float[5];
    Initialisers.heNormal(activation).fill(weights, 5, 1, () -> Long.MAX_VALUE);
    assertThat(weights).doesNotContain(Float.POSITIVE_INFINITY);
    Initialisers.heUniform(activation).fill(weights, 1, 1, () -> Long.MAX_VALUE);
    assertThat(weights).containsOnly((float) (gain * Math.sqrt(3)));
  }

  @Test
  @DisplayName("where a gain is so small that they would all be 0")
  void gainTooSmall() {
    Initialiser scaling = new VarianceScaling(Distribution.NORMAL, FanMode.FAN_IN, 2e-45);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> scaling.fill(new float[4], 4, 1, () -> 0))
        .withMessageStartingWith("the activation's gain must be from 2.8E-45 to ")
        .withMessageEndingWith(" but is 2.0E-45");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Orthogonal(1e-50))
        .withMessageStartingWith("the activation's gain must be from 1.4E-45 to 3.4028235E38")
        .withMessageEndingWith(" but is 1.0E-50");
  }
}
