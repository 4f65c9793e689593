package io.github.relu4j;

import io.github.relu4j.internal.arithmetic.Step;
import io.github.relu4j.internal.check.Parameter;
import io.github.relu4j.internal.text.ShortestDecimal;
import io.github.relu4j.kernel.OutputDerivative;
import io.github.relu4j.kernel.VectorKernel;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/**
 * The thresholded rectifier: {@code f(x) = x} for x above the threshold, else a fixed value.
 *
 * <p>Derivative: 1 for x above the threshold, else 0 (so 0 at the threshold). Range: the value, and
 * everything above the threshold. Exact: no rounding takes place; a result of -0 is given as +0.
 *
 * <p>From the output: the very same gradient, for a value up to the threshold.
 *
 * <p>Special cases:
 *
 * <ul>
 *   <li>NaN: f and f' are NaN
 *   <li>+∞: f is +∞, f' is 1
 *   <li>-∞: f is the value, f' is +0
 *   <li>±0 above the threshold: f is +0
 * </ul>
 *
 * <p>Immutable and thread-safe. Source: K. Konda, R. Memisevic, D. Krueger, "Zero-bias autoencoders
 * and the benefits of co-adapting features", ICLR 2015, arXiv 1402.3337.
 *
 * @param threshold what x must be above to pass: any finite float
 * @param value the result otherwise: any finite float
 */
public record Threshold(float threshold, float value) implements TwoSlopeActivation {

  /** The threshold of ONNX' ThresholdedRelu. */
  public static final float DEFAULT_THRESHOLD = 1f;

  /** The value of ONNX' ThresholdedRelu. */
  public static final float DEFAULT_VALUE = 0f;

  /**
   * A thresholded rectifier.
   *
   * @param threshold what x must be above to pass: any finite float; -0 is taken as +0
   * @param value the result otherwise: any finite float; -0 is taken as +0
   * @throws IllegalArgumentException if one of both is NaN or infinite
   */
  public Threshold {
    threshold = Parameter.requireFinite("threshold", threshold);
    value = Parameter.requireFinite("value", value);
  }

  /** One of the two terms is a zero, and the other exact; the larger keeps -∞ from being one. */
  @Override
  public float forward(float x) {
    float larger = Math.max(x, threshold);
    float step = Step.atNotNegative(larger - threshold);
    return (1f - step) * value + step * larger + 0f;
  }

  /** The difference of two floats is above 0 exactly where the first is larger. */
  @Override
  public float derivative(float x) {
    return Step.at(x - threshold);
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
  public OutputDerivative<Threshold> outputDerivative() {
    return value <= threshold
        ? OutputDerivative.thatOfInput()
        : OutputDerivative.none(
            "value must be at most threshold = " + threshold + " but is " + value);
  }

  @Override
  public VectorKernel<Threshold> vectorKernel() {
    return Vectors.KERNEL;
  }

  @Override
  public String name() {
    return "threshold(" + ShortestDecimal.of(threshold) + "," + ShortestDecimal.of(value) + ")";
  }

  /** In a class of its own, which is loaded only where there is the Vector API. */
  private static final class Vectors {

    static final VectorKernel<Threshold> KERNEL =
        new VectorKernel<>(Vectors::forward, Vectors::derivative);

    private static FloatVector forward(Threshold activation, FloatVector x) {
      return x.blend(activation.value, x.compare(VectorOperators.LE, activation.threshold)).add(0f);
    }

    private static FloatVector derivative(Threshold activation, FloatVector x) {
      return Step.Vectors.above(x, activation.threshold);
    }
  }
}
