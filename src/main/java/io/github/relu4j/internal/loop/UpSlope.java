package io.github.relu4j.internal.loop;

import io.github.relu4j.internal.formula.VectorProduct;
import io.github.relu4j.kernel.VectorKernel;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/**
 * The slope of a clamped up beside a gate that is clamped after its activation: the value, at most
 * the limit, where |u| is at most the limit, +0 where it is more, NaN where u is NaN.
 */
public final class UpSlope extends ClampedProduct {

  /** Stands for the class where a loop is chosen. */
  public static final UpSlope ANY = new UpSlope();

  UpSlope() {}

  @Override
  public float backward(float u, float value) {
    if (Math.abs(u) > limit) {
      return 0f;
    }
    return u == u ? GateLimit.forward(value, limit) : u;
  }

  @Override
  public VectorKernel<UpSlope> vectorKernel() {
    return Vectors.KERNEL;
  }

  /** In a class of its own, which is loaded only where there is the Vector API. */
  private static final class Vectors {

    private static final VectorProduct<UpSlope> PRODUCT = Vectors::slope;

    static final VectorKernel<UpSlope> KERNEL = new VectorKernel<>(PRODUCT, PRODUCT);

    private static FloatVector slope(UpSlope any, FloatVector u, FloatVector value) {
      FloatVector magnitude = u.abs();
      return u.blend(0f, magnitude.compare(VectorOperators.GT, any.limit))
          .blend(
              GateLimit.Vectors.forward(value, any.limit),
              magnitude.compare(VectorOperators.LE, any.limit));
    }
  }
}
