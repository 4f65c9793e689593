package io.github.relu4j;

import static io.github.relu4j.support.SameBits.assertThatBits;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.relu4j.support.Allocations;
import io.github.relu4j.support.HandOver;
import io.github.relu4j.support.Operation;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Snake has a learned frequency per channel, and SnakeBeta a height beside it")
class SnakeTest {

  private static final float[] ONES = new float[12];

  static {
    Arrays.fill(ONES, 1f);
  }

  private static float[] forward(Activation activation, float[] x) {
    float[] y = new float[x.length];
    activation.forward(x, y);
    return y;
  }

  /** f(1). */
  private static float atOne(double alpha, double beta) {
    return (float) (1 + Math.sin(alpha) * Math.sin(alpha) / beta);
  }

  private static SnakeBeta snakeBeta(float[] alpha, float[] beta) {
    return Activations.snakeBeta(alpha, beta, 1);
  }

  @Test
  @DisplayName("[N, C]: neighbouring elements are of different channels")
  void rows() {
    float a = atOne(1, 1);
    float b = atOne(2, 2);
    assertThat(forward(Activations.snake(1f, 2f), Arrays.copyOf(ONES, 4)))
        .containsExactly(a, b, a, b);
  }

  @Test
  @DisplayName("[B, C, T]: T neighbouring elements share a channel")
  void signals() {
    float a = atOne(1, 1);
    float b = atOne(2, 2);
    assertThat(forward(Activations.snake(new float[] {1f, 2f}, 3), ONES))
        .containsExactly(a, a, a, b, b, b, a, a, a, b, b, b);
  }

  @Test
  @DisplayName("the square is divided by the channel's beta")
  void heights() {
    SnakeBeta snake = snakeBeta(new float[] {1f, 2f}, new float[] {0.5f, -4f});
    assertThat(forward(snake, Arrays.copyOf(ONES, 2))).containsExactly(atOne(1, 0.5), atOne(2, -4));
  }

  @Test
  @DisplayName("with beta = alpha the two are the same, bit for bit, for a negative alpha too")
  void snakeIsSnakeBeta() {
    float[] x = new float[1_000];
    for (int i = 0; i < x.length; i++) {
      x[i] = (i - 500) * 0.37f;
    }
    for (float alpha : new float[] {0.3f, -2f}) {
      for (Operation operation : Operation.values()) {
        float[] ofSnake = new float[x.length];
        float[] ofSnakeBeta = new float[x.length];
        operation.runWhole(Activations.snake(alpha), x, x, ofSnake);
        operation.runWhole(snakeBeta(new float[] {alpha}, new float[] {alpha}), x, x, ofSnakeBeta);
        assertThatBits(ofSnake).areThoseOf(ofSnakeBeta, x);
      }
    }
  }

  @Test
  @DisplayName("without arguments both have one channel, with 1 for each parameter")
  void defaults() {
    assertThat(Activations.snake()).isEqualTo(Activations.snake(1f));
    assertThat(Activations.snakeBeta()).isEqualTo(snakeBeta(new float[] {1f}, new float[] {1f}));
  }

  @Test
  @DisplayName("parameters are live views: an update in place is seen by the next call")
  void liveParameters() {
    float[] alpha = {1f, 2f};
    float[] beta = {1f, 3f};
    SnakeBeta snake = snakeBeta(alpha, beta);
    forward(snake, ONES);
    alpha[0] = 0.5f;
    beta[1] = -2f;
    assertThat(forward(snake, Arrays.copyOf(ONES, 2))).containsExactly(atOne(0.5, 1), atOne(2, -2));
    assertThat(snake.alpha()).isSameAs(alpha);
    assertThat(snake.beta()).isSameAs(beta);
    assertThat(snake.name()).isEqualTo("snake_beta(0.5,2.0,1.0,-2.0)");
  }

