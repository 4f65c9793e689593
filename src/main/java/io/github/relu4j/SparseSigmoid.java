package io.github.relu4j;

import io.github.relu4j.internal.arithmetic.Clamp;
import io.github.relu4j.kernel.OutputDerivative;
import io.github.relu4j.kernel.VectorKernel;
import jdk.incubator.vector.FloatVector;

/**
 * The sigmoid as a line from -1 to 1: {@code f(x) = min(max((x + 1) / 2, 0), 1)}. It is {@link
 * HardSigmoidLinear} with alpha and beta 0.5, bit by bit.
 *
 * <p>Derivative: 0.5 for x strictly between -1 and 1, else 0 (so 0 at both ends, as in Keras; JAX
 * has 0.25 there). Range: [0, 1]. Accuracy: f at most 0.5 ULP, f' exact.
 *
 * <p>From the output: f' = 0.5 for y strictly between 0 and 1: the very same gradient, but where f
 * has been rounded to 1, where it is +0.
 *
 * <p>Special cases:
 *
 * <ul>
 *   <li>NaN: f and f' are NaN
 *   <li>±0: f is 0.5, f' is 0.5
 *   <li>+∞: f is 1, f' is +0
 *   <li>-∞: f and f' are +0
 * </ul>
 *
 * <p>Immutable and thread-safe. Source: M. Blondel, A. F. T. Martins, V. Niculae, "Learning with
 * Fenchel-Young losses", JMLR 2020, arXiv 1901.02324.
 *
 * @see SparsePlus
 * @see HardSigmoid
 */
public record SparseSigmoid() implements TwoSlopeActivation {

  private static final OutputDerivative<SparseSigmoid> OUTPUT_DERIVATIVE =
      OutputDerivative.of((sparseSigmoid, y) -> Clamp.derivative(y, 0f, 1f) * 0.5f);

  @Override
  public float forward(float x) {
    return Clamp.forward(x + 1f, 0f, 2f) * 0.5f;
  }

  @Override
  public float derivative(float x) {
    return Clamp.derivative(x, -1f, 1f) * 0.5f;
  }

  @Override
  public float slopeWhereSet() {
    return 0.5f;
  }

  @Override
  public float slopeWhereClear() {
    return 0f;
  }

  @Override
  public OutputDerivative<SparseSigmoid> outputDerivative() {
    return OUTPUT_DERIVATIVE;
  }

  @Override
  public VectorKernel<SparseSigmoid> vectorKernel() {
    return Vectors.KERNEL;
  }

  @Override
  public String name() {
    return "sparse_sigmoid";
  }

  /** In a class of its own, which is loaded only where there is the Vector API. */
  private static final class Vectors {

    static final VectorKernel<SparseSigmoid> KERNEL =
        new VectorKernel<>(Vectors::forward, Vectors::derivative);

    private static FloatVector forward(SparseSigmoid sparseSigmoid, FloatVector x) {
      return Clamp.Vectors.forward(x.add(1f), 0f, 2f).mul(0.5f);
    }

    private static FloatVector derivative(SparseSigmoid sparseSigmoid, FloatVector x) {
      return Clamp.Vectors.derivative(x, -1f, 1f).mul(0.5f);
    }
  }
}
