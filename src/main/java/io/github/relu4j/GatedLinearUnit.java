package io.github.relu4j;

import io.github.relu4j.internal.check.Excerpt;
import io.github.relu4j.internal.check.Parameter;
import io.github.relu4j.internal.loop.gate.GatedLoop;
import io.github.relu4j.storage.FloatStorage;
import java.io.Serializable;
import java.util.Objects;

/**
 * A gated linear unit: {@code y = activation(gate) * up}, of two inputs, the gate's pre-activation
 * and the linear branch.
 *
 * <p>With the sigmoid as its activation it is GLU, with ReLU ReGLU, with SiLU SwiGLU and with GELU
 * GeGLU; any other elementwise activation will do, a user's own too. Up may have an activation as
 * well, as in dReLU, or both may be clamped, as in the SwiGLU of gpt-oss.
 *
 * <p>Gradient: {@code dy/dgate = activation'(gate) * up} and {@code dy/dup = activation(gate)}.
 * Range: [-∞, ∞].
 *
 * <p><b>Which input is which.</b> The activation acts on {@code gate}, and {@code up} is what it
 * lets through. The gate comes first everywhere, as {@code silu(w1 x) * w3 x} reads:
 *
 * <pre>{@code
 * // A feed-forward block of a Llama: gate_proj is w1, up_proj is w3.
 * Activations.swiglu().forward(gate, up, y);
 * }</pre>
 *
 * <p><b>Layout.</b> Here gate and up are ranges of their own, as a model with two projections has
 * them. Where both are in the rows of one array, in halves or by turns, see {@link #rows}.
 *
 * <p><b>Variants.</b> With {@code c(x) = min(max(x, -limit), limit)}:
 *
 * <ul>
 *   <li>up with an activation: {@code y = activation(gate) * upActivation(up)}
 *   <li>{@link Clamp#BEFORE}: {@code y = activation(min(gate, limit)) * (c(up) + upBias)}
 *   <li>{@link Clamp#AFTER}: {@code y = min(activation(gate), limit) * (c(up) + upBias)}
 * </ul>
 *
 * <p>A model that was trained with a clamp answers worse without it, and nothing fails. Where min
 * or c has reached its bound, its derivative is 1 at the bound itself and 0 beyond, as that of
 * {@code torch.clamp}.
 *
 * <p><b>Gradients.</b> Let f be what acts on the gate and h what acts on up, with their clamps: the
 * products {@code f'(gate) * h(up)} and {@code h'(up) * f(gate)} are rounded. Each gradient is
 * {@code gradY * product} in one rounded multiplication, as for every {@link Activation}: +0 where
 * the product is exactly 0 (a closed gate, a dead or saturated one, an up of 0), whatever {@code
 * gradY} is, infinite and NaN too. In a variant it is +0 as well where the derivative is 0,
 * whatever the other factor is: beyond a limit nothing passes.
 *
 * <p><b>Accuracy.</b> With an activation that is exact and has slopes of 0 and 1, such as ReLU, all
 * results are within 0.5 ULP. With an activation within e ULP, forward and derivative, y and the
 * gradient of up are within 2 e + 0.5 ULP and the gradient of the gate within 2 e + 1.5 ULP (2.5
 * and 3.5 ULP for the sigmoid), while no result on the way is subnormal or overflows:
 * activation(gate), activation'(gate) and activation'(gate) * up are floats. A clamp adds nothing
 * to that, an upBias other than 0 adds 1 ULP to y and to the gradient of the gate. An upActivation
 * within e' ULP adds 2 e' ULP to each, and 1 ULP to the gradient of up. Where activation(gate) is
 * within e ULP of a limit after it, the gradient may be that of the other side.
 *
 * <p><b>In place.</b> An output may be exactly the range of any input; a partial overlap is
 * refused, and the two gradients are written to disjoint ranges. Inputs may overlap as they like:
 * with one range for both y is activation(x) * x.
 *
 * <p>Special cases:
 *
 * <ul>
 *   <li>a gate or an up that is NaN: y and the gradient of the gate are NaN, and where the gate is
 *       NaN the gradient of up as well. In a variant a gradient is +0 where its derivative is 0; it
 *       is NaN where its own input is NaN
 *   <li>an infinite up with activation(gate) = 0, or an up of 0 with an infinite activation(gate):
 *       y is NaN, the product of the two floats, whether a limit exists (ReGLU with a gate below 0)
 *       or not (GLU at -∞). A clamped up is finite
 *   <li>an infinite up with activation'(gate) = 0: the gradient of the gate is NaN for the same
 *       reason, but +0 in a variant
 *   <li>activation(gate) = 0 otherwise: y is a zero with the sign of the product
 * </ul>
 *
 * <p><b>Errors</b>, all found before anything is written: as for {@link Activation}.
 *
 * <p>It is no {@link Activation}, whose output is as long as its one input, so {@link
 * Activations#parseGated} reads its name and {@link Activations#parse} does not. Results have the
 * same bits on every path. Immutable and thread-safe; no method allocates. Serialised as an {@link
 * Activation} is. Source: Y. N. Dauphin, A. Fan, M. Auli, D. Grangier, "Language modeling with
 * gated convolutional networks", ICML 2017, arXiv 1612.08083; N. Shazeer, "GLU variants improve
 * Transformer", 2020, arXiv 2002.05202.
 *
 * @param activation what acts on the gate
 * @param upActivation what acts on up: the {@link Identity}, and nothing else in a clamped unit
 * @param clamp where the gate is clamped, if it is
 * @param limit the limit of gate and up, above 0; infinite without a clamp
 * @param upBias what is added to the clamped up; 0 without a clamp
 * @see Activations#swiglu(float)
 * @see Activations#swigluStep
 * @see Activations#swigluOai()
 * @see Activations#drelu
 * @see ParallelGatedLinearUnit
 */
