package io.github.relu4j.internal.loop;

import io.github.relu4j.internal.arithmetic.Clamp;
import io.github.relu4j.internal.arithmetic.Step;
import io.github.relu4j.internal.formula.FloatParameter;
import io.github.relu4j.kernel.Elementwise;
import java.util.function.Function;

/**
 * The inner f between two limits, both included: the limit that it is beyond, else itself. f' is
 * the inner one where the inner f is not beyond a limit, else 0.
 *
 * <p>The loops are too long to be inlined, for the reason that {@link ElementLoop} has.
 *
 * @param activation how the inner activation is read
 * @param low how the lower limit is read
 * @param high how the upper limit is read
 * @param <A> the activation that is made
 */
public record Clamping<A>(
    Function<A, ? extends Elementwise> activation, FloatParameter<A> low, FloatParameter<A> high)
    implements Composition<A> {

  @Override
  public Elementwise inner(A clamped) {
    return activation.apply(clamped);
  }

  @Override
  public float forward(A clamped, float x) {
    return Clamp.forward(inner(clamped).forward(x), low.of(clamped), high.of(clamped));
  }

  /** A zero is +0, as in the pass over an array. */
  @Override
  public float derivative(A clamped, float x) {
    float value = inner(clamped).forward(x);
    if (value < low.of(clamped) || value > high.of(clamped)) {
      return 0f;
    }
    return value == value ? inner(clamped).derivative(x) + 0f : value;
  }

  @Override
  public void toValues(A clamped, float[] values, int from, int to) {
    clamp(values, low.of(clamped), high.of(clamped), from, to);
  }

  @Override
  public boolean slopesNeedValues() {
    return true;
  }

  @Override
  public void selectSlopes(A clamped, float[] slopes, float[] values, int count) {
    select(slopes, values, low.of(clamped), high.of(clamped), count);
  }

  private static void clamp(float[] values, float low, float high, int from, int to) {
    int first =
        switch (from) {
          case 0, 4, 8, 12, 16, 20, 24, 28, 32, 36, 40, 44, 48, 52, 56, 60, 64, 68, 72, 76 -> from;
          default -> from;
        };
    for (int i = first; i < to; i++) {
      values[i] = Clamp.forward(values[i], low, high);
    }
  }

  /**
   * A value less what it is clamped to is 0 exactly between the limits, since underflow is gradual.
   * It is NaN for a value that is infinite, as is a limit, and so is a slope of infinity times 0.
   * Those are done again, element by element; so are all slopes that are no numbers.
   */
  private static void select(float[] slopes, float[] values, float low, float high, int count) {
    int end =
        switch (count) {
          case 0, 4, 8, 12, 16, 20, 24, 28, 32, 36, 40, 44, 48, 52, 56, 60, 64, 68, 72, 76 -> count;
          default -> count;
        };
    for (int i = 0; i < end; i++) {
      float value = values[i];
      float outside = Step.atNotNegative(Math.abs(value - Clamp.forward(value, low, high)));
      float slope = slopes[i] * (1f - outside) + 0f;
      slopes[i] = slope;
      values[i] = slope - slope;
    }
  }
}
