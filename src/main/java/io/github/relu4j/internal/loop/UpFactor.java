package io.github.relu4j.internal.loop;

import io.github.relu4j.internal.formula.VectorProduct;
import io.github.relu4j.kernel.VectorKernel;

/** Up, as {@link UpBranch} has it, times the gate's value. */
public final class UpFactor extends ClampedProduct {

  /** Stands for the class where a loop is chosen. */
  public static final UpFactor ANY = new UpFactor();

  UpFactor() {}

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

    private static final VectorProduct<UpFactor> PRODUCT =
        (up, u, value) -> UpBranch.Vectors.forward(u, up.limit, up.bias).mul(value);

    static final VectorKernel<UpFactor> KERNEL = new VectorKernel<>(PRODUCT, PRODUCT);
  }
}
