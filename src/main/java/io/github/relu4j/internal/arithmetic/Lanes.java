package io.github.relu4j.internal.arithmetic;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;

/**
 * The steps that formulas in vectors share. Each keeps NaN, and has the bits of its scalar form.
 *
 * <p>C2 gives up inlining, and boxes, once a compilation has made 18 000 nodes (its {@code
 * NodeCountInliningCutoff}); a vector operation makes about 410 and each use of a scalar operand
 * 205 more. So a constant that a large function uses twice is broadcast once.
 */
public final class Lanes {

  private static final int MANTISSA_BITS = 23;

  private Lanes() {}

  /** A constant, to be made where it is used: C2 moves it out of the loop, into a register. */
  public static FloatVector broadcast(float value) {
    return FloatVector.broadcast(FloatVector.SPECIES_PREFERRED, value);
  }

  /** Math.max(x, lowest) but for the sign of zero; a compare and a blend cost less than MAX. */
  public static FloatVector atLeast(FloatVector x, float lowest) {
    FloatVector bound = broadcast(lowest);
    return x.blend(bound, x.compare(VectorOperators.LT, bound));
  }

  /** {@code a * b + c} rounded once. */
  public static FloatVector fma(FloatVector a, float b, float c) {
    return a.fma(b, c);
  }

  /** {@code a * b + c} rounded once. */
  public static FloatVector fma(FloatVector a, FloatVector b, float c) {
    return a.fma(b, broadcast(c));
  }

  /** {@code a * b + c} rounded once. */
  public static FloatVector fma(FloatVector a, float b, FloatVector c) {
    return a.fma(broadcast(b), c);
  }

  /** {@code x - j * ln 2}. */
  public static FloatVector remainder(FloatVector x, FloatVector j) {
    return fma(j, -ExponentReduction.LN2_LOW, fma(j, -ExponentReduction.LN2_HIGH, x));
  }

  /**
   * 2^(j + offset) from the sum {@code x * factor + rounder}, whose last eight bits are that
   * power's exponent field.
   */
  public static FloatVector powerOfTwo(FloatVector roundedSum) {
    return bits(roundedSum).lanewise(VectorOperators.LSHL, MANTISSA_BITS).reinterpretAsFloats();
  }

  /** A y whose sign is set, with the sign of x: flipped where the sign of x is not set. */
  public static FloatVector withSignOf(FloatVector x, FloatVector y) {
    IntVector flip = bits(broadcast(-0f)).lanewise(VectorOperators.AND_NOT, bits(x));
    return bits(y).lanewise(VectorOperators.XOR, flip).reinterpretAsFloats();
  }

  static IntVector bits(FloatVector x) {
    return x.reinterpretAsInts();
  }
}