public record GatedLinearUnit(
    ElementwiseActivation activation,
    ElementwiseActivation upActivation,
    Clamp clamp,
    float limit,
    float upBias)
    implements Serializable {

  /** Where the gate is clamped. Up is clamped where the gate is. */
  public enum Clamp {
    /** Nowhere. */
    NONE,

    /** Before its activation: {@code activation(min(gate, limit))}. */
    BEFORE,

    /** After its activation: {@code min(activation(gate), limit)}. */
    AFTER
  }

  /**
   * A gated linear unit in all its variants.
   *
   * @param activation what acts on the gate
   * @param upActivation what acts on up: the {@link Identity}, and nothing else in a clamped unit
   * @param clamp where the gate is clamped, if it is
   * @param limit the limit of gate and up: a finite float above 0; infinite without a clamp
   * @param upBias what is added to the clamped up: any finite float; 0 without a clamp
   * @throws NullPointerException if activation, upActivation or clamp is null
   * @throws IllegalArgumentException if limit or upBias is none of these, or if a clamped unit has
   *     another upActivation
   */
  public GatedLinearUnit {
    Objects.requireNonNull(activation, "activation");
    Objects.requireNonNull(upActivation, "upActivation");
    Objects.requireNonNull(clamp, "clamp");
    if (clamp == Clamp.NONE) {
      if (limit != Float.POSITIVE_INFINITY || upBias != 0f) {
        throw new IllegalArgumentException(
            "without a clamp limit must be infinite and upBias 0, but they are "
                + limit
                + " and "
                + upBias);
      }
      upBias = 0f;
    } else {
      limit = Parameter.requirePositive("limit", limit);
      upBias = Parameter.requireFinite("upBias", upBias);
      if (!(upActivation instanceof Identity)) {
        throw new IllegalArgumentException(
            "with a clamp upActivation must be the identity but is "
                + Excerpt.of(upActivation.name()));
      }
    }
  }

  /**
   * {@code y = activation(gate) * up}.
   *
   * @param activation what acts on the gate
   * @throws NullPointerException if activation is null
   */
  public GatedLinearUnit(ElementwiseActivation activation) {
    this(activation, new Identity());
  }

  /**
   * {@code y = activation(gate) * upActivation(up)}.
   *
   * @param activation what acts on the gate
   * @param upActivation what acts on up
   * @throws NullPointerException if one of them is null
   */
  public GatedLinearUnit(ElementwiseActivation activation, ElementwiseActivation upActivation) {
    this(activation, upActivation, Clamp.NONE, Float.POSITIVE_INFINITY, 0f);
  }

  /**
   * This unit, clamped before its activation.
   *
   * @param limit the limit of gate and up: a finite float above 0
   * @return {@code activation(min(gate, limit)) * c(up)}, c(up) between -limit and limit
   * @throws IllegalArgumentException if limit is none, or if up has an activation
   */
  public GatedLinearUnit clampedBefore(float limit) {
    return clampedBefore(limit, 0f);
  }

  /**
   * This unit, clamped before its activation, with a bias in the linear branch.
   *
   * @param limit the limit of gate and up: a finite float above 0
   * @param upBias what is added to the clamped up: any finite float
   * @return {@code activation(min(gate, limit)) * (c(up) + upBias)}, c(up) between -limit and limit
   * @throws IllegalArgumentException if limit or upBias is none, or if up has an activation
   */
  public GatedLinearUnit clampedBefore(float limit, float upBias) {
    return new GatedLinearUnit(activation, upActivation, Clamp.BEFORE, limit, upBias);
  }

  /**
   * This unit, clamped after its activation.
   *
   * @param limit the limit of activation(gate) and up: a finite float above 0
   * @return {@code min(activation(gate), limit) * c(up)}, c(up) between -limit and limit
   * @throws IllegalArgumentException if limit is none, or if up has an activation
   */
  public GatedLinearUnit clampedAfter(float limit) {
    return clampedAfter(limit, 0f);
  }

  /**
   * This unit, clamped after its activation, with a bias in the linear branch.
   *
   * @param limit the limit of activation(gate) and up: a finite float above 0
   * @param upBias what is added to the clamped up: any finite float
   * @return {@code min(activation(gate), limit) * (c(up) + upBias)}, c(up) between -limit and limit
   * @throws IllegalArgumentException if limit or upBias is none, or if up has an activation
   */
  public GatedLinearUnit clampedAfter(float limit, float upBias) {
    return new GatedLinearUnit(activation, upActivation, Clamp.AFTER, limit, upBias);
  }

  /**
   * Writes {@code y = activation(gate) * up}, or what a variant has in its place.
   *
   * @param gate the pre-activations of the gate
   * @param gateOffset index of the first of them
   * @param up the linear branch
   * @param upOffset index of the first element read from {@code up}
   * @param y receives the results; may be {@code gate} or {@code up} with the same offset
   * @param yOffset index of the first element written to {@code y}
   * @param length the number of elements in each of the ranges
   */
  public void forward(
      float[] gate, int gateOffset, float[] up, int upOffset, float[] y, int yOffset, int length) {
    Arguments.checkGatedForward(gate, gateOffset, up, upOffset, y, yOffset, length);
    GatedDispatch.forward(
        this, gate, gateOffset, up, upOffset, y, yOffset, length, GatedLoop.ONE_ROW);
  }

  /**
   * Writes {@code y = activation(gate) * up}, or what a variant has in its place, for whole arrays
   * of equal length.
   *
   * @param gate the pre-activations of the gate
   * @param up the linear branch
   * @param y receives the results; may be {@code gate} or {@code up}
   */
  public void forward(float[] gate, float[] up, float[] y) {
    Arguments.requireEqualLengths("gate", gate, "up", up);
    Arguments.requireEqualLengths("gate", gate, "y", y);
    forward(gate, 0, up, 0, y, 0, gate.length);
  }

  /**
   * Writes both gradients in one pass: {@code gradY * (activation'(gate) * up)} and {@code gradY *
   * activation(gate)}, each +0 where the derivative beside gradY is exactly 0.
   *
   * @param gate the pre-activations of the gate that {@code forward} was given
   * @param gateOffset index of the first of them
   * @param up the linear branch that {@code forward} was given
   * @param upOffset index of the first element read from {@code up}
   * @param gradY the gradient of the loss with respect to y
   * @param gradYOffset index of the first element read from {@code gradY}
   * @param gradGate receives the gradient with respect to the gate's pre-activations; may be one of
   *     the inputs with the same offset
   * @param gradGateOffset index of the first element written to {@code gradGate}
   * @param gradUp receives the gradient with respect to up; may be one of the inputs with the same
   *     offset, but not what {@code gradGate} is
   * @param gradUpOffset index of the first element written to {@code gradUp}
   * @param length the number of elements in each of the ranges
   */
  public void backward(
      float[] gate,
      int gateOffset,
      float[] up,
      int upOffset,
      float[] gradY,
      int gradYOffset,
      float[] gradGate,
      int gradGateOffset,
      float[] gradUp,
      int gradUpOffset,
      int length) {
    Arguments.checkGatedBackward(
        gate,
        gateOffset,
        up,
        upOffset,
        gradY,
        gradYOffset,
        gradGate,
        gradGateOffset,
        gradUp,
        gradUpOffset,
        length);
    GatedDispatch.backward(
        this,
        gate,
        gateOffset,
        up,
        upOffset,
        gradY,
        gradYOffset,
        gradGate,
        gradGateOffset,
        gradUp,
        gradUpOffset,
        length,
        GatedLoop.ONE_ROW);
  }

  /**
   * Writes both gradients for whole arrays of equal length.
   *
   * @param gate the pre-activations of the gate that {@code forward} was given
   * @param up the linear branch that {@code forward} was given
   * @param gradY the gradient of the loss with respect to y
   * @param gradGate receives the gradient with respect to the gate's pre-activations; may be one of
   *     the inputs
   * @param gradUp receives the gradient with respect to up; may be one of the inputs, but not
   *     {@code gradGate}
   * @see #backward(float[], int, float[], int, float[], int, float[], int, float[], int, int)
   */
  public void backward(float[] gate, float[] up, float[] gradY, float[] gradGate, float[] gradUp) {
    Arguments.requireEqualLengths("gate", gate, "up", up);
    Arguments.requireEqualLengths("gate", gate, "gradY", gradY);
    Arguments.requireEqualLengths("gate", gate, "gradGate", gradGate);
    Arguments.requireEqualLengths("gate", gate, "gradUp", gradUp);
    backward(gate, 0, up, 0, gradY, 0, gradGate, 0, gradUp, 0, gate.length);
  }

  /**
   * Writes {@code y = activation(gate) * up}, or what a variant has in its place, for storages of
   * equal length: the float that the arrays get, rounded once.
   *
   * @param gate the pre-activations of the gate
   * @param up the linear branch
   * @param y receives the results; may be {@code gate} or {@code up}
   */
  public void forward(FloatStorage gate, FloatStorage up, FloatStorage y) {
    GatedStorageCalls.forward(null, this, gate, up, y);
  }

  /**
   * Writes both gradients for storages of equal length.
   *
   * @param gate the pre-activations of the gate that {@code forward} was given
   * @param up the linear branch that {@code forward} was given
   * @param gradY the gradient of the loss with respect to y
   * @param gradGate receives the gradient with respect to the gate's pre-activations; may be one of
   *     the inputs
   * @param gradUp receives the gradient with respect to up; may be one of the inputs, but not
   *     {@code gradGate}
   */
  public void backward(
      FloatStorage gate,
      FloatStorage up,
      FloatStorage gradY,
      FloatStorage gradGate,
      FloatStorage gradUp) {
    GatedStorageCalls.backward(null, this, gate, up, gradY, gradGate, gradUp);
  }

  /**
   * This unit over rows of {@code 2 * width} elements that hold gate and up.
   *
   * <p>There is no order by default: {@code torch.nn.GLU} has up first, and a projection that
   * computes gate and up at once has the gate first.
   *
   * @param width the number of results of a row, at least 1
   * @param order where gate and up are
   * @return the unit for that layout
   * @throws NullPointerException if order is null
   * @throws IllegalArgumentException if width is under 1
   */
  public GatedRows rows(int width, GatedRows.Order order) {
    return new GatedRows(this, width, order);
  }

  /**
   * {@code "glu"} with the sigmoid, {@code "reglu"} with ReLU, {@code "swiglu"} with SiLU, {@code
   * "geglu"} with GELU, else {@code "glu(...)"} with the name of the activation, such as {@code
   * "glu(tanh)"}. A variant has a name of its own ({@code "drelu"}, {@code "swiglu_oai"}), or says
   * what it has beside its activation: {@code "swiglu(clamp_before=10.0)"}, {@code
   * "swiglu(clamp_after=16.0)"}, {@code "glu(swish(1.5),clamp_before=7.0,up_bias=1.0)"}, {@code
   * "glu(tanh,up=sigmoid)"}. {@link Activations#parseGated} reads it back.
   *
   * @return the name
   */
  public String name() {
    return GatedNames.of(this);
  }
}
