package io.github.relu4j;

import io.github.relu4j.internal.check.Parameter;
import io.github.relu4j.internal.loop.Clamping;
import io.github.relu4j.internal.loop.Composition;
import io.github.relu4j.internal.text.ShortestDecimal;
import io.github.relu4j.kernel.ScalarKernel;

/**
 * Another activation between two limits: {@code y = min(max(f(x), low), high)}.
 *
 * <p>With GELU and limits of -10 and 10 it is the {@code gelu_10} of quantised models. f is any
 * elementwise activation, a user's own too, and may itself be {@code Clamped} or {@link Scaled}.
 *
 * <p>Derivative: {@code f'(x)} where {@code low <= f(x) <= high}, else 0; so at a limit the
 * gradient passes, as it does through {@code torch.clamp}. What counts is the float f(x). Range:
 * [low, high].
 *
 * <p>Accuracy: that of f, as nothing is rounded, for an f within 1 or 2 ULP. It runs in the loops
 * of f, in vectors where f does, and is clamped while it is in the first-level cache.
 *
 * <p>Special cases:
 *
 * <ul>
 *   <li>NaN: what f makes of it; where f(x) is NaN, y and the derivative are NaN
 *   <li>an infinite f(x): the limit, and the derivative is +0; with an infinite limit f(x) and
 *       f'(x)
 *   <li>f(x) = ±0: the same zero where it lies between the limits; +0 where low is 0
 *   <li>a derivative of 0 is +0
 * </ul>
 *
 * <p>There is no {@link #backwardFromOutput(float[], float[], float[]) backwardFromOutput}: a y
 * that is a limit tells not whether f(x) is beyond it. Serialisable if f is. Immutable and
 * thread-safe. Source: H. Wu, P. Judd, X. Zhang, M. Isaev, P. Micikevicius, "Integer quantization
 * for deep learning inference: principles and empirical evaluation", 2020, arXiv 2004.09602, for
 * {@code gelu_10}.
 *
 * @param f the activation that is clamped
 * @param low the lower limit: any float below +∞
 * @param high the upper limit: any float above -∞, at least low
 * @see HardTanh
 * @see Relu6
 */
public record Clamped(ElementwiseActivation f, float low, float high)
    implements ElementwiseActivation {

  static final String NAME = "clamped";

  /** The lower limit of a name without one: none. */
  static final float DEFAULT_LOW = Float.NEGATIVE_INFINITY;

  /** The upper limit of a name without one: none. */
  static final float DEFAULT_HIGH = Float.POSITIVE_INFINITY;

  private static final Composition<Clamped> COMPOSITION =
      new Clamping<>(Clamped::f, Clamped::low, Clamped::high);

  /**
   * An activation between two limits.
   *
   * @param f the activation that is clamped
   * @param low the lower limit: any float below +∞; -0 is taken as +0
   * @param high the upper limit: any float above -∞, at least low; -0 is taken as +0
   * @throws NullPointerException if f is null
   * @throws IllegalArgumentException if a limit is NaN, if low is +∞, if high is -∞ or below low,
   *     or if activations are nested more than 16 deep
   */
  public Clamped {
    Nesting.require("f", f);
    low = Parameter.requireNumber("low", low);
    high = Parameter.requireNumber("high", high);
    if (low == Float.POSITIVE_INFINITY) {
      throw new IllegalArgumentException("low must be below Infinity but is " + low);
    }
    if (high == Float.NEGATIVE_INFINITY) {
      throw new IllegalArgumentException("high must be above -Infinity but is " + high);
    }
    if (high < low) {
      throw new IllegalArgumentException("high must be at least low = " + low + " but is " + high);
    }
  }

  @Override
  public float forward(float x) {
    return COMPOSITION.forward(this, x);
  }

  @Override
  public float derivative(float x) {
    return COMPOSITION.derivative(this, x);
  }

  @Override
  public ScalarKernel<Clamped> scalarKernel() {
    return COMPOSITION.kernel();
  }

  /**
   * Such as {@code "clamped(gelu,-10.0,10.0)"}. {@link Activations#parse} reads it back if it reads
   * the name of f.
   *
   * @return the name
   */
  @Override
  public String name() {
    return NAME
        + "("
        + f.name()
        + ","
        + ShortestDecimal.of(low)
        + ","
        + ShortestDecimal.of(high)
        + ")";
  }
}
