package io.github.relu4j.benchmarks.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.relu4j.Activations;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("How a function runs")
class CourseTest {

  @Test
  @DisplayName("goes from its least to its greatest value, those at infinity included")
  void range() {
    assertThat(Course.of(Activations.elu(2f)::forward))
        .isEqualTo(new Course(true, -2f, Float.POSITIVE_INFINITY));
  }

  @Test
  @DisplayName("is monotone though it jumps up, but not if it jumps down")
  void jumps() {
    assertThat(Course.of(Activations.threshold(1f, 0f)::forward).neverFalls()).isTrue();
    assertThat(Course.of(Activations.threshold(1f, 20f)::forward).neverFalls()).isFalse();
  }

  @Test
  @DisplayName("is not monotone if it falls so slowly that no single step is more than rounding")
  void slowFall() {
    assertThat(Course.of(Activations.leakyRelu(-1e-3f)::forward).neverFalls()).isFalse();
    assertThat(Course.of(falling(64)).neverFalls()).isFalse();
  }

  @Test
  @DisplayName("is monotone if it falls by no more than rounding can make it")
  void rounding() {
    assertThat(Course.of(falling(4)).neverFalls()).isTrue();
  }

  @Test
  @DisplayName("is unknown if it is NaN somewhere")
  void nan() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Course.of(Activations.prelu(0f)::forward))
        .withMessage("f(-Infinity) is NaN");
  }

  /** From 2 down, float by float, so many floats in all. */
  private static FloatFunction falling(int floats) {
    return (x, y) -> {
      for (int i = 0; i < x.length; i++) {
        y[i] = 2f - Math.min(i, floats) * Math.ulp(1f);
      }
    };
  }
}
