package io.github.relu4j;

import io.github.relu4j.kernel.OutputDerivative;
import io.github.relu4j.kernel.VectorKernel;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/**
 * The squared rectified linear unit: {@code f(x) = x^2} for x above 0, else +0.
 *
 * <p>Derivative: {@code 2 x} for x above 0, else 0 (so 0 at 0). Range: [0, ∞). Accuracy: f at most
 * 0.5 ULP, f' exact; subnormal results are not flushed.
 *
 * <p>From the output: f' = 2 sqrt(y), the very same gradient for x up to 0 and from 2^-63 up to
 * 2^64. Between 0 and 2^-63 y is subnormal or 0, and f' with it less exact; from 2^64 on y is
 * infinite, and so is f'.
 *
 * <p>Special cases:
 *
 * <ul>
 *   <li>NaN: f and f' are NaN
 *   <li>±0: f is +0, f' is +0
 *   <li>+∞: f is +∞, as from 2^64 on; f' is +∞, as from 2^127 on
 *   <li>-∞: f is +0, f' is +0
 * </ul>
 *
 * <p>Immutable and thread-safe. Source: D. R. So et al., "Primer: searching for efficient
 * transformers for language modeling", NeurIPS 2021, arXiv 2109.08668.
 */
public record Relu2() implements ElementwiseActivation {

  private static final OutputDerivative<Relu2> OUTPUT_DERIVATIVE =
      OutputDerivative.of((relu2, y) -> (float) Math.sqrt(y) * 2f);

  @Override
  public float forward(float x) {
    float positive = Math.max(x, 0f);
    return positive * positive;
  }

  @Override
  public float derivative(float x) {
    return Math.max(x, 0f) * 2f;
  }

  @Override
  public OutputDerivative<Relu2> outputDerivative() {
    return OUTPUT_DERIVATIVE;
  }

  @Override
  public VectorKernel<Relu2> vectorKernel() {
    return Vectors.KERNEL;
  }

  @Override
  public String name() {
    return "relu2";
  }

  /** In a class of its own, which is loaded only where there is the Vector API. */
  private static final class Vectors {

    static final VectorKernel<Relu2> KERNEL =
        new VectorKernel<>(Vectors::forward, Vectors::derivative);

    private static FloatVector forward(Relu2 relu2, FloatVector x) {
      FloatVector positive = positivePart(x);
      return positive.mul(positive);
    }

    private static FloatVector derivative(Relu2 relu2, FloatVector x) {
      return positivePart(x).mul(2f);
    }

    private static FloatVector positivePart(FloatVector x) {
      return x.blend(0f, x.compare(VectorOperators.LE, 0f));
    }
  }
}
