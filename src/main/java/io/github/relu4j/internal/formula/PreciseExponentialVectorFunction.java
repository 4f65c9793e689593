package io.github.relu4j.internal.formula;

import io.github.relu4j.internal.arithmetic.DoubleExponential;
import io.github.relu4j.internal.arithmetic.DoubleLanes;
import jdk.incubator.vector.DoubleVector;

/**
 * {@link PreciseExponentialFunction} in vectors of doubles. It has no stages.
 *
 * @param <A> the activation whose parameters the formula reads
 */
public interface PreciseExponentialVectorFunction<A> extends ExponentialVectorFunction<A> {

  @Override
  default DoubleVector inDouble(A activation, DoubleVector x) {
    DoubleVector t = exponent(activation, x);
    DoubleVector rounder = DoubleLanes.broadcast(DoubleExponential.ROUNDER);
    DoubleVector rounded = DoubleExponential.Vectors.rounded(t, rounder);
    DoubleVector r = DoubleExponential.Vectors.remainder(t, rounded, rounder);
    DoubleVector scale = DoubleExponential.Vectors.powerOfTwo(rounded);
    return core(activation, x, scale, DoubleExponential.Vectors.preciseExpansion(r));
  }
}
