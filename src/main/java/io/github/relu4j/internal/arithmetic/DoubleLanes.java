package io.github.relu4j.internal.arithmetic;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/** The steps that formulas in vectors of doubles share. */
public final class DoubleLanes {

  public static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;

  /** As many floats as {@link #SPECIES} has doubles. */
  public static final VectorSpecies<Float> FLOATS =
      VectorSpecies.of(
          float.class,
          VectorShape.forBitSize(SPECIES.vectorBitSize() * Float.BYTES / Double.BYTES));

  /** C2, up to JDK 25, boxes two floats on their way to two doubles: 128 bits would be slow. */
  public static final boolean ARE_FAST = SPECIES.length() > 2;

  private DoubleLanes() {}

  public static DoubleVector of(FloatVector x) {
    return (DoubleVector) x.castShape(SPECIES, 0);
  }

  /** Each lane rounded. */
  public static FloatVector toFloats(DoubleVector x) {
    return (FloatVector) x.castShape(FLOATS, 0);
  }

  public static DoubleVector broadcast(double value) {
    return DoubleVector.broadcast(SPECIES, value);
  }

  /** Math.max(x, lowest) for a lowest that is not zero. */
  public static DoubleVector atLeast(DoubleVector x, double lowest) {
    DoubleVector bound = broadcast(lowest);
    return x.blend(bound, x.compare(VectorOperators.LT, bound));
  }

  /** Math.min(x, highest) for a highest that is not zero. */
  public static DoubleVector atMost(DoubleVector x, double highest) {
    DoubleVector bound = broadcast(highest);
    return x.blend(bound, x.compare(VectorOperators.GT, bound));
  }

  /** Math.max(x, 0). */
  public static DoubleVector positivePart(DoubleVector x) {
    DoubleVector zero = broadcast(0);
    return x.blend(zero, x.compare(VectorOperators.LE, zero));
  }

  /** Math.min(x, 0) but for the sign of zero. */
  public static DoubleVector negativePart(DoubleVector x) {
    DoubleVector zero = broadcast(0);
    return x.blend(zero, x.compare(VectorOperators.GE, zero));
  }

  public static DoubleVector clamp(DoubleVector x, double limit) {
    return atMost(atLeast(x, -limit), limit);
  }
}
