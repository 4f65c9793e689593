package io.github.relu4j.scalar;

import java.util.Objects;

/**
 * An activation and its derivative, each in stages.
 *
 * @param forward f
 * @param derivative f'
 * @param <A> the activation whose parameters the stages read
 */
public record StagedKernel<A>(StagedFunction<A> forward, StagedFunction<A> derivative)
    implements ScalarKernel<A> {

  /**
   * Refuses null.
   *
   * @param forward f
   * @param derivative f'
   */
  public StagedKernel {
    Objects.requireNonNull(forward, "forward");
    Objects.requireNonNull(derivative, "derivative");
  }
}
