package io.github.relu4j;

import io.github.relu4j.internal.formula.HardSwishDerivative;
import io.github.relu4j.internal.formula.HardSwishForward;
import io.github.relu4j.kernel.ScalarFunction;
import io.github.relu4j.kernel.VectorKernel;

/**
 * Swish with a sigmoid of three lines: {@code f(x) = x min(max(x + 3, 0), 6) / 6}.
 *
 * <p>Derivative: 0 for x up to -3, {@code (2 x + 3) / 6} between -3 and 3, 1 from 3 on (PyTorch 2.7
 * has -0.5 at -3 and 1.5 at 3). Range: [-0.375, ∞). Accuracy: f and f' at most 1 ULP, f' also
 * beside its root at -3/2.
 *
 * <p>Special cases:
 *
 * <ul>
 *   <li>NaN: f and f' are NaN
 *   <li>±0: f is the same zero, f' is 0.5
 *   <li>+∞: f is +∞, f' is 1
 *   <li>-∞: f is -0, as from -3 down; f' is +0
 * </ul>
 *
 * <p>Immutable and thread-safe. Source: A. Howard et al., "Searching for MobileNetV3", ICCV 2019,
 * arXiv 1905.02244.
 */
public record HardSwish() implements ElementwiseActivation {

  private static final ScalarFunction<Object> FORWARD = new HardSwishForward();
  private static final ScalarFunction<Object> DERIVATIVE = new HardSwishDerivative();

  @Override
  public float forward(float x) {
    return FORWARD.apply(this, x);
  }

  @Override
  public float derivative(float x) {
    return DERIVATIVE.apply(this, x);
  }

  @Override
  public VectorKernel<HardSwish> vectorKernel() {
    return new VectorKernel<>(new HardSwishForward.Vectors(), new HardSwishDerivative.Vectors());
  }

  @Override
  public String name() {
    return "hardswish";
  }
}
