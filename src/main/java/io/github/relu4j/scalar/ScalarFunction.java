package io.github.relu4j.scalar;

/**
 * One function of x in a form for the loops in plain Java: a {@link StagedFunction}, or one of the
 * library's own.
 *
 * @param <A> the activation whose parameters the function reads
 */
public interface ScalarFunction<A> {

  /**
   * The function for one element.
   *
   * @param activation the activation, for its parameters
   * @param x the element
   * @return f(x)
   */
  float apply(A activation, float x);
}
