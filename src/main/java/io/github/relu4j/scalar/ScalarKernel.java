package io.github.relu4j.scalar;

/**
 * A form of an activation for the loops in plain Java: a {@link StagedKernel}, or one of the
 * library's own.
 *
 * @param <A> the activation whose parameters the form reads
 */
public interface ScalarKernel<A> {

  /**
   * The activation.
   *
   * @return f
   */
  ScalarFunction<A> forward();

  /**
   * Its derivative.
   *
   * @return f'
   */
  ScalarFunction<A> derivative();
}
