package io.github.relu4j.internal.loop;

import io.github.relu4j.internal.arithmetic.Clamp;
import io.github.relu4j.internal.arithmetic.Lanes;
import io.github.relu4j.internal.arithmetic.Step;
import io.github.relu4j.kernel.Elementwise;
import io.github.relu4j.kernel.VectorKernel;
import jdk.incubator.vector.FloatVector;

/**
 * The linear branch of a clamped gated unit, min(max(u, -limit), limit) + bias, so that it goes
 * through loops made for it as for any activation. Its derivative is 1 between the limits and at
 * them, and 0 beyond.
 *
 * <p>Unlike an activation it can be changed, since a new one for each call would be an allocation.
 * Each belongs to a set of {@link Tiles}, and so to one caller at a time.
 */
public final class UpBranch implements Elementwise {

  /** Stands for the class where a loop is chosen; with parameters as models have. */
  public static final UpBranch ANY = new UpBranch();

  private float limit = 7f;
  private float bias = 1f;

  UpBranch() {}

  /** With these parameters from now on. */
  public UpBranch with(float newLimit, float newBias) {
    limit = newLimit;
    bias = newBias;
    return this;
  }

  /**
   * The branch's value.
   *
   * @param u the element
   * @param limit the limit
   * @param bias what is added, as {@link #addend} gives it
   * @return min(max(u, -limit), limit) + bias
   */
  public static float forward(float u, float limit, float bias) {
    return Clamp.forward(u, -limit, limit) + bias;
  }

  /**
   * 1 where u is at most the limit in magnitude, 0 where it is more, NaN where it is NaN. A
   * difference of two floats is above 0 exactly where the first is larger, since underflow is
   * gradual; and it is not -infinity, so the bounded step will do.
   */
  public static float derivative(float u, float limit) {
    return 1f - Step.atBounded(Math.abs(u) - limit);
  }

  /** The bias to add: -0, which changes no float, in the place of 0, which makes +0 of -0. */
  public static float addend(float bias) {
    return bias == 0f ? -0f : bias;
  }

  @Override
  public float forward(float u) {
    return forward(u, limit, bias);
  }

  @Override
  public float derivative(float u) {
    return derivative(u, limit);
  }

  @Override
  public VectorKernel<UpBranch> vectorKernel() {
    return Vectors.KERNEL;
  }

  /** In a class of its own, which is loaded only where there is the Vector API. */
  static final class Vectors {

    static final VectorKernel<UpBranch> KERNEL =
        new VectorKernel<>(
            (branch, u) -> forward(u, branch.limit, branch.bias), Vectors::derivative);

    private Vectors() {}

    static FloatVector forward(FloatVector u, float limit, float bias) {
      return Clamp.Vectors.forward(u, -limit, limit).add(bias);
    }

    private static FloatVector derivative(UpBranch branch, FloatVector u) {
      return Lanes.broadcast(1f).sub(Step.Vectors.above(u.abs(), branch.limit));
    }
  }
}
