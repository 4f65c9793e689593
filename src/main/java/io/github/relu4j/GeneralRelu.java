package io.github.relu4j;

import io.github.relu4j.internal.arithmetic.Step;
import io.github.relu4j.internal.check.Parameter;
import io.github.relu4j.internal.formula.GeneralReluForward;
import io.github.relu4j.internal.text.ShortestDecimal;
import io.github.relu4j.kernel.OutputDerivative;
import io.github.relu4j.kernel.ScalarFunction;
import io.github.relu4j.kernel.ScalarKernel;
import io.github.relu4j.kernel.VectorKernel;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/**
 * The rectifier with an upper bound, a slope and a threshold: {@code f(x) = min(x, max)} for x
 * above the threshold, else {@code slope (x - threshold)}. It is Keras' ReLU layer with its three
 * arguments.
 *
 * <p>Derivative: above the threshold 1 for x below max, else 0 (so 0 at max); slope up to the
 * threshold (so slope at the threshold). Range: up to max for a slope from 0 on. Accuracy: f at
 * most 1 ULP, f' exact.
 *
 * <p>With an infinite max and a threshold of 0 it is {@link Relu} or {@link LeakyRelu}, with a
 * slope of 0 {@link Threshold}, with a slope and a threshold of 0 {@link HardTanh} from 0 on: those
 * are faster.
 *
 * <p>From the output, for a slope from 0 on and a max above 0: the very same gradient.
 *
 * <p>Special cases:
 *
 * <ul>
 *   <li>NaN: f and f' are NaN
 *   <li>±0 with a threshold of 0: f is the same zero for a slope above 0, else +0; f' is slope
 *   <li>the threshold, above 0: f is +0, f' is slope
 *   <li>+∞: f is max; f' is +0 for a finite max, else 1
 *   <li>-∞: f is -∞ for a slope above 0, +0 for a slope of 0, +∞ below; f' is slope
 * </ul>
 *
 * <p>Immutable and thread-safe. Source: Keras 3, {@code keras.layers.ReLU}. Its page gives x at the
 * threshold itself. Its code gives 0 there, as here.
 *
 * @param max the upper bound: any float from 0 on; infinite for none
 * @param slope the slope up to the threshold: any finite float; -0 is taken as +0
 * @param threshold what x must be above to pass: any finite float from 0 on
 * @see Relu6
 */
public record GeneralRelu(float max, float slope, float threshold)
    implements ElementwiseActivation {

  /** The upper bound that Keras uses when none is given: none. */
  public static final float DEFAULT_MAX = Float.POSITIVE_INFINITY;

  /** The slope that Keras uses when none is given. */
  public static final float DEFAULT_SLOPE = 0f;

  /** The threshold that Keras uses when none is given. */
  public static final float DEFAULT_THRESHOLD = 0f;

  private static final ScalarFunction<GeneralRelu> FORWARD =
      new GeneralReluForward<>(GeneralRelu::max, GeneralRelu::slope, GeneralRelu::threshold);

  private static final OutputDerivative<GeneralRelu> OUTPUT_DERIVATIVE =
      OutputDerivative.of((relu, y) -> slope(relu, Step.at(y), y));

  /**
   * A rectifier with an upper bound, a slope and a threshold.
   *
   * @param max the upper bound: any float from 0 on; infinite for none
   * @param slope the slope up to the threshold: any finite float; -0 is taken as +0
   * @param threshold what x must be above to pass: any finite float from 0 on
   * @throws IllegalArgumentException if max is NaN or below 0, if slope is NaN or infinite, or if
   *     threshold is NaN, infinite or below 0
   */
  public GeneralRelu {
    max = max == Float.POSITIVE_INFINITY ? max : Parameter.requireNotNegative("max", max);
    slope = Parameter.requireFinite("slope", slope);
    threshold = Parameter.requireNotNegative("threshold", threshold);
  }

  @Override
  public float forward(float x) {
    return FORWARD.apply(this, x);
  }

  /** The difference of two floats is above 0 exactly where the first is larger. */
  @Override
  public float derivative(float x) {
    return slope(this, Step.at(x - threshold), x);
  }

  /**
   * The slope at a value of which is known whether it is above the threshold. An infinite value
   * stands for the largest float: infinity less infinity would be NaN.
   */
  private static float slope(GeneralRelu relu, float above, float value) {
    float belowMax = Step.at(relu.max - Math.min(value, Float.MAX_VALUE));
    return above * belowMax + (1f - above) * relu.slope + 0f;
  }

  @Override
  public OutputDerivative<GeneralRelu> outputDerivative() {
    if (slope < 0f) {
      return OutputDerivative.none("slope must be at least 0 but is " + slope);
    }
    return max > 0f
        ? OUTPUT_DERIVATIVE
        : OutputDerivative.none("max must be above 0 but is " + max);
  }

  @Override
  public ScalarKernel<GeneralRelu> scalarKernel() {
    return new ScalarKernel<>(FORWARD, GeneralRelu::derivative);
  }

  @Override
  public VectorKernel<GeneralRelu> vectorKernel() {
    return Vectors.KERNEL;
  }

  @Override
  public String name() {
    return "general_relu("
        + ShortestDecimal.of(max)
        + ","
        + ShortestDecimal.of(slope)
        + ","
        + ShortestDecimal.of(threshold)
        + ")";
  }

  /** In a class of its own, which is loaded only where there is the Vector API. */
  private static final class Vectors {

    static final VectorKernel<GeneralRelu> KERNEL =
        new VectorKernel<>(
            new GeneralReluForward.Vectors<>(
                GeneralRelu::max, GeneralRelu::slope, GeneralRelu::threshold),
            Vectors::derivative);

    /** An infinite max is NaN here, which no x is beyond. */
    private static FloatVector derivative(GeneralRelu relu, FloatVector x) {
      float bound = relu.max <= Float.MAX_VALUE ? relu.max : Float.NaN;
      return x.blend(1f, x.compare(VectorOperators.GT, relu.threshold))
          .blend(0f, x.compare(VectorOperators.GE, bound))
          .blend(relu.slope, x.compare(VectorOperators.LE, relu.threshold));
    }
  }
}
