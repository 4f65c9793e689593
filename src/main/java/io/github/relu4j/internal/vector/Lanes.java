package io.github.relu4j.internal.vector;

import io.github.relu4j.internal.maths.ExponentReduction;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;

/** The steps that the vector kernels share. Each keeps NaN, and has the bits of its scalar mirror. */
final class Lanes {

  private static final int MANTISSA_BITS = 23;

  private Lanes() {}

  /** Math.max(x, lowest) but for the sign of zero; a compare and a blend cost less than MAX. */
  static FloatVector atLeast(FloatVector x, float lowest) {
    return x.blend(lowest, x.compare(VectorOperators.LT, lowest));
  }

  /** Math.min(x, highest) but for the sign of zero. */
  static FloatVector atMost(FloatVector x, float highest) {
    return x.blend(highest, x.compare(VectorOperators.GT, highest));
  }

  /** {@code a * b + c} rounded once. */
  static FloatVector fma(FloatVector a, float b, float c) {
    return a.fma(b, c);
  }

  /** {@code a * b + c} rounded once. */
  static FloatVector fma(FloatVector a, FloatVector b, float c) {
    return a.lanewise(VectorOperators.FMA, b, c);
  }

  /** {@code a * b + c} rounded once. */
  static FloatVector fma(FloatVector a, float b, FloatVector c) {
    return a.lanewise(VectorOperators.FMA, FloatVector.broadcast(a.species(), b), c);
  }

  /** {@code x + j * high + j * low} with fused operations. */
  static FloatVector remainder(FloatVector x, FloatVector j, float high, float low) {
    return fma(j, low, fma(j, high, x));
  }

  /** {@code x - j * ln 2}. */
  static FloatVector remainder(FloatVector x, FloatVector j) {
    return remainder(x, j, -ExponentReduction.LN2_HIGH, -ExponentReduction.LN2_LOW);
  }

  /**
   * 2^(j + offset) from the sum {@code x * factor + rounder}, whose last eight bits are that power's
   * exponent field.
   */
  static FloatVector powerOfTwo(FloatVector roundedSum) {
    return bits(roundedSum).lanewise(VectorOperators.LSHL, MANTISSA_BITS).reinterpretAsFloats();
  }

  static IntVector bits(FloatVector x) {
    return x.reinterpretAsInts();
  }

  static FloatVector oneMinus(FloatVector x) {
    return FloatVector.broadcast(x.species(), 1f).sub(x);
  }

  static FloatVector negatedReciprocal(FloatVector x) {
    return FloatVector.broadcast(x.species(), -1f).div(x);
  }

  /** One Newton step from -1 / high towards -1 / (high + low), on the exact residual. */
  static FloatVector negatedReciprocal(FloatVector high, FloatVector low) {
    FloatVector negated = negatedReciprocal(high);
    FloatVector residual = negated.fma(low, fma(negated, high, 1f));
    return negated.fma(residual, negated);
  }
}
