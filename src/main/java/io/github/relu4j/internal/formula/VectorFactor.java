package io.github.relu4j.internal.formula;

import io.github.relu4j.kernel.VectorFunction;

/**
 * A function that others are multiplied with as they are: where its value is 0, the loop's backward
 * gives the product, a NaN or a zero of either sign, and not the +0 of a gradient.
 *
 * @param <A> the activation whose parameters the function reads
 */
@FunctionalInterface
public interface VectorFactor<A> extends VectorFunction<A> {}
