package io.github.relu4j.internal.loop;

import io.github.relu4j.internal.formula.VectorFactor;
import io.github.relu4j.kernel.Elementwise;
import io.github.relu4j.kernel.VectorKernel;
import jdk.incubator.vector.FloatVector;

/**
 * {@link UpBranch} as the factor that the gate's values are multiplied with: the backward of its
 * derivative's loop is that product in one pass. Unlike a gradient it is no +0 where the factor is
 * 0, but what the product of the two floats is.
 *
 * <p>It can be changed, as {@link UpBranch} can.
 */
public final class UpFactor implements Elementwise {

  /** Stands for the class where a loop is chosen; with parameters as models have. */
  public static final UpFactor ANY = new UpFactor();

  private float limit = 7f;
  private float bias = 1f;

  UpFactor() {}

  /** With these parameters from now on. */
  public UpFactor with(float newLimit, float newBias) {
    limit = newLimit;
    bias = newBias;
    return this;
  }

  @Override
  public float forward(float u) {
    return UpBranch.forward(u, limit, bias);
  }

  @Override
  public float derivative(float u) {
    return UpBranch.forward(u, limit, bias);
  }

  @Override
  public float backward(float u, float value) {
    return UpBranch.forward(u, limit, bias) * value;
  }

  @Override
  public VectorKernel<UpFactor> vectorKernel() {
    return Vectors.KERNEL;
  }

  /** In a class of its own, which is loaded only where there is the Vector API. */
  private static final class Vectors {

    private static final VectorFactor<UpFactor> FACTOR = Vectors::factor;

    static final VectorKernel<UpFactor> KERNEL = new VectorKernel<>(FACTOR, FACTOR);

    private static FloatVector factor(UpFactor up, FloatVector u) {
      return UpBranch.Vectors.forward(u, up.limit, up.bias);
    }
  }
}
