package io.github.relu4j;

import io.github.relu4j.internal.arithmetic.Clamp;
import io.github.relu4j.kernel.OutputDerivative;
import io.github.relu4j.kernel.VectorKernel;
import jdk.incubator.vector.FloatVector;

/**
 * The rectified linear unit capped at 6: {@code f(x) = min(max(x, 0), 6)}.
 *
 * <p>Derivative: 1 for x above 0 and below 6, else 0 (so 0 at 0 and at 6). Range: [0, 6]. Exact: no
 * rounding takes place. From the output: the very same gradient.
 *
 * <p>Special cases:
 *
 * <ul>
 *   <li>NaN: f and f' are NaN
 *   <li>±0: f is +0, f' is +0
 *   <li>+∞: f is 6, f' is +0
 *   <li>-∞: f is +0, f' is +0
 * </ul>
 *
 * <p>Immutable and thread-safe. Source: A. Krizhevsky, "Convolutional deep belief networks on
 * CIFAR-10", 2010.
 */
public record Relu6() implements TwoSlopeActivation {

  /** The cap. */
  public static final float CAP = 6f;

  @Override
  public float forward(float x) {
    return Clamp.forward(x, 0f, CAP);
  }

  @Override
  public float derivative(float x) {
    return Clamp.derivative(x, 0f, CAP);
  }

  @Override
  public float slopeWhereSet() {
    return 1f;
  }

  @Override
  public float slopeWhereClear() {
    return 0f;
  }

  @Override
  public OutputDerivative<Relu6> outputDerivative() {
    return OutputDerivative.thatOfInput();
  }

  @Override
  public VectorKernel<Relu6> vectorKernel() {
    return Vectors.KERNEL;
  }

  @Override
  public String name() {
    return "relu6";
  }

  /** In a class of its own, which is loaded only where there is the Vector API. */
  private static final class Vectors {

    static final VectorKernel<Relu6> KERNEL =
        new VectorKernel<>(Vectors::forward, Vectors::derivative);

    private static FloatVector forward(Relu6 relu6, FloatVector x) {
      return Clamp.Vectors.forward(x, 0f, CAP);
    }

    private static FloatVector derivative(Relu6 relu6, FloatVector x) {
      return Clamp.Vectors.derivative(x, 0f, CAP);
    }
  }
}
