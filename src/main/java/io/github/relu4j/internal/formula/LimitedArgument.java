package io.github.relu4j.internal.formula;

import io.github.relu4j.internal.arithmetic.Clamp;
import io.github.relu4j.kernel.StagedFunction;

/**
 * f(min(x, limit)) of an f that first takes its argument between two bounds, and beyond the upper
 * one is no longer its core. A limit up to that bound takes its place, and the last stage, of which
 * nothing is left, falls away: so the limit costs less than nothing.
 *
 * @param function f, whose core is f(x) up to the limit
 * @param lowest the lower bound of f's argument
 * @param limit the limit, at most the upper bound
 * @param <A> the activation
 */
public record LimitedArgument<A>(
    StagedFunction<? super A> function, FloatParameter<A> lowest, FloatParameter<A> limit)
    implements StagedFunction<A> {

  @Override
  public float argument(A activation, float x) {
    return Clamp.forward(x, lowest.of(activation), limit.of(activation));
  }

  @Override
  public float scale(A activation, float t) {
    return function.scale(activation, t);
  }

  @Override
  public float expansion(A activation, float t, float scale) {
    return function.expansion(activation, t, scale);
  }

  @Override
  public float core(A activation, float t, float scale, float expansion) {
    return function.core(activation, t, scale, expansion);
  }
}
