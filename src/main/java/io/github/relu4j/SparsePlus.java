package io.github.relu4j;

import io.github.relu4j.internal.arithmetic.Clamp;
import io.github.relu4j.internal.arithmetic.Fma;
import io.github.relu4j.kernel.OutputDerivative;
import io.github.relu4j.kernel.VectorKernel;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/**
 * Softplus as a parabola with two ends: {@code f(x) = 0} for x up to -1, {@code (x + 1)^2 / 4}
 * between -1 and 1, x from 1 on.
 *
 * <p>Derivative: {@code (x + 1) / 2} between 0 and 1, which is {@link SparseSigmoid}. Range: [0,
 * ∞). Accuracy: f at most 1 ULP, f' at most 0.5 ULP.
 *
 * <p>From the output: f' = min(sqrt(y), 1), at most 1 ULP from f'.
 *
 * <p>Special cases:
 *
 * <ul>
 *   <li>NaN: f and f' are NaN
 *   <li>±0: f is 0.25, f' is 0.5
 *   <li>+∞: f is +∞, f' is 1
 *   <li>-∞: f and f' are +0, as from -1 down
 * </ul>
 *
 * <p>Immutable and thread-safe. Source: JAX, {@code jax.nn.sparse_plus}, the convex function whose
 * derivative is the sparse sigmoid.
 *
 * @see Softplus
 * @see SparseSigmoid
 */
public record SparsePlus() implements ElementwiseActivation {

  private static final OutputDerivative<SparsePlus> OUTPUT_DERIVATIVE =
      OutputDerivative.of((sparsePlus, y) -> Math.min((float) Math.sqrt(y), 1f));

  /**
   * The rounding error of the sum is known exactly, and only its square is left out. So the
   * parabola is not below x between -1 and 1, where it is above x by (x - 1)^2 / 4: that is at
   * least the square left out. Beyond 1 it stays 1, and one maximum takes the place of a choice.
   */
  @Override
  public float forward(float x) {
    float limited = Clamp.forward(x, -1f, 1f);
    float sum = limited + 1f;
    float error = limited - (sum - 1f);
    float quarter = sum * 0.25f;
    float parabola = Fma.fma(quarter, sum, (quarter + quarter) * error);
    return Math.max(parabola, x);
  }

  @Override
  public float derivative(float x) {
    return Clamp.forward(x + 1f, 0f, 2f) * 0.5f;
  }

  @Override
  public OutputDerivative<SparsePlus> outputDerivative() {
    return OUTPUT_DERIVATIVE;
  }

  @Override
  public VectorKernel<SparsePlus> vectorKernel() {
    return Vectors.KERNEL;
  }

  @Override
  public String name() {
    return "sparse_plus";
  }

  /** In a class of its own, which is loaded only where there is the Vector API. */
  private static final class Vectors {

    static final VectorKernel<SparsePlus> KERNEL =
        new VectorKernel<>(Vectors::forward, Vectors::derivative);

    private static FloatVector forward(SparsePlus sparsePlus, FloatVector x) {
      FloatVector sum = x.add(1f);
      FloatVector error = x.sub(sum.sub(1f));
      FloatVector quarter = sum.mul(0.25f);
      return quarter
          .fma(sum, quarter.add(quarter).mul(error))
          .blend(0f, x.compare(VectorOperators.LE, -1f))
          .blend(x, x.compare(VectorOperators.GE, 1f));
    }

    private static FloatVector derivative(SparsePlus sparsePlus, FloatVector x) {
      return Clamp.Vectors.forward(x.add(1f), 0f, 2f).mul(0.5f);
    }
  }
}
