package io.github.relu4j.internal.loop;

import io.github.relu4j.internal.formula.VectorProduct;
import io.github.relu4j.kernel.VectorKernel;
import jdk.incubator.vector.VectorOperators;

/**
 * What the derivative of a clamped gate is multiplied with: the value, as {@link UpBranch} has it,
 * where x is at most the limit, +0 where it is above, NaN where it is NaN.
 */
public final class LimitedUp extends ClampedProduct {

  /** Stands for the class where a loop is chosen. */
  public static final LimitedUp ANY = new LimitedUp();

  LimitedUp() {}

  @Override
  public float backward(float x, float up) {
    if (x > limit) {
      return 0f;
    }
    return x == x ? UpBranch.forward(up, limit, bias) : x;
  }

  @Override
  public VectorKernel<LimitedUp> vectorKernel() {
    return Vectors.KERNEL;
  }

  /** In a class of its own, which is loaded only where there is the Vector API. */
  private static final class Vectors {

    private static final VectorProduct<LimitedUp> PRODUCT =
        (any, x, up) ->
            x.blend(0f, x.compare(VectorOperators.GT, any.limit))
                .blend(
                    UpBranch.Vectors.forward(up, any.limit, any.bias),
                    x.compare(VectorOperators.LE, any.limit));

    static final VectorKernel<LimitedUp> KERNEL = new VectorKernel<>(PRODUCT, PRODUCT);
  }
}
