package io.github.relu4j.internal.loop;

import io.github.relu4j.internal.arithmetic.Clamp;
import io.github.relu4j.internal.arithmetic.Fma;
import io.github.relu4j.internal.formula.FloatParameter;
import io.github.relu4j.kernel.Elementwise;
import java.util.function.Function;

/**
 * out * f(t) + offset, where f is the inner function and t = in * x is rounded; out f(t) + offset
 * is rounded once. The derivative is rate * f'(t) with rate = in * out, rounded.
 *
 * <p>Where f and f' are within e ULP, out * f(t) is within 2 e + 0.5 ULP: with mantissas of a for
 * f(t) and b for out, both from 1 to 2, the error of f counts e b, or e b / 2 where a b is above 2.
 * The rounding of rate counts a / 2 or a / 4 likewise. Where a b is at most 2, e b + a / 2 is
 * largest at the ends: 2 e + 1/2 for an a of 1, e + 1 for a b of 1. With its last rounding rate *
 * f'(t) is within 2 e + 1 ULP, or e + 1.5 if that is more.
 *
 * <p>A factor of 0 makes 0 of infinity too, the limit, since it does so of every float.
 *
 * <p>The loops are too long to be inlined, for the reason that {@link ElementLoop} has.
 *
 * @param activation how the inner activation is read
 * @param in how the factor of x is read
 * @param out how the factor of f is read
 * @param offset how what is added is read
 * @param <A> the activation that is made
 */
public record Scaling<A>(
    Function<A, ? extends Elementwise> activation,
    FloatParameter<A> in,
    FloatParameter<A> out,
    FloatParameter<A> offset)
    implements Composition<A> {

  @Override
  public Elementwise inner(A scaled) {
    return activation.apply(scaled);
  }

  @Override
  public float forward(A scaled, float x) {
    float value = inner(scaled).forward(product(x, in.of(scaled)));
    float factor = out.of(scaled);
    float added = offset.of(scaled);
    return added == 0f ? product(value, factor) : Fma.fma(finite(value, factor), factor, added);
  }

  /** A zero is +0, as in the pass over an array. */
  @Override
  public float derivative(A scaled, float x) {
    float slope = inner(scaled).derivative(product(x, in.of(scaled)));
    return product(slope, rate(scaled)) + 0f;
  }

  private float rate(A scaled) {
    return in.of(scaled) * out.of(scaled);
  }

  private static float product(float value, float factor) {
    return finite(value, factor) * factor;
  }

  /** A value that has a product with the factor. */
  private static float finite(float value, float factor) {
    return factor == 0f ? Clamp.forward(value, -Float.MAX_VALUE, Float.MAX_VALUE) : value;
  }

  @Override
  public boolean hasArguments(A scaled) {
    return in.of(scaled) != 1f;
  }

  @Override
  public void toArguments(A scaled, float[] x, int from, int to) {
    float factor = in.of(scaled);
    limitForZero(x, factor, from, to);
    multiply(x, factor, from, to);
  }

  /** Adding an offset of 0 would make +0 of -0. */
  @Override
  public void toValues(A scaled, float[] values, int from, int to) {
    float factor = out.of(scaled);
    float added = offset.of(scaled);
    limitForZero(values, factor, from, to);
    if (added == 0f) {
      multiply(values, factor, from, to);
    } else {
      multiplyAndAdd(values, factor, added, from, to);
    }
  }

  @Override
  public void toSlopes(A scaled, float[] slopes, int from, int to) {
    float rate = rate(scaled);
    limitForZero(slopes, rate, from, to);
    multiplySlopes(slopes, rate, from, to);
  }

  private static void limitForZero(float[] values, float factor, int from, int to) {
    if (factor == 0f) {
      for (int i = from; i < to; i++) {
        values[i] = finite(values[i], factor);
      }
    }
  }

  static void multiply(float[] values, float factor, int from, int to) {
    int first =
        switch (from) {
          case 0, 4, 8, 12, 16, 20, 24, 28, 32, 36, 40, 44, 48, 52, 56, 60, 64, 68, 72, 76 -> from;
          default -> from;
        };
    for (int i = first; i < to; i++) {
      values[i] = values[i] * factor;
    }
  }

  private static void multiplyAndAdd(float[] values, float factor, float added, int from, int to) {
    int first =
        switch (from) {
          case 0, 4, 8, 12, 16, 20, 24, 28, 32, 36, 40, 44, 48, 52, 56, 60, 64, 68, 72, 76 -> from;
          default -> from;
        };
    for (int i = first; i < to; i++) {
      values[i] = Fma.fma(values[i], factor, added);
    }
  }

  private static void multiplySlopes(float[] slopes, float rate, int from, int to) {
    int first =
        switch (from) {
          case 0, 4, 8, 12, 16, 20, 24, 28, 32, 36, 40, 44, 48, 52, 56, 60, 64, 68, 72, 76 -> from;
          default -> from;
        };
    for (int i = first; i < to; i++) {
      slopes[i] = slopes[i] * rate + 0f;
    }
  }
}
