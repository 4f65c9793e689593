package io.github.relu4j;

import io.github.relu4j.internal.arithmetic.Step;
import io.github.relu4j.internal.check.Parameter;
import io.github.relu4j.internal.formula.ExponentialFunction;
import io.github.relu4j.internal.formula.ScaledEluDerivative;
import io.github.relu4j.internal.formula.ScaledEluForward;
import io.github.relu4j.internal.formula.SeluDerivative;
import io.github.relu4j.internal.formula.SeluForward;
import io.github.relu4j.internal.text.ShortestDecimal;
import io.github.relu4j.kernel.OutputDerivative;
import io.github.relu4j.kernel.ScalarKernel;
import io.github.relu4j.kernel.StagedFunction;
import io.github.relu4j.kernel.VectorKernel;

/**
 * The scaled exponential linear unit: {@code f(x) = gamma x} for x above 0, else {@code gamma alpha
 * (e^x - 1)}, usually with gamma = 1.0507009873554805 and alpha = 1.6732632423543772.
 *
 * <p>Derivative: gamma for x above 0, else {@code gamma alpha e^x} (so 1.7580993 at 0, as in
 * PyTorch). Range: (-gamma alpha, ∞) for a positive alpha, the lower bound itself reached by
 * rounding. Accuracy: f and f' at most 1 ULP.
 *
 * <p>The usual parameters are no floats. The floats nearest to them, which are the defaults, stand
 * for them. Any other float stands for itself.
 *
 * <p>From the output, for an alpha above 0: f' = y + gamma alpha for y up to 0. It cancels: f' is
 * off by up to 2^-23 (1.2e-7) with the usual parameters, else by up to gamma alpha 2^-23; it is 0
 * from about -17 down.
 *
 * <p>Special cases:
 *
 * <ul>
 *   <li>NaN: f and f' are NaN
 *   <li>±0: f is the same zero for an alpha above 0, else +0; f' is gamma alpha, usually 1.7580993
 *   <li>+∞: f is +∞, f' is gamma, usually 1.050701
 *   <li>-∞: f is -gamma alpha, usually -1.7580993; f' is +0, but -0 for an alpha below 0
 * </ul>
 *
 * <p>Immutable and thread-safe. Source: G. Klambauer, T. Unterthiner, A. Mayr, S. Hochreiter,
 * "Self-normalizing neural networks", NeurIPS 2017, arXiv 1706.02515. ONNX has the parameters as
 * attributes; the paper calls gamma lambda.
 *
 * @param alpha the scale of e^x - 1: any finite float; -0 is taken as +0
 * @param gamma the scale of both branches: any finite float above 0
 * @see Elu
 */
public record Selu(float alpha, float gamma) implements ElementwiseActivation {

  /** The float nearest to the paper's alpha. */
  public static final float DEFAULT_ALPHA = 1.6732632f;

  /** The float nearest to the paper's lambda. */
  public static final float DEFAULT_GAMMA = 1.050701f;

  private static final StagedFunction<Object> USUAL_FORWARD = new SeluForward();
  private static final StagedFunction<Object> USUAL_DERIVATIVE = new SeluDerivative();

  private static final ExponentialFunction<Selu> FORWARD =
      new ScaledEluForward<>(Selu::alpha, Selu::gamma);
  private static final ExponentialFunction<Selu> DERIVATIVE =
      new ScaledEluDerivative<>(Selu::alpha, Selu::gamma);

  private static final OutputDerivative<Selu> USUAL_OUTPUT_DERIVATIVE =
      OutputDerivative.of((selu, y) -> SeluDerivative.fromOutput(y));

  private static final OutputDerivative<Selu> OUTPUT_DERIVATIVE =
      OutputDerivative.of(
          (selu, y) -> {
            float step = Step.at(y);
            float below = Math.min(y, 0f) + selu.alpha * selu.gamma;
            return (1f - step) * below + step * selu.gamma;
          });

  /**
   * A scaled exponential linear unit.
   *
   * @param alpha the scale of e^x - 1: any finite float; -0 is taken as +0
   * @param gamma the scale of both branches: any finite float above 0
   * @throws IllegalArgumentException if a parameter is NaN or infinite, or if gamma is not above 0
   */
  public Selu {
    alpha = Parameter.requireFinite("alpha", alpha);
    gamma = Parameter.requirePositive("gamma", gamma);
  }

  /** The scaled exponential linear unit with the usual parameters. */
  public Selu() {
    this(DEFAULT_ALPHA, DEFAULT_GAMMA);
  }

  @Override
  public float forward(float x) {
    return isUsual() ? USUAL_FORWARD.apply(this, x) : FORWARD.apply(this, x);
  }

  @Override
  public float derivative(float x) {
    return isUsual() ? USUAL_DERIVATIVE.apply(this, x) : DERIVATIVE.apply(this, x);
  }

  @Override
  public OutputDerivative<Selu> outputDerivative() {
    if (isUsual()) {
      return USUAL_OUTPUT_DERIVATIVE;
    }
    if (!(alpha > 0f)) {
      return OutputDerivative.none("alpha must be above 0 but is " + alpha);
    }
    return alpha * gamma <= Float.MAX_VALUE
        ? OUTPUT_DERIVATIVE
        : OutputDerivative.none(
            "alpha * gamma must be a finite float but alpha is " + alpha + " and gamma " + gamma);
  }

  @Override
  public ScalarKernel<Selu> scalarKernel() {
    return isUsual()
        ? new ScalarKernel<>(USUAL_FORWARD, USUAL_DERIVATIVE)
        : new ScalarKernel<>(FORWARD, DERIVATIVE);
  }

  @Override
  public VectorKernel<Selu> vectorKernel() {
    return isUsual()
        ? new VectorKernel<>(new SeluForward.Vectors(), new SeluDerivative.Vectors())
        : new VectorKernel<>(
            new ScaledEluForward.Vectors<>(Selu::alpha, Selu::gamma),
            new ScaledEluDerivative.Vectors<>(Selu::alpha, Selu::gamma));
  }

  @Override
  public Class<?> kernelClass() {
    return isUsual() ? Selu.class : ScaledEluForward.class;
  }

  private boolean isUsual() {
    return alpha == DEFAULT_ALPHA && gamma == DEFAULT_GAMMA;
  }

  @Override
  public String name() {
    return isUsual()
        ? "selu"
        : "selu(" + ShortestDecimal.of(alpha) + "," + ShortestDecimal.of(gamma) + ")";
  }
}
