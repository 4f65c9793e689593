package io.github.relu4j;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.relu4j.reference.UlpError;
import io.github.relu4j.support.Operation;
import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** With |alpha| above |beta| both f and f' have roots where terms cancel. */
@DisplayName("SnakeBeta beside the roots of f, and of f'")
class SnakeRootTest {

  private static final int PARAMETERS = 300;
  private static final int STEPS = 40;

  private final Random random = new Random(1);
  private int roots;

  private static float actual(Operation operation, float alpha, float beta, float x) {
    float[] xs = new float[70];
    Arrays.fill(xs, x);
    float[] out = new float[xs.length];
    Activation snake = Activations.snakeBeta(new float[] {alpha}, new float[] {beta}, 1);
    operation.runWhole(snake, xs, xs, out);
    return out[0];
  }

  /** The two floats around a root that is between two elements. */
  private static float[] around(DoubleUnaryOperator function, float from, float to) {
    float low = from;
    float high = to;
    boolean isPositive = function.applyAsDouble(low) > 0;
    while (Math.nextUp(low) < high) {
      float middle = (float) (((double) low + high) / 2);
      if (function.applyAsDouble(middle) > 0 == isPositive) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return new float[] {low, high};
  }

  private void check(
      Operation operation, float alpha, float beta, DoubleUnaryOperator exact, double bound) {
    float step = 1 / (beta * STEPS);
    for (int i = -STEPS; i < STEPS - 1; i++) {
      float from = i * step + step / 3;
      float to = from + step;
      if (exact.applyAsDouble(from) > 0 != exact.applyAsDouble(to) > 0) {
        roots++;
        for (float x : around(exact, from, to)) {
          double expected = exact.applyAsDouble(x);
          float result = actual(operation, alpha, beta, x);
          boolean isNear = Math.abs(result - expected) <= bound;
          assertThat(isNear || UlpError.of(result, expected) <= 1)
              .as("%s of (%s, %s) at %s: %s, not %s", operation, alpha, beta, x, result, expected)
              .isTrue();
        }
      }
    }
  }

  private float frequency() {
    return (float) Math.exp(random.nextGaussian());
  }

  @Test
  @DisplayName("f is within 1 ULP, or within 2^-49 / |beta|")
  void forward() {
    for (int i = 0; i < PARAMETERS; i++) {
      float alpha = frequency();
      float beta = alpha / (1.2f + 5 * random.nextFloat());
      DoubleUnaryOperator exact = x -> x + Math.sin(alpha * x) * Math.sin(alpha * x) / beta;
      check(Operation.FORWARD, alpha, beta, exact, 0x1p-49 / beta);
    }
    assertThat(roots).isGreaterThan(PARAMETERS);
  }

  @Test
  @DisplayName("f' is within 1 ULP, or within 2^-48 |alpha / beta|")
  void derivative() {
    for (int i = 0; i < PARAMETERS; i++) {
      float alpha = frequency();
      float beta = alpha / (1.2f + 5 * random.nextFloat());
      DoubleUnaryOperator exact = x -> 1 + alpha / (double) beta * Math.sin(2.0 * alpha * x);
      check(Operation.DERIVATIVE, alpha, beta, exact, 0x1p-48 * alpha / beta);
    }
    assertThat(roots).isGreaterThan(PARAMETERS);
  }
}
