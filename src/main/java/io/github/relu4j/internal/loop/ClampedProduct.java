package io.github.relu4j.internal.loop;

import io.github.relu4j.kernel.Elementwise;

/**
 * What the two branches of a clamped gated unit are multiplied by, in one pass over both: the
 * backward of this function's derivative, with a value where a gradient would be. Unlike a gradient
 * it is no +0 where the factor is 0.
 *
 * <p>Unlike an activation it can be changed, since a new one for each call would be an allocation.
 * Each belongs to a set of {@link Tiles}, and so to one caller at a time.
 */
public abstract class ClampedProduct implements Elementwise {

  /** The limit; before it is set, one as models have. */
  float limit = 7f;

  /** The bias, as {@link UpBranch#addend} gives it. */
  float bias = 1f;

  ClampedProduct() {}

  /**
   * With these parameters from now on.
   *
   * @param newLimit the limit of both branches
   * @param newBias the bias of up, as {@link UpBranch#addend} gives it
   * @return this
   */
  public final ClampedProduct with(float newLimit, float newBias) {
    limit = newLimit;
    bias = newBias;
    return this;
  }

  @Override
  public final float forward(float x) {
    return backward(x, 1f);
  }

  @Override
  public final float derivative(float x) {
    return backward(x, 1f);
  }

  @Override
  public abstract float backward(float x, float value);
}
