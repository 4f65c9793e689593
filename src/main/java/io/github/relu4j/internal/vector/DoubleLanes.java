package io.github.relu4j.internal.vector;

import static io.github.relu4j.internal.maths.LogOnePlus.*;

import io.github.relu4j.internal.maths.DoubleExponential;
import io.github.relu4j.internal.maths.LogOnePlus;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/** The steps that formulas in vectors of doubles share. */
final class DoubleLanes {

  static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;

  /** As many floats as {@link #SPECIES} has doubles. */
  static final VectorSpecies<Float> FLOATS =
      VectorSpecies.of(
          float.class,
          VectorShape.forBitSize(SPECIES.vectorBitSize() * Float.BYTES / Double.BYTES));

  /** C2, up to JDK 25, boxes two floats on their way to two doubles: 128 bits would be slow. */
  static final boolean ARE_FAST = SPECIES.length() > 2;

  private DoubleLanes() {}

  static DoubleVector of(FloatVector x) {
    return (DoubleVector) x.castShape(SPECIES, 0);
  }

  /** Each lane rounded. */
  static FloatVector toFloats(DoubleVector x) {
    return (FloatVector) x.castShape(FLOATS, 0);
  }

  static DoubleVector broadcast(double value) {
    return DoubleVector.broadcast(SPECIES, value);
  }

  /** Math.max(x, lowest) for a lowest that is not zero. */
  static DoubleVector atLeast(DoubleVector x, double lowest) {
    DoubleVector bound = broadcast(lowest);
    return x.blend(bound, x.compare(VectorOperators.LT, bound));
  }

  /** Math.min(x, highest) for a highest that is not zero. */
  static DoubleVector atMost(DoubleVector x, double highest) {
    DoubleVector bound = broadcast(highest);
    return x.blend(bound, x.compare(VectorOperators.GT, bound));
  }

  /** Math.max(x, 0). */
  static DoubleVector positivePart(DoubleVector x) {
    DoubleVector zero = broadcast(0);
    return x.blend(zero, x.compare(VectorOperators.LE, zero));
  }

  /** Math.min(x, 0) but for the sign of zero. */
  static DoubleVector negativePart(DoubleVector x) {
    DoubleVector zero = broadcast(0);
    return x.blend(zero, x.compare(VectorOperators.GE, zero));
  }

  static DoubleVector clamp(DoubleVector x, double limit) {
    return atMost(atLeast(x, -limit), limit);
  }

  /** e^t, times what is in the scale. */
  static DoubleVector exp(DoubleVector scale, DoubleVector expansion) {
    return scale.mul(expansion).add(scale);
  }

  /** e^t - 1. */
  static DoubleVector expm1(DoubleVector scale, DoubleVector expansion) {
    return scale.mul(expansion).add(scale.sub(1));
  }

  /** {@link LogOnePlus} of an exponential: a stage of its own. */
  static <A> DoubleVector logOnePlusExp(
      A activation, DoubleVector x, DoubleVector scale, DoubleVector expansion) {
    DoubleVector u = exp(scale, expansion);
    DoubleVector s = u.div(u.add(2));
    DoubleVector z = s.mul(s);
    DoubleVector square = z.mul(z);
    DoubleVector upper = z.mul(A5).add(A4).mul(square).add(z.mul(A3).add(A2));
    DoubleVector tail = upper.mul(square).add(z.mul(A1).add(A0));
    DoubleVector twice = s.add(s);
    return twice.mul(z).mul(tail).add(twice);
  }

  /** 2^j from a sum with {@link DoubleExponential#ROUNDER}. */
  static DoubleVector powerOfTwo(DoubleVector rounded) {
    return rounded
        .reinterpretAsLongs()
        .lanewise(VectorOperators.LSHL, DoubleExponential.MANTISSA)
        .reinterpretAsDoubles();
  }
}
