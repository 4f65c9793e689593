package io.github.relu4j.internal.maths;

import io.github.relu4j.scalar.ScalarKernel;

/**
 * An activation and its derivative, each with one exponential in double.
 *
 * @param forward f
 * @param derivative f'
 * @param <A> the activation whose parameters the functions read
 */
public record ExponentialKernel<A>(
    ExponentialFunction<A> forward, ExponentialFunction<A> derivative) implements ScalarKernel<A> {}
