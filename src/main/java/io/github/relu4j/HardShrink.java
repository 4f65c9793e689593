package io.github.relu4j;

import io.github.relu4j.internal.arithmetic.Step;
import io.github.relu4j.internal.check.Parameter;
import io.github.relu4j.internal.text.ShortestDecimal;
import io.github.relu4j.kernel.OutputDerivative;
import io.github.relu4j.kernel.VectorKernel;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/**
 * Hard shrinkage: {@code f(x) = x} for |x| above lambda, else +0.
 *
 * <p>Derivative: 1 for |x| above lambda, else 0 (so 0 at ±lambda). Range: 0 and all floats with |x|
 * above lambda. Exact: no rounding takes place.
 *
 * <p>From the output: the very same gradient.
 *
 * <p>Special cases:
 *
 * <ul>
 *   <li>NaN: f and f' are NaN
 *   <li>|x| up to lambda, ±0 included: f is +0, f' is +0
 *   <li>±∞: f is the same infinity, f' is 1
 * </ul>
 *
 * <p>Immutable and thread-safe. Source: D. Donoho, I. Johnstone, "Ideal spatial adaptation by
 * wavelet shrinkage", Biometrika 81, 1994.
 *
 * @param lambda the half width of what becomes 0: a finite float, at least 0
 */
public record HardShrink(float lambda) implements TwoSlopeActivation {

  /** The lambda that PyTorch, Keras and ONNX use. */
  public static final float DEFAULT_LAMBDA = 0.5f;

  /**
   * A shrinkage.
   *
   * @param lambda the half width of what becomes 0: a finite float, at least 0; -0 is taken as +0
   * @throws IllegalArgumentException if lambda is NaN, infinite or below 0
   */
  public HardShrink {
    lambda = Parameter.requireNotNegative("lambda", lambda);
  }

  /** + 0 turns the -0 of a negative x that becomes 0 into +0. */
  @Override
  public float forward(float x) {
    return x * derivative(x) + 0f;
  }

  @Override
  public float derivative(float x) {
    return Step.atBounded(Math.abs(x) - lambda);
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
  public OutputDerivative<HardShrink> outputDerivative() {
    return OutputDerivative.thatOfInput();
  }

  @Override
  public VectorKernel<HardShrink> vectorKernel() {
    return Vectors.KERNEL;
  }

  @Override
  public String name() {
    return "hardshrink(" + ShortestDecimal.of(lambda) + ")";
  }

  /** In a class of its own, which is loaded only where there is the Vector API. */
  private static final class Vectors {

    static final VectorKernel<HardShrink> KERNEL =
        new VectorKernel<>(Vectors::forward, Vectors::derivative);

    private static FloatVector forward(HardShrink hardShrink, FloatVector x) {
      return x.blend(0f, x.abs().compare(VectorOperators.LE, hardShrink.lambda));
    }

    private static FloatVector derivative(HardShrink hardShrink, FloatVector x) {
      return Step.Vectors.above(x.abs(), hardShrink.lambda);
    }
  }
}
