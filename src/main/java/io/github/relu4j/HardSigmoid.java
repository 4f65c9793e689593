package io.github.relu4j;

import io.github.relu4j.internal.arithmetic.Clamp;
import io.github.relu4j.internal.arithmetic.Sixth;
import io.github.relu4j.internal.formula.HardSigmoidDerivative;
import io.github.relu4j.internal.formula.HardSigmoidForward;
import io.github.relu4j.kernel.OutputDerivative;
import io.github.relu4j.kernel.ScalarFunction;
import io.github.relu4j.kernel.VectorKernel;

/**
 * The sigmoid as three lines: {@code f(x) = min(max(x + 3, 0), 6) / 6}, as PyTorch, Keras 3 and JAX
 * have it. {@link HardSigmoidLinear} is that of ONNX and Keras 2.
 *
 * <p>Derivative: {@code 1/6} for x strictly between -3 and 3, else 0 (so 0 at both, as in PyTorch).
 * Range: [0, 1]. Accuracy: f and f' at most 1 ULP.
 *
 * <p>From the output: f' = 1/6 for y strictly between 0 and 1, the very same gradient.
 *
 * <p>Special cases:
 *
 * <ul>
 *   <li>NaN: f and f' are NaN
 *   <li>±0: f is 0.5, f' is 1/6
 *   <li>+∞: f is 1, f' is +0
 *   <li>-∞: f is +0, f' is +0
 * </ul>
 *
 * <p>Immutable and thread-safe. Source: A. Howard et al., "Searching for MobileNetV3", ICCV 2019,
 * arXiv 1905.02244.
 */
public record HardSigmoid() implements TwoSlopeActivation {

  private static final ScalarFunction<Object> FORWARD = new HardSigmoidForward();
  private static final ScalarFunction<Object> DERIVATIVE = new HardSigmoidDerivative();
  private static final OutputDerivative<HardSigmoid> OUTPUT_DERIVATIVE =
      OutputDerivative.of((hardSigmoid, y) -> Clamp.derivative(y, 0f, 1f) * Sixth.FACTOR);

  @Override
  public float forward(float x) {
    return FORWARD.apply(this, x);
  }

  @Override
  public float derivative(float x) {
    return DERIVATIVE.apply(this, x);
  }

  @Override
  public float slopeWhereSet() {
    return Sixth.FACTOR;
  }

  @Override
  public float slopeWhereClear() {
    return 0f;
  }

  @Override
  public OutputDerivative<HardSigmoid> outputDerivative() {
    return OUTPUT_DERIVATIVE;
  }

  @Override
  public VectorKernel<HardSigmoid> vectorKernel() {
    return new VectorKernel<>(
        new HardSigmoidForward.Vectors(), new HardSigmoidDerivative.Vectors());
  }

  @Override
  public String name() {
    return "hardsigmoid";
  }
}
