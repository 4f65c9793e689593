package io.github.relu4j;

import io.github.relu4j.internal.check.Parameter;
import io.github.relu4j.internal.loop.Composition;
import io.github.relu4j.internal.loop.Scaling;
import io.github.relu4j.internal.text.ShortestDecimal;
import io.github.relu4j.kernel.ScalarKernel;

/**
 * Another activation with factors inside and outside: {@code y = out * f(in * x) + offset}.
 *
 * <p>{@code scaled(sigmoid(), 1, 2, 0)} is twice the sigmoid, {@code scaled(tanh(), alpha, 1, 0)}
 * the dynamic tanh of DyT, and {@code scaled(gelu(), 1, 1.7015043f, 0)} the GELU of NFNets, whose
 * variance is 1. f is any elementwise activation, a user's own too, and may itself be {@code
 * Scaled} or {@link Clamped}.
 *
 * <p>Derivative: {@code out * in * f'(in * x)}. Range: that of out * f + offset.
 *
 * <p>Accuracy: let t be {@code in * x}, rounded to a float; what follows is relative to the exact
 * results at t, with an f and f' within e ULP, while {@code in * out} and {@code out * f(t)} are no
 * subnormal floats.
 *
 * <ul>
 *   <li>without an offset y is within 2 e + 0.5 ULP, and within e ULP where out is a power of two
 *   <li>with an offset {@code out * f(t) + offset} is rounded once: half an ULP, and beside it the
 *       error of f times out, which counts for more where the two terms cancel
 *   <li>the derivative is within 2 e + 0.5 ULP where {@code in * out} is a float, as with an in or
 *       out of 1; within e ULP where it is a power of two; else within 2 e + 1 ULP, or e + 1.5 if
 *       that is more
 * </ul>
 *
 * <p>It runs in the loops of f, in vectors where f does, and the factors act while it is in the
 * first-level cache.
 *
 * <p>Special cases:
 *
 * <ul>
 *   <li>NaN: y and the derivative are NaN, if those of f are
 *   <li>±∞: what f makes of the infinity with the sign of in * x
 *   <li>an in of 0: y is {@code out * f(0) + offset} and the derivative +0 at infinities as well,
 *       the limits
 *   <li>an out of 0: y is offset and the derivative +0 for an infinite f(t) as well
 *   <li>y = 0 without an offset: a zero with the sign of the product
 *   <li>a derivative of 0 is +0
 * </ul>
 *
 * <p>There is no {@link #backwardFromOutput(float[], float[], float[]) backwardFromOutput}: y has
 * been rounded once more than the f(t) that it would be found from. Serialisable if f is. Immutable
 * and thread-safe. Source: A. Brock, S. De, S. L. Smith, "Characterizing signal propagation to
 * close the performance gap in unnormalized ResNets", ICLR 2021, arXiv 2101.08692; J. Zhu, X. Chen,
 * K. He, Y. LeCun, Z. Liu, "Transformers without normalization", CVPR 2025, arXiv 2503.10622.
 *
 * @param f the activation that is scaled
 * @param in the factor of x: any finite float
 * @param out the factor of f: any finite float for which in * out is finite
 * @param offset what is added: any finite float
 */
public record Scaled(ElementwiseActivation f, float in, float out, float offset)
    implements ElementwiseActivation {

  static final String NAME = "scaled";

  /** The factor of a name without one. */
  static final float DEFAULT_FACTOR = 1f;

  /** The offset of a name without one. */
  static final float DEFAULT_OFFSET = 0f;

  private static final Composition<Scaled> COMPOSITION =
      new Scaling<>(Scaled::f, Scaled::in, Scaled::out, Scaled::offset);

  /**
   * An activation with factors inside and outside.
   *
   * @param f the activation that is scaled
   * @param in the factor of x: any finite float; -0 is taken as +0
   * @param out the factor of f: any finite float for which in * out is finite; -0 is taken as +0
   * @param offset what is added: any finite float; -0 is taken as +0
   * @throws NullPointerException if f is null
   * @throws IllegalArgumentException if one of the floats or in * out is NaN or infinite, or if
   *     activations are nested more than 16 deep
   */
  public Scaled {
    Nesting.require("f", f);
    in = Parameter.requireFinite("in", in);
    out = Parameter.requireFinite("out", out);
    offset = Parameter.requireFinite("offset", offset);
    Parameter.requireFinite("in * out = " + in + " * " + out, in * out);
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
  public ScalarKernel<Scaled> scalarKernel() {
    return COMPOSITION.kernel();
  }

  /**
   * Such as {@code "scaled(leaky_relu(0.2),1.0,1.7,0.0)"}. {@link Activations#parse} reads it back
   * if it reads the name of f.
   *
   * @return the name
   */
  @Override
  public String name() {
    return NAME
        + "("
        + f.name()
        + ","
        + ShortestDecimal.of(in)
        + ","
        + ShortestDecimal.of(out)
        + ","
        + ShortestDecimal.of(offset)
        + ")";
  }
}
