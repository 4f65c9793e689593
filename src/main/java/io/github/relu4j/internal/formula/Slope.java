package io.github.relu4j.internal.formula;

import io.github.relu4j.internal.arithmetic.Lanes;
import io.github.relu4j.internal.arithmetic.Step;
import io.github.relu4j.kernel.VectorFunction;
import io.github.relu4j.kernel.VectorKernel;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/** x above 0, slope * x elsewhere, in arithmetic that C2 vectorises. */
public final class Slope {

  private Slope() {}

  /**
   * x or slope * x. Of the two terms one is always a zero, so that the sum is exact.
   *
   * @param x the argument
   * @param slope the slope below 0
   * @return the value
   */
  public static float forward(float x, float slope) {
    return slope * Math.min(x, 0f) + Math.max(x, -0f);
  }

  /**
   * x or slope * x for a finite slope; a slope of 0 gives +0, at minus infinity too. Max and min
   * instead of a ternary: C2 vectorises them, and the slope decides which one.
   *
   * @param x the argument
   * @param slope the slope below 0; finite
   * @return the value
   */
  public static float leaky(float x, float slope) {
    float sloped = slope == 0f ? 0f : slope * x;
    return slope <= 1f ? Math.max(x, sloped) : Math.min(x, sloped);
  }

  /**
   * 1 or slope.
   *
   * @param x the argument
   * @param slope the slope below 0
   * @return the derivative
   */
  public static float derivative(float x, float slope) {
    return Step.oneOr(Step.at(x), slope);
  }

  /**
   * gradY or slope * gradY; +0 where the derivative is 0.
   *
   * @param x the argument
   * @param gradY the gradient with respect to the value
   * @param slope the slope below 0
   * @return the gradient with respect to x
   */
  public static float backward(float x, float gradY, float slope) {
    return slope == 0f ? Step.gate(x, gradY) : derivative(x, slope) * gradY;
  }

  /** The same in vectors, for the activation that has the slope. */
  public static final class Vectors {

    private Vectors() {}

    /**
     * {@link Slope#leaky} and its derivative, for a finite slope. A slope of 0 has a function of
     * its own, so the activations with it have a kernel class of their own.
     *
     * @param slope the slope below 0
     * @param isFlat whether it is 0
     * @param <A> the activation
     * @return both functions
     */
    public static <A> VectorKernel<A> leaky(FloatParameter<A> slope, boolean isFlat) {
      return isFlat ? flat() : new VectorKernel<>(new Forward<>(slope), new LeakyProduct<>(slope));
    }

    /**
     * The same for a slope of 0: x or +0, and gradY or +0.
     *
     * @param <A> the activation
     * @return both functions
     */
    public static <A> VectorKernel<A> flat() {
      VectorProduct<A> gradient = Vectors::flatGradient;
      return new VectorKernel<>(Vectors::flat, gradient);
    }

    /** +0 at minus infinity too, where a product with 0 would be NaN. */
    private static FloatVector flat(Object activation, FloatVector x) {
      return x.blend(0f, x.compare(VectorOperators.LE, 0f));
    }

    /** gradY where x is above 0, else +0; NaN where x is. */
    private static FloatVector flatGradient(Object activation, FloatVector x, FloatVector gradY) {
      return flat(activation, x).blend(gradY, x.compare(VectorOperators.GT, 0f));
    }

    /**
     * {@link Slope#forward} for any slope, as one fma: x times 1 or the slope, and a zero. The zero
     * gives the sign that the scalar form has at ±0. Where the slope is infinite or NaN, 1 becomes
     * NaN, as the zero term of the scalar form does.
     *
     * <p>For a finite slope that is not 0 it is {@link Slope#leaky} as well.
     *
     * <p>No branch: with one C2 boxed each vector in two of five programs, of JDK 25 and, with 128
     * bits, of 17.
     *
     * @param slope the slope below 0
     * @param <A> the activation
     */
    public record Forward<A>(FloatParameter<A> slope) implements VectorFunction<A> {

      @Override
      public FloatVector apply(A activation, FloatVector x) {
        float below = slope.of(activation);
        float one = 1f + (below - below);
        float zero = one == 1f ? below * -0f : -0f;
        FloatVector factor = Lanes.broadcast(one).blend(below, x.compare(VectorOperators.LT, 0f));
        return x.fma(factor, Lanes.broadcast(zero));
      }
    }

    /**
     * {@link Slope#derivative} with the same zero terms, for the slopes of {@link Forward}.
     *
     * @param slope the slope below 0
     * @param <A> the activation
     */
    public record Derivative<A>(FloatParameter<A> slope) implements VectorFunction<A> {

      @Override
      public FloatVector apply(A activation, FloatVector x) {
        FloatVector step = Step.Vectors.above(x, 0f);
        return Lanes.fma(Lanes.broadcast(1f).sub(step), slope.of(activation), step);
      }
    }

    /**
     * {@link Slope#derivative} for a slope that is finite and not 0: it needs no zero terms, no
     * derivative is 0, and backward is a product.
     *
     * @param slope the slope below 0; finite and not 0
     * @param <A> the activation
     */
    private record LeakyProduct<A>(FloatParameter<A> slope) implements VectorProduct<A> {

      @Override
      public FloatVector apply(A activation, FloatVector x) {
        FloatVector one = x.blend(1f, x.compare(VectorOperators.GT, 0f));
        return one.blend(slope.of(activation), x.compare(VectorOperators.LE, 0f));
      }

      @Override
      public FloatVector of(A activation, FloatVector x, FloatVector gradY) {
        return apply(activation, x).mul(gradY);
      }
    }
  }
}
