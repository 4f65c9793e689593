package io.github.relu4j;

import io.github.relu4j.internal.loop.GivenSlope;
import io.github.relu4j.internal.loop.gate.GatedLoop;
import io.github.relu4j.internal.run.Dispatch;
import java.io.Serializable;
import java.util.Objects;

/**
 * A gated linear unit: {@code y = value * gate(g)}, of two inputs, a value and the gate's
 * pre-activation g.
 *
 * <p>With the sigmoid as its gate it is GLU, with ReLU ReGLU, with SiLU SwiGLU and with GELU GeGLU;
 * any other elementwise activation can be the gate, a user's own too.
 *
 * <p>Gradient: {@code dy/dvalue = gate(g)} and {@code dy/dg = value * gate'(g)}. Range: [-∞, ∞].
 *
 * <p><b>Layout.</b> Here values and gates are ranges of their own, as a model with two projections
 * has them (in a Llama the value is the {@code up_proj} and g the {@code gate_proj}); note that
 * ONNX' SwiGLU has the gate as its first input, where here values come first. Where both are halves
 * of the rows of one array, as for {@code torch.nn.GLU}, see {@link #rows(int)}.
 *
 * <p><b>Gradients.</b> The product {@code value * gate'(g)} is rounded. Each gradient is {@code
 * gradY * derivative} in one rounded multiplication, as for every {@link Activation}: +0 where the
 * derivative is exactly 0 (a closed gate, a dead or saturated one, a value of 0), whatever {@code
 * gradY} is, infinite and NaN too.
 *
 * <p><b>Accuracy.</b> With a gate that is exact and has slopes of 0 and 1, such as ReLU, all
 * results are within 0.5 ULP. With a gate within e ULP, forward and derivative, y and the gradient
 * of the value are within 2 e + 0.5 ULP and the gradient of g within 2 e + 1.5 ULP (2.5 and 3.5 ULP
 * for the sigmoid), while no result on the way is subnormal or overflows: gate(g), gate'(g) and
 * value * gate'(g) are floats.
 *
 * <p><b>In place.</b> An output may be exactly the range of any input; a partial overlap is
 * refused, and the two gradients are written to disjoint ranges. Inputs may overlap as they like:
 * with one range for both y is x * gate(x).
 *
 * <p>Special cases:
 *
 * <ul>
 *   <li>a value or a g that is NaN: y and the gradient of g are NaN, and where g is NaN that of the
 *       value, too
 *   <li>an infinite value with gate(g) = 0, or a value of 0 with an infinite gate(g): y is NaN, the
 *       product of the two floats, whether a limit exists (ReGLU with g below 0) or not (GLU at -∞)
 *   <li>an infinite value with gate'(g) = 0: the gradient of g is NaN for the same reason
 *   <li>gate(g) = 0 otherwise: y is a zero with the sign of the product
 * </ul>
 *
 * <p><b>Errors</b>, all found before anything is written: as for {@link Activation}.
 *
 * <p>It is no {@link Activation}, whose output is as long as its one input, so {@link
 * Activations#parseGated} reads its name and {@link Activations#parse} does not. Results have the
 * same bits on every path. Immutable and thread-safe; no method allocates. Serialised as an {@link
 * Activation} is. Source: Y. N. Dauphin, A. Fan, M. Auli, D. Grangier, "Language modeling with
 * gated convolutional networks", ICML 2017; N. Shazeer, "GLU variants improve Transformer", 2020.
 *
 * @param gate the activation of the gate
 */
public record GatedLinearUnit(ElementwiseActivation gate) implements Serializable {

  /**
   * A gated linear unit.
   *
   * @param gate the activation of the gate
   * @throws NullPointerException if gate is null
   */
  public GatedLinearUnit {
    Objects.requireNonNull(gate, "gate");
  }

  /**
   * Writes {@code y = value * gate(g)}.
   *
   * @param values the values
   * @param valuesOffset index of the first value
   * @param gates the pre-activations g of the gates
   * @param gatesOffset index of the first g
   * @param y receives the results; may be {@code values} or {@code gates} with the same offset
   * @param yOffset index of the first element written to {@code y}
   * @param length the number of results, of values and of gates
   */
  public void forward(
      float[] values,
      int valuesOffset,
      float[] gates,
      int gatesOffset,
      float[] y,
      int yOffset,
      int length) {
    Arguments.requireRange("values", values, valuesOffset, length);
    Arguments.requireRange("gates", gates, gatesOffset, length);
    Arguments.requireRange("y", y, yOffset, length);
    Arguments.requireSameOrDisjoint("values", values, valuesOffset, "y", y, yOffset, length);
    Arguments.requireSameOrDisjoint("gates", gates, gatesOffset, "y", y, yOffset, length);
    GatedLoop.forward(
        Dispatch.loops(gate, length).forward(),
        gate,
        values,
        valuesOffset,
        gates,
        gatesOffset,
        y,
        yOffset,
        length,
        GatedLoop.ONE_ROW);
  }

  /**
   * Writes {@code y = value * gate(g)} for whole arrays of equal length.
   *
   * @param values the values
   * @param gates the pre-activations g of the gates
   * @param y receives the results; may be {@code values} or {@code gates}
   */
  public void forward(float[] values, float[] gates, float[] y) {
    Arguments.requireEqualLengths("values", values, "gates", gates);
    Arguments.requireEqualLengths("values", values, "y", y);
    forward(values, 0, gates, 0, y, 0, values.length);
  }

