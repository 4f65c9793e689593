package io.github.relu4j.internal.formula;

import io.github.relu4j.kernel.StagedVectorFunction;
import io.github.relu4j.kernel.VectorFunction;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/**
 * f(min(x, limit)) in vectors. The loop of f's stages limits each vector as it loads it, and calls
 * the stages itself: a method between the two could keep C2 from inlining them. On JDK 17, where a
 * comparison and a blend take several instructions, a pass of its own costs less.
 *
 * @param function f
 * @param limit the limit
 * @param <A> the activation whose parameters the function reads
 */
public record LimitedVectorFunction<A>(
    StagedVectorFunction<? super A> function, FloatParameter<A> limit)
    implements VectorFunction<A>, NeedsLaterCompiler {

  @Override
  public FloatVector apply(A activation, FloatVector x) {
    float highest = limit.of(activation);
    return function.apply(activation, x.blend(highest, x.compare(VectorOperators.GT, highest)));
  }
}
