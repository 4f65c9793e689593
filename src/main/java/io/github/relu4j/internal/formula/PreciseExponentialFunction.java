package io.github.relu4j.internal.formula;

import io.github.relu4j.internal.arithmetic.DoubleExponential;

/**
 * An {@link ExponentialFunction} that has a root where the parameters put it. Beside the root its
 * terms cancel, so it gets the expansion of e^t that is right to its last bits for any t.
 *
 * @param <A> the activation whose parameters the formula reads
 */
public interface PreciseExponentialFunction<A> extends ExponentialFunction<A> {

  @Override
  default float apply(A activation, float x) {
    double t = exponent(activation, x);
    double rounded = DoubleExponential.rounded(t);
    double expansion = DoubleExponential.preciseExpansion(t, rounded);
    return (float) complete(activation, x, DoubleExponential.powerOfTwo(rounded), expansion);
  }
}
