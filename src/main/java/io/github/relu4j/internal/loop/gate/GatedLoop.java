package io.github.relu4j.internal.loop.gate;

import io.github.relu4j.internal.loop.GivenSlope;
import io.github.relu4j.internal.loop.Loop;
import io.github.relu4j.internal.loop.Loops;
import io.github.relu4j.internal.loop.TiledBackward;
import io.github.relu4j.internal.loop.Tiles;
import io.github.relu4j.kernel.Elementwise;

/**
 * A gated linear unit, tile by tile. Gate and linear branch (up) lie in two parts of rows ({@link
 * PartsOfRows}) of the same width; all other ranges are contiguous.
 *
 * <p>All that a tile needs is copied to scratch memory before one of its results is written. So
 * results may take the place of inputs, and each loop reads and writes at one index, which is what
 * C2 vectorises. Where that is so without copies, forward does without them.
 */
public final class GatedLoop {

  /** The width that gate and up have in arrays of their own: all are in the first row. */
  public static final int ONE_ROW = Integer.MAX_VALUE;

  private GatedLoop() {}

  /** y = activation(gate) * up; {@code loop} is the activation's own. */
  public static void forward(
      Loop loop,
      Elementwise activation,
      float[] gate,
      int gateOffset,
      float[] up,
      int upOffset,
      float[] y,
      int yOffset,
      int length,
      int width) {
    if (width == ONE_ROW && y != up && yOffset == upOffset) {
      forwardInPlaceOfResults(loop, activation, gate, gateOffset, up, y, yOffset, length);
      return;
    }
    Tiles tiles = Tiles.take();
    if (tiles == null) {
      for (int i = 0; i < length; i++) {
        int from = PartsOfRows.index(i, width, 2);
        y[yOffset + i] = activation.forward(gate[gateOffset + from]) * up[upOffset + from];
      }
      return;
    }
    try {
      float[] product = tiles.elements;
      for (int done = 0, count; done < length; done += count) {
        count = Math.min(Tiles.LENGTH, length - done);
        PartsOfRows.gather(gate, gateOffset, width, 2, done, product, count);
        PartsOfRows.gather(up, upOffset, width, 2, done, tiles.values, count);
        loop.apply(activation, product, 0, product, 0, count);
        Products.multiply(product, tiles.values, 0, count);
        System.arraycopy(product, 0, y, yOffset + done, count);
      }
      tiles.giveBack();
    } catch (Throwable e) {
      tiles.taken = 0;
      throw e;
    }
  }

  /**
   * The activation's values go to y, and while they are in a cache are multiplied with up there.
   */
  private static void forwardInPlaceOfResults(
      Loop loop,
      Elementwise activation,
      float[] gate,
      int gateOffset,
      float[] up,
      float[] y,
      int offset,
      int length) {
    for (int done = 0, count; done < length; done += count) {
      count = Math.min(Tiles.LENGTH, length - done);
      int from = offset + done;
      loop.apply(activation, gate, gateOffset + done, y, from, count);
      Products.multiply(y, up, from, from + count);
    }
  }

  /**
   * The gradients with respect to gate and up: gradY times the product of up and activation'(gate),
   * and gradY times activation(gate); +0 where that factor is 0.
   *
   * @param loops the loops of the activation
   * @param products the derivative's loop of {@link GivenSlope}
   */
  public static void backward(
      Loops loops,
      Loop products,
      Elementwise activation,
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
      int length,
      int width) {
    Tiles tiles = Tiles.take();
    if (tiles == null) {
      byElement(
          activation,
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
          0,
          length,
          width);
      return;
    }
    try {
      for (int done = 0, count; done < length; done += count) {
        count = Math.min(Tiles.LENGTH, length - done);
        PartsOfRows.gather(gate, gateOffset, width, 2, done, tiles.elements, count);
        PartsOfRows.gather(up, upOffset, width, 2, done, tiles.expansions, count);
        System.arraycopy(gradY, gradYOffset + done, tiles.scales, 0, count);
        if (multiplied(loops, products, activation, tiles, count)) {
          PartsOfRows.scatter(tiles.elements, gradGate, gradGateOffset, width, 2, done, count);
          PartsOfRows.scatter(tiles.values, gradUp, gradUpOffset, width, 2, done, count);
        } else {
          byElement(
              activation,
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
   * Whether all gradients are right: of the gate in the place of the elements, of up in that of the
   * values.
   */
  private static boolean multiplied(
      Loops loops, Loop products, Elementwise activation, Tiles tiles, int count) {
    float[] gateSlopes = tiles.elements;
    float[] upSlopes = tiles.values;
    float[] gradY = tiles.scales;
    loops.forward().apply(activation, tiles.elements, 0, upSlopes, 0, count);
    loops.derivative().apply(activation, tiles.elements, 0, gateSlopes, 0, count);
    Products.multiply(gateSlopes, tiles.expansions, 0, count);
    if (products.isInVectors()) {
      products.multiply(GivenSlope.ANY, upSlopes, 0, gradY, 0, upSlopes, 0, count);
      products.multiply(GivenSlope.ANY, gateSlopes, 0, gradY, 0, gateSlopes, 0, count);
      return true;
    }
    float[] marks = tiles.expansions;
    return TiledBackward.numbers(upSlopes, gradY, upSlopes, marks, count)
        && TiledBackward.numbers(gateSlopes, gradY, gateSlopes, marks, count);
  }

  private static void byElement(
      Elementwise activation,
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
      int from,
      int to,
      int width) {
    for (int i = from; i < to; i++) {
      int at = PartsOfRows.index(i, width, 2);
      float g = gate[gateOffset + at];
      float gateSlope = activation.derivative(g) * up[upOffset + at];
      float gradient = gradY[gradYOffset + i];
      gradGate[gradGateOffset + at] = Elementwise.gradient(gateSlope, gradient);
      gradUp[gradUpOffset + at] = Elementwise.gradient(activation.forward(g), gradient);
    }
  }
}
