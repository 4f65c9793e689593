package io.github.relu4j.internal.loop.gate;

import io.github.relu4j.internal.loop.GivenSlope;
import io.github.relu4j.internal.loop.Loop;
import io.github.relu4j.internal.loop.Loops;
import io.github.relu4j.internal.loop.TiledBackward;
import io.github.relu4j.internal.loop.Tiles;
import io.github.relu4j.kernel.Elementwise;

/**
 * A gated linear unit, tile by tile. Values and gates lie in two parts of rows ({@link
 * PartsOfRows}) of the same width; all other ranges are contiguous.
 *
 * <p>All that a tile needs is copied to scratch memory before one of its results is written. So
 * results may take the place of inputs, and each loop reads and writes at one index, which is what
 * C2 vectorises. Where that is so without copies, forward does without them.
 */
public final class GatedLoop {

  /** The width that values and gates have in arrays of their own: all are in the first row. */
  public static final int ONE_ROW = Integer.MAX_VALUE;

  private GatedLoop() {}

  /** y = value * gate(g); {@code loop} is the gate's own. */
  public static void forward(
      Loop loop,
      Elementwise gate,
      float[] values,
      int valuesOffset,
      float[] gates,
      int gatesOffset,
      float[] y,
      int yOffset,
      int length,
      int width) {
    if (width == ONE_ROW && y != values && yOffset == valuesOffset) {
      forwardInPlaceOfResults(loop, gate, values, gates, gatesOffset, y, yOffset, length);
      return;
    }
    Tiles tiles = Tiles.take();
    if (tiles == null) {
      for (int i = 0; i < length; i++) {
        int from = PartsOfRows.index(i, width, 2);
        y[yOffset + i] = values[valuesOffset + from] * gate.forward(gates[gatesOffset + from]);
      }
      return;
    }
    try {
      float[] product = tiles.elements;
      for (int done = 0, count; done < length; done += count) {
        count = Math.min(Tiles.LENGTH, length - done);
        PartsOfRows.gather(gates, gatesOffset, width, 2, done, product, count);
        PartsOfRows.gather(values, valuesOffset, width, 2, done, tiles.values, count);
        loop.apply(gate, product, 0, product, 0, count);
        Products.multiply(product, tiles.values, 0, count);
        System.arraycopy(product, 0, y, yOffset + done, count);
      }
      tiles.giveBack();
    } catch (Throwable e) {
      tiles.taken = 0;
      throw e;
    }
  }

  /** The gates go to y, and while they are in a cache are multiplied with the values there. */
  private static void forwardInPlaceOfResults(
      Loop loop,
      Elementwise gate,
      float[] values,
      float[] gates,
      int gatesOffset,
      float[] y,
      int offset,
      int length) {
    for (int done = 0, count; done < length; done += count) {
      count = Math.min(Tiles.LENGTH, length - done);
      int from = offset + done;
      loop.apply(gate, gates, gatesOffset + done, y, from, count);
      Products.multiply(y, values, from, from + count);
    }
  }

  /**
   * The gradients with respect to values and gates: gradY times gate(g), and gradY times the
   * product of value and gate'(g); +0 where that factor is 0.
   *
   * @param loops the loops of the gate
   * @param products the derivative's loop of {@link GivenSlope}
   */
  public static void backward(
      Loops loops,
      Loop products,
      Elementwise gate,
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
      int length,
      int width) {
    Tiles tiles = Tiles.take();
    if (tiles == null) {
      byElement(
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
          0,
          length,
          width);
      return;
    }
    try {
      for (int done = 0, count; done < length; done += count) {
        count = Math.min(Tiles.LENGTH, length - done);
        PartsOfRows.gather(gates, gatesOffset, width, 2, done, tiles.elements, count);
        PartsOfRows.gather(values, valuesOffset, width, 2, done, tiles.expansions, count);
        System.arraycopy(gradY, gradYOffset + done, tiles.scales, 0, count);
        if (multiplied(loops, products, gate, tiles, count)) {
          PartsOfRows.scatter(tiles.values, gradValues, gradValuesOffset, width, 2, done, count);
          PartsOfRows.scatter(tiles.elements, gradGates, gradGatesOffset, width, 2, done, count);
        } else {
          byElement(
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
              done,
              done + count,
              width);
        }
      }
      tiles.giveBack();
    } catch (Throwable e) {
      tiles.taken = 0;
      throw e;
    }
  }

  /**
   * Whether all gradients are right: those of the values in the place of values, those of the gates
   * in the place of the elements.
   */
  private static boolean multiplied(
      Loops loops, Loop products, Elementwise gate, Tiles tiles, int count) {
    float[] valueSlopes = tiles.values;
    float[] gateSlopes = tiles.elements;
    float[] gradY = tiles.scales;
    loops.forward().apply(gate, tiles.elements, 0, valueSlopes, 0, count);
    loops.derivative().apply(gate, tiles.elements, 0, gateSlopes, 0, count);
    Products.multiply(gateSlopes, tiles.expansions, 0, count);
    if (products.isInVectors()) {
      products.multiply(GivenSlope.ANY, valueSlopes, 0, gradY, 0, valueSlopes, 0, count);
      products.multiply(GivenSlope.ANY, gateSlopes, 0, gradY, 0, gateSlopes, 0, count);
      return true;
    }
    float[] marks = tiles.expansions;
    return TiledBackward.numbers(valueSlopes, gradY, valueSlopes, marks, count)
        && TiledBackward.numbers(gateSlopes, gradY, gateSlopes, marks, count);
  }

  private static void byElement(
      Elementwise gate,
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
      int from,
      int to,
      int width) {
    for (int i = from; i < to; i++) {
      int at = PartsOfRows.index(i, width, 2);
      float g = gates[gatesOffset + at];
      float gateSlope = values[valuesOffset + at] * gate.derivative(g);
      float gradient = gradY[gradYOffset + i];
      gradValues[gradValuesOffset + at] = Elementwise.gradient(gate.forward(g), gradient);
      gradGates[gradGatesOffset + at] = Elementwise.gradient(gateSlope, gradient);
    }
  }
}
