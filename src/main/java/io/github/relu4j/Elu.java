package io.github.relu4j;

import io.github.relu4j.internal.arithmetic.Step;
import io.github.relu4j.internal.check.Parameter;
import io.github.relu4j.internal.formula.EluDerivative;
import io.github.relu4j.internal.formula.EluForward;
import io.github.relu4j.internal.text.ShortestDecimal;
import io.github.relu4j.kernel.OutputDerivative;
import io.github.relu4j.kernel.ScalarKernel;
import io.github.relu4j.kernel.StagedFunction;
import io.github.relu4j.kernel.VectorKernel;

/**
 * The exponential linear unit: {@code f(x) = x} for x above 0, else {@code alpha * (e^x - 1)}.
 *
 * <p>Derivative: 1 for x above 0, else {@code alpha * e^x} (so alpha at 0). Range: (-alpha, ∞) for
 * a positive alpha; -alpha itself is reached by rounding. Accuracy: f and f' at most 1 ULP where
 * alpha is a power of two, at most 2 ULP for any other alpha; both for |alpha| up to 2^71, above
 * which f' is not told from its value at -153.5 for any lower x; subnormal results are not flushed.
 * A gradient of backward is rounded once more: with such an alpha up to 2.5 ULP have been found.
 *
 * <p>From the output, for an alpha above 0: f' = y + alpha for y up to 0. It cancels: f' is off by
 * up to alpha 2^-24 (6e-8 alpha) where alpha is a power of two, else by up to twice as much, and is
 * 0 from about -17 down.
 *
 * <p>Special cases:
 *
 * <ul>
 *   <li>NaN: f and f' are NaN
 *   <li>±0: f is the same zero for an alpha above 0, else +0; f' is alpha
 *   <li>+∞: f is +∞, f' is 1
 *   <li>-∞: f is -alpha, f' is +0 (for |alpha| up to 2^71)
 * </ul>
 *
 * <p>Immutable and thread-safe. Source: D.-A. Clevert, T. Unterthiner, S. Hochreiter, "Fast and
 * accurate deep network learning by exponential linear units (ELUs)", ICLR 2016, arXiv 1511.07289.
 *
 * @param alpha the scale below 0: any finite float; -0 is taken as +0
 */
public record Elu(float alpha) implements ElementwiseActivation {

  /** The alpha that PyTorch, Keras and ONNX use when none is given. */
  public static final float DEFAULT_ALPHA = 1f;

  private static final StagedFunction<Elu> FORWARD = new EluForward<>(Elu::alpha);
  private static final StagedFunction<Elu> DERIVATIVE = new EluDerivative<>(Elu::alpha);
  private static final OutputDerivative<Elu> OUTPUT_DERIVATIVE =
      OutputDerivative.of((elu, y) -> Step.oneOr(Step.at(y), Math.min(y, 0f) + elu.alpha));

  /** The same for alpha 1, in a third of the operations. */
  private static final OutputDerivative<Elu> OUTPUT_DERIVATIVE_FOR_ONE =
      OutputDerivative.of((elu, y) -> Math.min(y, 0f) + 1f);

  /**
   * An exponential linear unit.
   *
   * @param alpha the scale below 0: any finite float; -0 is taken as +0
   * @throws IllegalArgumentException if alpha is NaN or infinite
   */
  public Elu {
    alpha = Parameter.requireFinite("alpha", alpha);
  }

  @Override
  public float forward(float x) {
    return FORWARD.apply(this, x);
  }

  @Override
  public float derivative(float x) {
    return DERIVATIVE.apply(this, x);
  }

  @Override
  public OutputDerivative<Elu> outputDerivative() {
    if (alpha == 1f) {
      return OUTPUT_DERIVATIVE_FOR_ONE;
    }
    return alpha > 0f
        ? OUTPUT_DERIVATIVE
        : OutputDerivative.none("alpha must be above 0 but is " + alpha);
  }

  @Override
  public ScalarKernel<Elu> scalarKernel() {
    return new ScalarKernel<>(FORWARD, DERIVATIVE);
  }

  @Override
  public VectorKernel<Elu> vectorKernel() {
    return new VectorKernel<>(
        new EluForward.Vectors<>(Elu::alpha), new EluDerivative.Vectors<>(Elu::alpha));
  }

  @Override
  public String name() {
    return "elu(" + ShortestDecimal.of(alpha) + ")";
  }
}
