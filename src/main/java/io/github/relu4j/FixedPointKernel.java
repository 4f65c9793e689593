package io.github.relu4j;

import io.github.relu4j.internal.arithmetic.FixedPoint;

/**
 * f and f' of an activation as a textbook has them, in fixed point: for results that rounding a
 * float to 16 bits would get wrong.
 *
 * @param forward f; null where the float result is exact, or nothing better is known
 * @param derivative f', likewise
 */
record FixedPointKernel(Function forward, Function derivative) {

  /** A function of one number. */
  @FunctionalInterface
  interface Function {

    /** The result at a float, which is neither NaN nor infinite. */
    FixedPoint at(FixedPoint x);
  }

  /** No better results than the floats. */
  static final FixedPointKernel NONE = new FixedPointKernel(null, null);
}
