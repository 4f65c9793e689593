package io.github.relu4j.internal.maths;

import io.github.relu4j.scalar.StagedFunction;

/**
 * The function of an activation that is, with its parameters, the same as another one.
 *
 * @param function the function of the other one
 * @param other the other one, for its parameters
 * @param <A> the activation
 * @param <B> the other one's class
 */
public record SameAs<A, B>(StagedFunction<B> function, B other) implements StagedFunction<A> {

  @Override
  public float argument(A activation, float x) {
    return function.argument(other, x);
  }

  @Override
  public float scale(A activation, float t) {
    return function.scale(other, t);
  }

  @Override
  public float expansion(A activation, float t, float scale) {
    return function.expansion(other, t, scale);
  }

  @Override
  public float core(A activation, float t, float scale, float expansion) {
    return function.core(other, t, scale, expansion);
  }

  @Override
  public float finish(A activation, float x, float core) {
    return function.finish(other, x, core);
  }
}
