package io.github.relu4j.kernel;

import java.util.Objects;

/**
 * The two functions of an activation in plain Java, each in the form in which its loop is fastest.
 * Immutable and thread-safe, as the functions must be.
 *
 * @param forward f
 * @param derivative f'
 * @param <A> the activation whose parameters the functions read
 */
public record ScalarKernel<A>(
    ScalarFunction<? super A> forward, ScalarFunction<? super A> derivative) {

  /**
   * Refuses null.
   *
   * @param forward f
   * @param derivative f'
   */
  public ScalarKernel {
    Objects.requireNonNull(forward, "forward");
    Objects.requireNonNull(derivative, "derivative");
  }
}
