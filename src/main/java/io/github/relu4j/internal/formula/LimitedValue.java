package io.github.relu4j.internal.formula;

import io.github.relu4j.kernel.StagedFunction;

/**
 * min(f(x), limit) of an f that is its core up to some x, and x itself above. With a limit up to
 * there the core of that x, which stands for all above, is at least the limit. So the minimum takes
 * the place of f's last stage.
 *
 * @param function f
 * @param limit the limit, at most where f(x) becomes x
 * @param <A> the activation
 */
public record LimitedValue<A>(StagedFunction<? super A> function, FloatParameter<A> limit)
    implements StagedFunction<A> {

  @Override
  public float argument(A activation, float x) {
    return function.argument(activation, x);
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

  @Override
  public float finish(A activation, float x, float core) {
    return Math.min(core, limit.of(activation));
  }
}
