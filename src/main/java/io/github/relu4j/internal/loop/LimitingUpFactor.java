package io.github.relu4j.internal.loop;

import io.github.relu4j.internal.formula.VectorProduct;
import io.github.relu4j.kernel.VectorKernel;

/** {@link UpFactor} times a gate's value that is clamped in the same pass, after its activation. */
public final class LimitingUpFactor extends ClampedProduct {

  /** Stands for the class where a loop is chosen. */
  public static final LimitingUpFactor ANY = new LimitingUpFactor();

  LimitingUpFactor() {}

  @Override
  public float backward(float u, float value) {
    return UpBranch.forward(u, limit, bias) * GateLimit.forward(value, limit);
  }

  @Override
  public VectorKernel<LimitingUpFactor> vectorKernel() {
    return Vectors.KERNEL;
  }

  /** In a class of its own, which is loaded only where there is the Vector API. */
  private static final class Vectors {

    private static final VectorProduct<LimitingUpFactor> PRODUCT =
        (up, u, value) ->
            UpBranch.Vectors.forward(u, up.limit, up.bias)
                .mul(GateLimit.Vectors.forward(value, up.limit));

    static final VectorKernel<LimitingUpFactor> KERNEL = new VectorKernel<>(PRODUCT, PRODUCT);
  }
}
