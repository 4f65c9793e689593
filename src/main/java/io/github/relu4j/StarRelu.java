package io.github.relu4j;

import io.github.relu4j.internal.check.Parameter;
import io.github.relu4j.internal.formula.StarReluForward;
import io.github.relu4j.internal.text.ShortestDecimal;
import io.github.relu4j.kernel.ScalarFunction;
import io.github.relu4j.kernel.ScalarKernel;
import io.github.relu4j.kernel.VectorKernel;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/**
 * The squared rectified linear unit, scaled and shifted: {@code f(x) = scale max(x, 0)^2 + bias}.
 *
 * <p>Derivative: {@code 2 scale max(x, 0)} (so 0 at 0). Range: from bias on for a positive scale,
 * up to bias for a negative one. Accuracy: f and f' at most 1 ULP, f also beside its root;
 * subnormal results are not flushed.
 *
 * <p>Special cases:
 *
 * <ul>
 *   <li>NaN: f and f' are NaN
 *   <li>±0: f is bias, f' is +0
 *   <li>+∞: f and f' are +∞ for a positive scale, -∞ for a negative one
 *   <li>-∞: f is bias, f' is +0
 *   <li>a bias of 0 is -0 for a negative scale
 * </ul>
 *
 * <p>Immutable and thread-safe. Source: W. Yu et al., "MetaFormer baselines for vision", TPAMI
 * 2024, arXiv 2210.13452. With the defaults, the paper's, f(x) of a standard normal x has mean 0
 * and variance 1. Its code starts from a scale of 1 and a bias of 0, and learns both.
 *
 * @param scale the factor of the square: any finite float but 0
 * @param bias the value up to 0: any finite float; -0 is taken as +0
 * @see Relu2
 */
public record StarRelu(float scale, float bias) implements ElementwiseActivation {

  /** The scale of the paper. */
  public static final float DEFAULT_SCALE = 0.8944f;

  /** The bias of the paper. */
  public static final float DEFAULT_BIAS = -0.4472f;

  private static final ScalarFunction<StarRelu> FORWARD =
      new StarReluForward<>(StarRelu::scale, StarRelu::bias);

  /**
   * A squared rectified linear unit with scale and bias.
   *
   * @param scale the factor of the square: any finite float but 0
   * @param bias the value up to 0: any finite float; -0 is taken as +0
   * @throws IllegalArgumentException if a parameter is NaN or infinite, or if scale is 0
   */
  public StarRelu {
    scale = Parameter.requireNotZero("scale", scale);
    bias = Parameter.requireFinite("bias", bias);
  }

  @Override
  public float forward(float x) {
    return FORWARD.apply(this, x);
  }

  /** Doubled last: a product overflows only where its double does. */
  @Override
  public float derivative(float x) {
    return Math.max(x, 0f) * scale * 2f + 0f;
  }

  @Override
  public ScalarKernel<StarRelu> scalarKernel() {
    return new ScalarKernel<>(FORWARD, StarRelu::derivative);
  }

  @Override
  public VectorKernel<StarRelu> vectorKernel() {
    return Vectors.KERNEL;
  }

  @Override
  public String name() {
    return "star_relu(" + ShortestDecimal.of(scale) + "," + ShortestDecimal.of(bias) + ")";
  }

  /** In a class of its own, which is loaded only where there is the Vector API. */
  private static final class Vectors {

    static final VectorKernel<StarRelu> KERNEL =
        new VectorKernel<>(
            new StarReluForward.Vectors<>(StarRelu::scale, StarRelu::bias), Vectors::derivative);

    private static FloatVector derivative(StarRelu starRelu, FloatVector x) {
      FloatVector positive = x.blend(0f, x.compare(VectorOperators.LE, 0f));
      return positive.mul(starRelu.scale).mul(2f).add(0f);
    }
  }
}
