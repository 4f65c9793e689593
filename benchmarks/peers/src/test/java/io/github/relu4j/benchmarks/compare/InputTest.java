package io.github.relu4j.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Input that is")
class InputTest {

  private static final int COUNT = 100_000;

  @Test
  @DisplayName("normal has mean 0, standard deviation 2, and no subnormals")
  void normal() {
    float[] elements = Input.NORMAL.elements(COUNT);

    double mean = doubles(elements).average().orElseThrow();
    double variance = doubles(elements).map(x -> x * x).average().orElseThrow() - mean * mean;
    assertThat(mean).isCloseTo(0, within(0.02));
    assertThat(Math.sqrt(variance)).isCloseTo(2, within(0.02));
    assertThat(boxed(elements)).noneMatch(Input::isSubnormal).allMatch(Float::isFinite);
  }

  @Test
  @DisplayName("normal draws again where a draw is subnormal")
  void subnormalDraw() {
    double[] draws = {1e-40, 0.5};
    Random random =
        new Random() {
          private static final long serialVersionUID = 1L;
          private int next;

          @Override
          public synchronized double nextGaussian() {
            return draws[next++];
          }
        };

    assertThat(Input.NORMAL.element(random)).isEqualTo(1f);
  }

  @Test
  @DisplayName("special has subnormals, NaN, infinities, zeros and normal numbers in equal shares")
  void special() {
    float[] elements = Input.SPECIAL.elements(COUNT);

    assertThat(share(elements, Input::isSubnormal)).isCloseTo(0.2, within(0.01));
    assertThat(share(elements, x -> x.isNaN())).isCloseTo(0.2, within(0.01));
    assertThat(share(elements, x -> x.isInfinite())).isCloseTo(0.2, within(0.01));
    assertThat(share(elements, x -> x == 0f)).isCloseTo(0.2, within(0.01));
    assertThat(boxed(elements))
        .contains(Float.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY, 0f, -0f)
        .anyMatch(x -> Input.isSubnormal(x) && x < 0);
  }

  @Test
  @DisplayName("made again is the same")
  void same() {
    assertThat(Input.SPECIAL.elements(1000)).isEqualTo(Input.SPECIAL.elements(1000));
    assertThat(Input.NORMAL.elements(10)).startsWith(Input.NORMAL.elements(5));
    assertThat(Input.gradients(10)).isEqualTo(Input.gradients(10));
  }

  @Test
  @DisplayName("gradients are at most 1 in size")
  void gradients() {
    assertThat(boxed(Input.gradients(COUNT))).allMatch(g -> Math.abs(g) <= 1f);
  }

  private static double share(float[] elements, java.util.function.Predicate<Float> kind) {
    return boxed(elements).filter(kind).count() / (double) elements.length;
  }

  private static Stream<Float> boxed(float[] elements) {
    return IntStream.range(0, elements.length).mapToObj(i -> elements[i]);
  }

  private static java.util.stream.DoubleStream doubles(float[] elements) {
    return IntStream.range(0, elements.length).mapToDouble(i -> elements[i]);
  }
}
