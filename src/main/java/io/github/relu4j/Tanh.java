package io.github.relu4j;

import io.github.relu4j.internal.arithmetic.Fma;
import io.github.relu4j.internal.formula.TanhDerivative;
import io.github.relu4j.internal.formula.TanhForward;
import io.github.relu4j.kernel.OutputDerivative;
import io.github.relu4j.kernel.ScalarKernel;
import io.github.relu4j.kernel.StagedFunction;
import io.github.relu4j.kernel.VectorKernel;

/**
 * The hyperbolic tangent: {@code f(x) = tanh x}.
 *
 * <p>Derivative: {@code 4 e / (1 + e)^2} with {@code e = e^(-2|x|)}, never 1 - f^2, which cancels.
 * Range: (-1, 1), the bounds themselves reached by rounding. Accuracy: f and f' at most 1 ULP; f is
 * exactly odd and f' exactly even.
 *
 * <p>From the output: f' = 1 - y^2 in one rounding. It cancels: f' is off by up to 2^-23 (1.2e-7),
 * and is 0 from about |x| = 9 on.
 *
 * <p>Special cases:
 *
 * <ul>
 *   <li>NaN: f and f' are NaN
 *   <li>±0: f is ±0, f' is 1
 *   <li>±∞: f is ±1, f' is +0
 * </ul>
 *
 * <p>Immutable and thread-safe. Source: Y. LeCun, L. Bottou, G. Orr, K.-R. Müller, "Efficient
 * BackProp", 1998.
 */
public record Tanh() implements ElementwiseActivation {

  private static final StagedFunction<Object> FORWARD = new TanhForward();
  private static final StagedFunction<Object> DERIVATIVE = TanhDerivative.function();
  private static final OutputDerivative<Tanh> OUTPUT_DERIVATIVE =
      OutputDerivative.of((tanh, y) -> Fma.fma(-y, y, 1f));

  @Override
  public float forward(float x) {
    return FORWARD.apply(this, x);
  }

  @Override
  public float derivative(float x) {
    return DERIVATIVE.apply(this, x);
  }

  @Override
  public OutputDerivative<Tanh> outputDerivative() {
    return OUTPUT_DERIVATIVE;
  }

  @Override
  public ScalarKernel<Tanh> scalarKernel() {
    return new ScalarKernel<>(FORWARD, DERIVATIVE);
  }

  @Override
  public VectorKernel<Tanh> vectorKernel() {
    return new VectorKernel<>(new TanhForward.Vectors(), TanhDerivative.Vectors.function());
  }

  @Override
  public String name() {
    return "tanh";
  }
}
