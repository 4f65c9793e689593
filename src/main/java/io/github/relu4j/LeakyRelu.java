package io.github.relu4j;

import io.github.relu4j.internal.check.Parameter;
import io.github.relu4j.internal.formula.Slope;
import io.github.relu4j.internal.text.ShortestDecimal;
import io.github.relu4j.kernel.OutputDerivative;
import io.github.relu4j.kernel.VectorKernel;

/**
 * The leaky rectified linear unit: {@code f(x) = x} for x above 0, else {@code negativeSlope * x}.
 *
 * <p>Derivative: 1 for x above 0, else negativeSlope (so negativeSlope at 0). Range: (-∞, ∞) for a
 * positive slope, [0, ∞) otherwise. Accuracy: one rounded multiplication, at most 0.5 ULP. From the
 * output, for a slope above 0: the very same gradient, since y has the sign of x.
 *
 * <p>Special cases:
 *
 * <ul>
 *   <li>NaN: f and f' are NaN
 *   <li>±0: f is a zero, of x's sign for a positive slope; f' is negativeSlope
 *   <li>+∞: f is +∞, f' is 1
 *   <li>-∞: f is -∞ for a positive slope, +∞ for a negative one; f' is negativeSlope
 *   <li>negativeSlope = 0: the same function as {@link Relu}, at -∞ too
 * </ul>
 *
 * <p>Immutable and thread-safe. Source: A. Maas, A. Hannun, A. Ng, "Rectifier nonlinearities
 * improve neural network acoustic models", ICML 2013.
 *
 * @param negativeSlope the slope below 0: any finite float, also below 0 or above 1; -0 is taken as
 *     +0
 */
public record LeakyRelu(float negativeSlope) implements TwoSlopeActivation {

  /** The slope that PyTorch and ONNX use when none is given. */
  public static final float DEFAULT_NEGATIVE_SLOPE = 0.01f;

  /**
   * A leaky rectifier.
   *
   * @param negativeSlope the slope below 0: any finite float; -0 is taken as +0
   * @throws IllegalArgumentException if negativeSlope is NaN or infinite
   */
  public LeakyRelu {
    negativeSlope = Parameter.requireFinite("negativeSlope", negativeSlope);
  }

  @Override
  public float forward(float x) {
    return Slope.leaky(x, negativeSlope);
  }

  @Override
  public float derivative(float x) {
    return Slope.derivative(x, negativeSlope);
  }

  @Override
  public float backward(float x, float gradY) {
    return Slope.backward(x, gradY, negativeSlope);
  }

  @Override
  public float slopeWhereSet() {
    return 1f;
  }

  @Override
  public float slopeWhereClear() {
    return negativeSlope;
  }

  @Override
  public OutputDerivative<LeakyRelu> outputDerivative() {
    return negativeSlope > 0f
        ? OutputDerivative.thatOfInput()
        : OutputDerivative.none("negativeSlope must be above 0 but is " + negativeSlope);
  }

  /** A slope of 0 has vectors of its own. */
  @Override
  public Class<?> kernelClass() {
    return negativeSlope == 0f ? Slope.class : LeakyRelu.class;
  }

  @Override
  public VectorKernel<LeakyRelu> vectorKernel() {
    return Slope.Vectors.leaky(LeakyRelu::negativeSlope, negativeSlope == 0f);
  }

  @Override
  public String name() {
    return "leaky_relu(" + ShortestDecimal.of(negativeSlope) + ")";
  }
}
