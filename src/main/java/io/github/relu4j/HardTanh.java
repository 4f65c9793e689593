package io.github.relu4j;

import io.github.relu4j.internal.arithmetic.Clamp;
import io.github.relu4j.internal.check.Parameter;
import io.github.relu4j.internal.text.ShortestDecimal;
import io.github.relu4j.kernel.OutputDerivative;
import io.github.relu4j.kernel.VectorKernel;
import jdk.incubator.vector.FloatVector;

/**
 * The identity between two bounds: {@code f(x) = min(max(x, min), max)}.
 *
 * <p>Derivative: 1 for x above min and below max, else 0 (so 0 at both bounds, as in PyTorch; JAX
 * has 1 there). Range: [min, max]. Exact: no rounding takes place. From the output: the very same
 * gradient.
 *
 * <p>Special cases:
 *
 * <ul>
 *   <li>NaN: f and f' are NaN
 *   <li>±0: f is the same zero where it lies between the bounds; +0 where min is 0
 *   <li>+∞: f is max, f' is +0
 *   <li>-∞: f is min, f' is +0
 *   <li>max = min: f is min for every number, f' is +0
 * </ul>
 *
 * <p>Immutable and thread-safe. Source: R. Collobert et al., "Natural language processing (almost)
 * from scratch", JMLR 12, 2011, arXiv 1103.0398.
 *
 * @param min the lower bound: any finite float; -0 is taken as +0
 * @param max the upper bound: any finite float from min on; -0 is taken as +0
 */
public record HardTanh(float min, float max) implements TwoSlopeActivation {

  /** The lower bound that PyTorch, Keras and JAX use. */
  public static final float DEFAULT_MIN = -1f;

  /** The upper bound that PyTorch, Keras and JAX use. */
  public static final float DEFAULT_MAX = 1f;

  /**
   * A hard tanh.
   *
   * @param min the lower bound: any finite float; -0 is taken as +0
   * @param max the upper bound: any finite float from min on; -0 is taken as +0
   * @throws IllegalArgumentException if a bound is NaN or infinite, or if max is below min
   */
  public HardTanh {
    min = Parameter.requireFinite("min", min);
    max = Parameter.requireFinite("max", max);
    if (max < min) {
      throw new IllegalArgumentException("max must be at least min = " + min + " but is " + max);
    }
  }

  @Override
  public float forward(float x) {
    return Clamp.forward(x, min, max);
  }

  @Override
  public float derivative(float x) {
    return Clamp.derivative(x, min, max);
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
  public OutputDerivative<HardTanh> outputDerivative() {
    return OutputDerivative.thatOfInput();
  }

  @Override
  public VectorKernel<HardTanh> vectorKernel() {
    return Vectors.KERNEL;
  }

  @Override
  public String name() {
    return "hardtanh(" + ShortestDecimal.of(min) + "," + ShortestDecimal.of(max) + ")";
  }

  /** In a class of its own, which is loaded only where there is the Vector API. */
  private static final class Vectors {

    static final VectorKernel<HardTanh> KERNEL =
        new VectorKernel<>(Vectors::forward, Vectors::derivative);

    private static FloatVector forward(HardTanh hardTanh, FloatVector x) {
      return Clamp.Vectors.forward(x, hardTanh.min, hardTanh.max);
    }

    private static FloatVector derivative(HardTanh hardTanh, FloatVector x) {
      return Clamp.Vectors.derivative(x, hardTanh.min, hardTanh.max);
    }
  }
}
