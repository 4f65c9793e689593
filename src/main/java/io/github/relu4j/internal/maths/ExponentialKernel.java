package io.github.relu4j.internal.maths;

import io.github.relu4j.scalar.ScalarFunction;
import io.github.relu4j.scalar.ScalarKernel;

/**
 * An activation whose derivative has one exponential in double.
 *
 * @param forward f, of the same kind or in stages of floats
 * @param derivative f'
 * @param <A> the activation whose parameters the functions read
 */
public record ExponentialKernel<A>(ScalarFunction<A> forward, ExponentialFunction<A> derivative)
    implements ScalarKernel<A> {}
