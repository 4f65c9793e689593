package io.github.relu4j.internal.loop;

import io.github.relu4j.kernel.Elementwise;
import io.github.relu4j.kernel.VectorKernel;

/**
 * x²/2, whose derivative is x. Its backward multiplies slopes that are known already with
 * gradients, by the rule of every activation, in loops made for it as for any activation.
 */
public final class GivenSlope implements Elementwise {

  /** The only one that is needed. */
  public static final GivenSlope ANY = new GivenSlope();

  private GivenSlope() {}

  @Override
  public float forward(float x) {
    return 0.5f * x * x;
  }

  @Override
  public float derivative(float x) {
    return x;
  }

  @Override
  public VectorKernel<GivenSlope> vectorKernel() {
    return Vectors.KERNEL;
  }

  /** In a class of its own, which is loaded only where there is the Vector API. */
  private static final class Vectors {
    static final VectorKernel<GivenSlope> KERNEL =
        new VectorKernel<>((given, x) -> x.mul(0.5f).mul(x), (given, x) -> x);
  }
}
