package io.github.relu4j.kernel;

import java.util.Objects;

/**
 * The two functions of an activation in {@code jdk.incubator.vector} operations. Immutable and
 * thread-safe, as the functions must be.
 *
 * @param forward f
 * @param derivative f'
 * @param <A> the activation whose parameters the functions read
 */
public record VectorKernel<A>(
    VectorFunction<? super A> forward, VectorFunction<? super A> derivative) {

  /**
   * Refuses null.
   *
   * @param forward f
   * @param derivative f'
   */
  public VectorKernel {
    Objects.requireNonNull(forward, "forward");
    Objects.requireNonNull(derivative, "derivative");
  }
}
