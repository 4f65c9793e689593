package io.github.relu4j.kernel;

/**
 * One function of x in plain Java: in one piece, as here, or as a {@link StagedFunction}.
 *
 * @param <A> the activation whose parameters the function reads
 */
@FunctionalInterface
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
