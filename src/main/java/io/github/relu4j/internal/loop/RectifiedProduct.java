package io.github.relu4j.internal.loop;

import io.github.relu4j.internal.formula.VectorProduct;
import io.github.relu4j.kernel.Elementwise;
import io.github.relu4j.kernel.VectorKernel;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/**
 * max(x, 0) max(value, 0), what a gated unit with ReLU on both branches computes, in one pass: the
 * backward of this function's derivative, with the linear branch where a gradient would be.
 */
public final class RectifiedProduct implements Elementwise {

  /** The only one that is needed. */
  public static final RectifiedProduct ANY = new RectifiedProduct();

  private RectifiedProduct() {}

  @Override
  public float forward(float x) {
    return Math.max(x, 0f);
  }

  @Override
  public float derivative(float x) {
    return Math.max(x, 0f);
  }

  @Override
  public float backward(float x, float value) {
    return Math.max(x, 0f) * Math.max(value, 0f);
  }

  @Override
  public VectorKernel<RectifiedProduct> vectorKernel() {
    return Vectors.KERNEL;
  }

  /** In a class of its own, which is loaded only where there is the Vector API. */
  private static final class Vectors {

    private static final VectorProduct<RectifiedProduct> PRODUCT =
        (any, x, value) -> rectified(x).mul(rectified(value));

    static final VectorKernel<RectifiedProduct> KERNEL = new VectorKernel<>(PRODUCT, PRODUCT);

    private static FloatVector rectified(FloatVector x) {
      return x.blend(0f, x.compare(VectorOperators.LE, 0f));
    }
  }
}
