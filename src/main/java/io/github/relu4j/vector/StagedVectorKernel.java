package io.github.relu4j.vector;

import java.util.Objects;
import jdk.incubator.vector.FloatVector;

/**
 * A kernel in stages: the loop runs them one by one over a tile, and does not call the kernel's own
 * methods. Immutable and thread-safe, as the functions must be.
 *
 * @param forward f
 * @param derivative f'
 * @param <A> the activation whose parameters the stages read
 */
public record StagedVectorKernel<A>(
    StagedVectorFunction<A> forward, StagedVectorFunction<A> derivative)
    implements VectorKernel<A> {

  /**
   * Refuses null.
   *
   * @param forward f
   * @param derivative f'
   */
  public StagedVectorKernel {
    Objects.requireNonNull(forward, "forward");
    Objects.requireNonNull(derivative, "derivative");
  }

  @Override
  public FloatVector forward(A activation, FloatVector x) {
    return forward.apply(activation, x);
  }

  @Override
  public FloatVector derivative(A activation, FloatVector x) {
    return derivative.apply(activation, x);
  }
}
