package io.github.relu4j;

import io.github.relu4j.internal.formula.SeluDerivative;
import io.github.relu4j.internal.formula.SeluForward;
import io.github.relu4j.kernel.OutputDerivative;
import io.github.relu4j.kernel.ScalarKernel;
import io.github.relu4j.kernel.StagedFunction;
import io.github.relu4j.kernel.VectorKernel;

/**
 * The scaled exponential linear unit: {@code f(x) = lambda x} for x above 0, else {@code lambda
 * alpha (e^x - 1)}, with lambda = 1.0507009873554805 and alpha = 1.6732632423543772.
 *
 * <p>Derivative: lambda for x above 0, else {@code lambda alpha e^x} (so 1.7580993 at 0, as in
 * PyTorch). Range: (-1.7580993, ∞), the lower bound itself reached by rounding. Accuracy: f and f'
 * at most 1 ULP.
 *
 * <p>From the output: f' = y + lambda alpha for y up to 0. It cancels: f' is off by up to 2^-23
 * (1.2e-7), and is 0 from about -17 down.
 *
 * <p>Special cases:
 *
 * <ul>
 *   <li>NaN: f and f' are NaN
 *   <li>±0: f is the same zero, f' is 1.7580993
 *   <li>+∞: f is +∞, f' is 1.050701
 *   <li>-∞: f is -1.7580993, f' is +0
 * </ul>
 *
 * <p>Immutable and thread-safe. Source: G. Klambauer, T. Unterthiner, A. Mayr, S. Hochreiter,
 * "Self-normalizing neural networks", NeurIPS 2017.
 */
public record Selu() implements ElementwiseActivation {

  private static final StagedFunction<Object> FORWARD = new SeluForward();
  private static final StagedFunction<Object> DERIVATIVE = new SeluDerivative();

  private static final OutputDerivative<Selu> OUTPUT_DERIVATIVE =
      OutputDerivative.of((selu, y) -> SeluDerivative.fromOutput(y));

  @Override
  public float forward(float x) {
    return FORWARD.apply(this, x);
  }

  @Override
  public float derivative(float x) {
    return DERIVATIVE.apply(this, x);
  }

  @Override
  public OutputDerivative<Selu> outputDerivative() {
    return OUTPUT_DERIVATIVE;
  }

  @Override
  public ScalarKernel<Selu> scalarKernel() {
    return new ScalarKernel<>(FORWARD, DERIVATIVE);
  }

  @Override
  public VectorKernel<Selu> vectorKernel() {
    return new VectorKernel<>(new SeluForward.Vectors(), new SeluDerivative.Vectors());
  }

  @Override
  public String name() {
    return "selu";
  }
}
