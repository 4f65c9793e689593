package io.github.relu4j;

import io.github.relu4j.internal.arithmetic.Clamp;
import io.github.relu4j.internal.arithmetic.Fma;
import io.github.relu4j.internal.arithmetic.Lanes;
import io.github.relu4j.internal.check.Parameter;
import io.github.relu4j.internal.formula.HardSigmoidLinearDerivative;
import io.github.relu4j.internal.text.ShortestDecimal;
import io.github.relu4j.kernel.OutputDerivative;
import io.github.relu4j.kernel.VectorKernel;
import jdk.incubator.vector.FloatVector;

/**
 * The sigmoid as a line with two ends: {@code f(x) = min(max(alpha x + beta, 0), 1)}, as ONNX has
 * it; with the default parameters also that of Keras 2.
 *
 * <p>Derivative: alpha where {@code alpha x + beta} is strictly between 0 and 1, else 0; what
 * counts is its exact value, not the rounded one. Range: [0, 1]. Accuracy: f at most 0.5 ULP (alpha
 * x + beta is rounded once), f' exact. So where alpha x + beta is nearer to 0 or 1 than any other
 * float, f is 0 or 1 and f' is alpha.
 *
 * <p>From the output: f' = alpha for y strictly between 0 and 1: the very same gradient, but where
 * f has been rounded to 0 or 1, where it is +0.
 *
 * <p>Special cases:
 *
 * <ul>
 *   <li>NaN: f and f' are NaN
 *   <li>±0: f is beta cut off at 0 and 1, f' is alpha if beta lies strictly between, else +0
 *   <li>+∞: f is 1 for a positive alpha, else +0; f' is +0
 *   <li>-∞: f is +0 for a positive alpha, else 1; f' is +0
 * </ul>
 *
 * <p>Immutable and thread-safe. Source: M. Courbariaux, Y. Bengio, J.-P. David, "BinaryConnect:
 * training deep neural networks with binary weights during propagations", NeurIPS 2015, arXiv
 * 1511.00363.
 *
 * @param alpha the slope: any finite float but 0
 * @param beta the value at 0 before it is cut off: any finite float
 */
public record HardSigmoidLinear(float alpha, float beta) implements TwoSlopeActivation {

  /** The alpha that ONNX uses when none is given. */
  public static final float DEFAULT_ALPHA = 0.2f;

  /** The beta that ONNX uses when none is given. */
  public static final float DEFAULT_BETA = 0.5f;

  private static final OutputDerivative<HardSigmoidLinear> OUTPUT_DERIVATIVE =
      OutputDerivative.of((line, y) -> Clamp.derivative(y, 0f, 1f) * line.alpha + 0f);

  /**
   * A hard sigmoid by slope and offset.
   *
   * @param alpha the slope: any finite float but 0
   * @param beta the value at 0 before it is cut off: any finite float; -0 is taken as +0
   * @throws IllegalArgumentException if a parameter is NaN or infinite, or if alpha is 0
   */
  public HardSigmoidLinear {
    alpha = Parameter.requireNotZero("alpha", alpha);
    beta = Parameter.requireFinite("beta", beta);
  }

  @Override
  public float forward(float x) {
    return Clamp.forward(Fma.fma(x, alpha, beta), 0f, 1f);
  }

  @Override
  public float derivative(float x) {
    return isPlain()
        ? HardSigmoidLinearDerivative.plain(x, alpha, beta)
        : HardSigmoidLinearDerivative.of(x, alpha, beta);
  }

  @Override
  public float slopeWhereSet() {
    return alpha;
  }

  @Override
  public float slopeWhereClear() {
    return 0f;
  }

  @Override
  public OutputDerivative<HardSigmoidLinear> outputDerivative() {
    return OUTPUT_DERIVATIVE;
  }

  @Override
  public VectorKernel<HardSigmoidLinear> vectorKernel() {
    return isPlain() ? Vectors.PLAIN_KERNEL : Vectors.KERNEL;
  }

  @Override
  public Class<?> kernelClass() {
    return isPlain() ? HardSigmoidLinear.class : HardSigmoidLinearDerivative.class;
  }

  private boolean isPlain() {
    return HardSigmoidLinearDerivative.isPlain(beta);
  }

  @Override
  public String name() {
    return "hardsigmoid_linear(" + ShortestDecimal.of(alpha) + "," + ShortestDecimal.of(beta) + ")";
  }

  /** In a class of its own, which is loaded only where there is the Vector API. */
  private static final class Vectors {

    static final VectorKernel<HardSigmoidLinear> KERNEL =
        new VectorKernel<>(Vectors::forward, Vectors::derivative);

    static final VectorKernel<HardSigmoidLinear> PLAIN_KERNEL =
        new VectorKernel<>(Vectors::forward, Vectors::plainDerivative);

    private static FloatVector forward(HardSigmoidLinear line, FloatVector x) {
      return Clamp.Vectors.forward(Lanes.fma(x, line.alpha, line.beta), 0f, 1f);
    }

    private static FloatVector derivative(HardSigmoidLinear line, FloatVector x) {
      return HardSigmoidLinearDerivative.Vectors.of(x, line.alpha, line.beta);
    }

    private static FloatVector plainDerivative(HardSigmoidLinear line, FloatVector x) {
      return HardSigmoidLinearDerivative.Vectors.plain(x, line.alpha, line.beta);
    }
  }
}
