package io.github.relu4j.internal.loop;

import io.github.relu4j.internal.formula.VectorProduct;
import io.github.relu4j.kernel.Elementwise;
import io.github.relu4j.kernel.VectorKernel;

/**
 * x value, the last step of a gated unit: the backward of this function's derivative, with the
 * linear branch where a gradient would be. Over arrays C2 vectorises such a loop by itself.
 */
public final class PlainProduct implements Elementwise {

  /** The only one that is needed. */
  public static final PlainProduct ANY = new PlainProduct();

  private PlainProduct() {}

  @Override
  public float forward(float x) {
    return x;
  }

  @Override
  public float derivative(float x) {
    return x;
  }

  @Override
  public float backward(float x, float value) {
    return x * value;
  }

  @Override
  public VectorKernel<PlainProduct> vectorKernel() {
    return Vectors.KERNEL;
  }

  /** In a class of its own, which is loaded only where there is the Vector API. */
  private static final class Vectors {

    private static final VectorProduct<PlainProduct> PRODUCT = (any, x, value) -> x.mul(value);

    static final VectorKernel<PlainProduct> KERNEL = new VectorKernel<>(PRODUCT, PRODUCT);
  }
}
