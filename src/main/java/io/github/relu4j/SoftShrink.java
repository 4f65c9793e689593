package io.github.relu4j;

import io.github.relu4j.internal.arithmetic.Clamp;
import io.github.relu4j.internal.arithmetic.Step;
import io.github.relu4j.internal.check.Parameter;
import io.github.relu4j.internal.text.ShortestDecimal;
import io.github.relu4j.kernel.OutputDerivative;
import io.github.relu4j.kernel.VectorKernel;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/**
 * Soft shrinkage: {@code f(x) = x - lambda} above lambda, {@code x + lambda} below -lambda, else
 * +0.
 *
 * <p>Derivative: 1 for |x| above lambda, else 0 (so 0 at ±lambda). Range: all floats. Accuracy: one
 * rounded subtraction, at most 0.5 ULP.
 *
 * <p>From the output: f' = 1 where y is not 0, the very same gradient.
 *
 * <p>Special cases:
 *
 * <ul>
 *   <li>NaN: f and f' are NaN
 *   <li>|x| up to lambda, ±0 included: f is +0, f' is +0
 *   <li>±∞: f is the same infinity, f' is 1
 * </ul>
 *
 * <p>Immutable and thread-safe. Source: D. Donoho, "De-noising by soft-thresholding", IEEE
 * Transactions on Information Theory 41, 1995.
 *
 * @param lambda the half width of what becomes 0: a finite float, at least 0
 */
public record SoftShrink(float lambda) implements TwoSlopeActivation {

  /** The lambda that PyTorch, Keras and ONNX use. */
  public static final float DEFAULT_LAMBDA = 0.5f;

  private static final OutputDerivative<SoftShrink> OUTPUT_DERIVATIVE =
      OutputDerivative.of((softShrink, y) -> Step.atNotNegative(Math.abs(y)));

  /**
   * A shrinkage.
   *
   * @param lambda the half width of what becomes 0: a finite float, at least 0; -0 is taken as +0
   * @throws IllegalArgumentException if lambda is NaN, infinite or below 0
   */
  public SoftShrink {
    lambda = Parameter.requireNotNegative("lambda", lambda);
  }

  @Override
  public float forward(float x) {
    return x - Clamp.forward(x, -lambda, lambda);
  }

  @Override
  public float derivative(float x) {
    return Step.atBounded(Math.abs(x) - lambda);
  }

  @Override
  public float slopeWhereSet() {
    return 1f;
  }

  @Override
  public float slopeWhereClear() {
    return 0f;
  }

  @Override
  public OutputDerivative<SoftShrink> outputDerivative() {
    return OUTPUT_DERIVATIVE;
  }

  @Override
  public VectorKernel<SoftShrink> vectorKernel() {
    return Vectors.KERNEL;
  }

  @Override
  public String name() {
    return "softshrink(" + ShortestDecimal.of(lambda) + ")";
  }

  /** In a class of its own, which is loaded only where there is the Vector API. */
  private static final class Vectors {

    static final VectorKernel<SoftShrink> KERNEL =
        new VectorKernel<>(Vectors::forward, Vectors::derivative);

    private static FloatVector forward(SoftShrink softShrink, FloatVector x) {
      float lambda = softShrink.lambda;
      FloatVector atLeast = x.blend(-lambda, x.compare(VectorOperators.LT, -lambda));
      return x.sub(atLeast.blend(lambda, x.compare(VectorOperators.GT, lambda)));
    }

    private static FloatVector derivative(SoftShrink softShrink, FloatVector x) {
      return Step.Vectors.above(x.abs(), softShrink.lambda);
    }
  }
}
