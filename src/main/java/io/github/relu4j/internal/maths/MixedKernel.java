package io.github.relu4j.internal.maths;

import io.github.relu4j.scalar.ScalarKernel;
import io.github.relu4j.scalar.StagedFunction;

/**
 * An activation in stages of floats and its derivative with one exponential in double.
 *
 * @param forward f
 * @param derivative f'
 * @param <A> the activation whose parameters the functions read
 */
public record MixedKernel<A>(StagedFunction<A> forward, ExponentialFunction<A> derivative)
    implements ScalarKernel<A> {}