  /**
   * Writes both gradients in one pass: {@code gradY * gate(g)} and {@code gradY * (value *
   * gate'(g))}, each +0 where the derivative beside gradY is exactly 0.
   *
   * @param values the values that {@code forward} was given
   * @param valuesOffset index of the first value
   * @param gates the pre-activations g that {@code forward} was given
   * @param gatesOffset index of the first g
   * @param gradY the gradient of the loss with respect to y
   * @param gradYOffset index of the first element read from {@code gradY}
   * @param gradValues receives the gradient with respect to the values; may be one of the inputs
   *     with the same offset
   * @param gradValuesOffset index of the first element written to {@code gradValues}
   * @param gradGates receives the gradient with respect to the gates' pre-activations; may be one
   *     of the inputs with the same offset, but not what {@code gradValues} is
   * @param gradGatesOffset index of the first element written to {@code gradGates}
   * @param length the number of elements in each of the ranges
   */
  public void backward(
      float[] values,
      int valuesOffset,
      float[] gates,
      int gatesOffset,
      float[] gradY,
      int gradYOffset,
      float[] gradValues,
      int gradValuesOffset,
      float[] gradGates,
      int gradGatesOffset,
      int length) {
    Arguments.requireRange("values", values, valuesOffset, length);
    Arguments.requireRange("gates", gates, gatesOffset, length);
    Arguments.requireRange("gradY", gradY, gradYOffset, length);
    requireGradient(
        "gradValues",
        gradValues,
        gradValuesOffset,
        values,
        valuesOffset,
        gates,
        gatesOffset,
        gradY,
        gradYOffset,
        length);
    requireGradient(
        "gradGates",
        gradGates,
        gradGatesOffset,
        values,
        valuesOffset,
        gates,
        gatesOffset,
        gradY,
        gradYOffset,
        length);
    Arguments.requireDisjoint(
        "gradValues",
        gradValues,
        gradValuesOffset,
        "gradGates",
        gradGates,
        gradGatesOffset,
        length);
    GatedLoop.backward(
        Dispatch.loops(gate, length),
        Dispatch.loops(GivenSlope.ANY, length).derivative(),
        gate,
        values,
        valuesOffset,
        gates,
        gatesOffset,
        gradY,
        gradYOffset,
        gradValues,
        gradValuesOffset,
        gradGates,
        gradGatesOffset,
        length,
        GatedLoop.ONE_ROW);
  }

  private static void requireGradient(
      String name,
      float[] gradient,
      int offset,
      float[] values,
      int valuesOffset,
      float[] gates,
      int gatesOffset,
      float[] gradY,
      int gradYOffset,
      int length) {
    Arguments.requireRange(name, gradient, offset, length);
    Arguments.requireSameOrDisjoint("values", values, valuesOffset, name, gradient, offset, length);
    Arguments.requireSameOrDisjoint("gates", gates, gatesOffset, name, gradient, offset, length);
    Arguments.requireSameOrDisjoint("gradY", gradY, gradYOffset, name, gradient, offset, length);
  }

  /**
   * Writes both gradients for whole arrays of equal length.
   *
   * @param values the values that {@code forward} was given
   * @param gates the pre-activations g that {@code forward} was given
   * @param gradY the gradient of the loss with respect to y
   * @param gradValues receives the gradient with respect to the values; may be one of the inputs
   * @param gradGates receives the gradient with respect to the gates' pre-activations; may be one
   *     of the inputs, but not {@code gradValues}
   * @see #backward(float[], int, float[], int, float[], int, float[], int, float[], int, int)
   */
  public void backward(
      float[] values, float[] gates, float[] gradY, float[] gradValues, float[] gradGates) {
    Arguments.requireEqualLengths("values", values, "gates", gates);
    Arguments.requireEqualLengths("values", values, "gradY", gradY);
    Arguments.requireEqualLengths("values", values, "gradValues", gradValues);
    Arguments.requireEqualLengths("values", values, "gradGates", gradGates);
    backward(values, 0, gates, 0, gradY, 0, gradValues, 0, gradGates, 0, values.length);
  }

  /**
   * This unit over rows of {@code 2 * width} elements: the values, then the gates, as {@code
   * torch.nn.GLU(dim=-1)} has them.
   *
   * @param width the number of results of a row, at least 1
   * @return the unit for that layout
   * @throws IllegalArgumentException if width is under 1
   */
  public GatedRows rows(int width) {
    return rows(width, GatedRows.Order.VALUE_GATE);
  }

  /**
   * This unit over rows of {@code 2 * width} elements with the halves in a given order.
   *
   * @param width the number of results of a row, at least 1
   * @param order which half comes first
   * @return the unit for that layout
   * @throws IllegalArgumentException if width is under 1
   */
  public GatedRows rows(int width, GatedRows.Order order) {
    return new GatedRows(this, width, order);
  }

  /**
   * {@code "glu"} with the sigmoid, {@code "reglu"} with ReLU, {@code "swiglu"} with SiLU, {@code
   * "geglu"} with GELU, else {@code "glu(...)"} with the name of the gate, such as {@code
   * "glu(tanh)"}: the form that {@link Activations#parseGated} reads back.
   *
   * @return the name
   */
  public String name() {
    return GatedNames.of(gate);
  }
}
