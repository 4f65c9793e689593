package io.github.relu4j;

import io.github.relu4j.internal.arithmetic.Fma;
import io.github.relu4j.internal.arithmetic.Step;
import io.github.relu4j.internal.formula.RectifiedTanhDerivative;
import io.github.relu4j.internal.formula.RectifiedTanhForward;
import io.github.relu4j.kernel.OutputDerivative;
import io.github.relu4j.kernel.ScalarKernel;
import io.github.relu4j.kernel.StagedFunction;
import io.github.relu4j.kernel.VectorKernel;

/**
 * The hyperbolic tangent above 0: {@code f(x) = max(tanh x, 0)}.
 *
 * <p>Derivative: {@code 1 - tanh^2(x)} for x above 0, else 0 (so 0 at 0, as in Deeplearning4j).
 * Range: [0, 1), 1 itself reached by rounding. Accuracy: f and f' at most 1 ULP; above 0 both have
 * the bits of {@link Tanh}.
 *
 * <p>From the output: f' = 1 - y^2 for y above 0. It cancels: f' is off by up to 2^-23 (1.2e-7),
 * and is 0 from about x = 9 on.
 *
 * <p>Special cases:
 *
 * <ul>
 *   <li>NaN: f and f' are NaN
 *   <li>±0: f is +0, f' is +0
 *   <li>+∞: f is 1, f' is +0
 *   <li>-∞: f and f' are +0
 * </ul>
 *
 * <p>Immutable and thread-safe. Source: Deeplearning4j, {@code Activation.RECTIFIEDTANH}.
 *
 * @see Tanh
 * @see RationalTanh
 */
public record RectifiedTanh() implements ElementwiseActivation {

  private static final StagedFunction<Object> FORWARD = new RectifiedTanhForward();
  private static final StagedFunction<Object> DERIVATIVE = new RectifiedTanhDerivative();
  private static final OutputDerivative<RectifiedTanh> OUTPUT_DERIVATIVE =
      OutputDerivative.of((rectified, y) -> Step.at(y) * Fma.fma(-y, y, 1f));

  @Override
  public float forward(float x) {
    return FORWARD.apply(this, x);
  }

  @Override
  public float derivative(float x) {
    return DERIVATIVE.apply(this, x);
  }

  @Override
  public OutputDerivative<RectifiedTanh> outputDerivative() {
    return OUTPUT_DERIVATIVE;
  }

  @Override
  public ScalarKernel<RectifiedTanh> scalarKernel() {
    return new ScalarKernel<>(FORWARD, DERIVATIVE);
  }

  @Override
  public VectorKernel<RectifiedTanh> vectorKernel() {
    return new VectorKernel<>(
        new RectifiedTanhForward.Vectors(), new RectifiedTanhDerivative.Vectors());
  }

  @Override
  public String name() {
    return "rectifiedtanh";
  }
}