  @DisplayName("an alpha that has become NaN or infinite shows on its channel only")
  @ParameterizedTest
  @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY})
  void alphaNotFinite(float broken) {
    float[] alpha = {1f, 2f, 3f};
    Snake snake = Activations.snake(alpha);
    alpha[1] = broken;
    assertThat(forward(snake, Arrays.copyOf(ONES, 3)))
        .containsExactly(atOne(1, 1), Float.NaN, atOne(3, 3));
  }

  @DisplayName("an element far out does not change the bits of its neighbours")
  @ParameterizedTest
  @EnumSource
  void farElement(Operation operation) {
    Snake snake = Activations.snake(0.7f);
    float[] gradY = new float[300];
    Arrays.fill(gradY, 1f);
    float[] x = new float[300];
    for (int i = 0; i < x.length; i++) {
      x[i] = (i - 150) * 0.21f;
    }
    float[] expected = new float[x.length];
    operation.runWhole(snake, x, gradY, expected);
    x[7] = 1e30f;
    float[] actual = new float[x.length];
    operation.runWhole(snake, x, gradY, actual);
    actual[7] = expected[7];
    assertThatBits(actual).areThoseOf(expected, x);
  }

  @DisplayName("no call allocates, neither over small elements nor with one far out")
  @ParameterizedTest
  @EnumSource
  void allocatesNothing(Operation operation) {
    Snake snake = Activations.snake(new float[] {0.7f, -2f}, 2_000);
    HandOver.settle(snake);
    float[] small = new float[8_001];
    for (int i = 0; i < small.length; i++) {
      small[i] = (i - 4_000) * 0.01f;
    }
    float[] far = small.clone();
    far[5_000] = -1e30f;
    float[] out = new float[8_001];
    Allocations.assertNoneBy(
        () -> {
          operation.run(snake, small, 0, far, 0, out, 0, 8_000);
          operation.run(snake, far, 1, small, 0, out, 1, 8_000);
        });
  }

  @DisplayName("a parameter array is no place for an output")
  @ParameterizedTest
  @EnumSource
  void outputIsParameter(Operation operation) {
    float[] alpha = {0.5f, 0.25f};
    float[] beta = {0.5f, 0.25f};
    SnakeBeta snake = snakeBeta(alpha, beta);
    float[] x = {-1f, -2f};
    assertThatIllegalArgumentException()
        .isThrownBy(() -> operation.run(snake, x, 0, x, 0, alpha, 0, 2))
        .withMessageContaining("another array than alpha");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> operation.run(snake, x, 0, x, 0, beta, 0, 2))
        .withMessageContaining("another array than beta");
  }

  @DisplayName("a length that is not whole blocks: an error with length and block")
  @ParameterizedTest
  @EnumSource
  void brokenBlocks(Operation operation) {
    Snake snake = Activations.snake(new float[] {1f, 2f, 3f}, 2);
    float[] out = new float[12];
    assertThatIllegalArgumentException()
        .isThrownBy(() -> operation.run(snake, ONES, 0, ONES, 0, out, 0, 10))
        .withMessageContainingAll("10", "3 channels", "2 elements");
    assertThat(out).containsOnly(0f);
  }

  @Test
  @DisplayName("equal are those of equal layout and, at the moment, equal parameters")
  void equality() {
    float[] alpha = {1f, 2f};
    Snake snake = Activations.snake(alpha, 2);
    Snake same = Activations.snake(new float[] {1f, 2f}, 2);
    assertThat(snake)
        .isEqualTo(same)
        .hasSameHashCodeAs(same)
        .isNotEqualTo(Activations.snake(alpha, 1))
        .isNotEqualTo(Activations.snakeBeta(alpha, alpha, 2))
        .isNotEqualTo(Activations.relu())
        .hasToString(snake.name());
    int hash = snake.hashCode();
    alpha[0] = 5f;
    assertThat(snake).isNotEqualTo(same);
    assertThat(snake.hashCode()).isEqualTo(hash);
    assertThat(snakeBeta(new float[] {1f}, new float[] {1f}))
        .isNotEqualTo(snakeBeta(new float[] {1f}, new float[] {2f}));
  }

  @Test
  @DisplayName("names have all parameters and the layout, and read back")
  void names() {
    Snake snake = Activations.snake(new float[] {0.5f, -2f}, 49);
    assertThat(snake.name()).isEqualTo("snake(0.5,-2.0,elements_per_channel=49)");
    assertThat(Activations.parse(snake.name())).isEqualTo(snake);
    SnakeBeta snakeBeta = Activations.snakeBeta(new float[] {1f, 2f}, new float[] {3f, 4f}, 5);
    assertThat(snakeBeta.name()).isEqualTo("snake_beta(1.0,2.0,3.0,4.0,elements_per_channel=5)");
    assertThat(Activations.parse(snakeBeta.name())).isEqualTo(snakeBeta);
    assertThat(Activations.parse("snake_beta(elements_per_channel=3)"))
        .isEqualTo(Activations.snakeBeta(new float[] {1f}, new float[] {1f}, 3));
  }

  @Test
  @DisplayName("a name with a beta too few is refused")
  void oddParameters() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Activations.parse("snake_beta(1,2,3)"))
        .withMessageContainingAll("snake_beta", "as many betas as alphas", "3");
  }

  @Test
  @DisplayName("parameters that are missing, not finite or of unequal number are refused")
  void badParameters() {
    float[] one = {1f};
    assertThatNullPointerException()
        .isThrownBy(() -> Activations.snake((float[]) null))
        .withMessage("alpha");
    assertThatNullPointerException()
        .isThrownBy(() -> Activations.snakeBeta(one, null, 1))
        .withMessage("beta");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Activations.snake(new float[0], 1))
        .withMessageContaining("alpha");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Activations.snake(1f, Float.NaN))
        .withMessageContainingAll("alpha[1]", "NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Activations.snake(one, 0))
        .withMessageContainingAll("elementsPerChannel", "0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Activations.snakeBeta(one, new float[2], 1))
        .withMessageContainingAll("alpha", "beta", "length 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> snakeBeta(new float[] {1f, 1f}, new float[] {1f, -0f}))
        .withMessage("beta[1] must not be 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> snakeBeta(one, new float[] {Float.NEGATIVE_INFINITY}))
        .withMessageContainingAll("beta[0]", "-Infinity");
  }
}
