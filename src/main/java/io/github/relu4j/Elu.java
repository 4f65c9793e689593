package io.github.relu4j;

import io.github.relu4j.internal.maths.EluDerivative;
import io.github.relu4j.internal.maths.EluForward;
import io.github.relu4j.internal.vector.EluVector;
import io.github.relu4j.scalar.StagedFunction;
import io.github.relu4j.scalar.StagedKernel;
import io.github.relu4j.vector.VectorKernel;

/**
 * The exponential linear unit: {@code f(x) = x} for x above 0, else {@code alpha * (e^x - 1)}.
 *
 * <p>Derivative: 1 for x above 0, else {@code alpha * e^x} (so alpha at 0). Range: (-alpha, ∞) for
 * a positive alpha; -alpha itself is reached by rounding. Accuracy: f and f' at most 1 ULP where
 * alpha is a power of two, at most 2 ULP for any other alpha; both for |alpha| up to 2^71, above
 * which f' is not told from its value at -153.5 for any lower x; subnormal results are not flushed.
 *
 * <p>Special cases:
 *
 * <ul>
 *   <li>NaN: f and f' are NaN
 *   <li>±0: f is +0, f' is alpha
 *   <li>+∞: f is +∞, f' is 1
 *   <li>-∞: f is -alpha, f' is +0 (for |alpha| up to 2^71)
 * </ul>
 *
 * <p>Immutable and thread-safe. Source: D.-A. Clevert, T. Unterthiner, S. Hochreiter, "Fast and
 * accurate deep network learning by exponential linear units (ELUs)", ICLR 2016.
 *
 * @param alpha the scale below 0: any finite float; -0 is taken as +0
 */
public record Elu(float alpha) implements ElementwiseActivation {

  /** The alpha that PyTorch, Keras and ONNX use when none is given. */
  public static final float DEFAULT_ALPHA = 1f;

  private static final StagedFunction<Elu> FORWARD = new EluForward();
  private static final StagedFunction<Elu> DERIVATIVE = new EluDerivative();

  /**
   * An exponential linear unit.
   *
   * @param alpha the scale below 0: any finite float; -0 is taken as +0
   * @throws IllegalArgumentException if alpha is NaN or infinite
   */
  public Elu {
    alpha = Arguments.requireFinite("alpha", alpha);
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
  public StagedKernel<Elu> stagedKernel() {
    return new StagedKernel<>(FORWARD, DERIVATIVE);
  }

  @Override
  public VectorKernel<Elu> vectorKernel() {
    return new EluVector();
  }

  @Override
  public String name() {
    return "elu(" + alpha + ")";
  }
}
