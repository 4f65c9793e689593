package io.github.relu4j.internal.loop.gate;

import static io.github.relu4j.internal.loop.gate.GatedLoop.ONE_ROW;

import io.github.relu4j.internal.arithmetic.Step;
import io.github.relu4j.internal.loop.GivenSlope;
import io.github.relu4j.internal.loop.Loop;
import io.github.relu4j.internal.loop.Loops;
import io.github.relu4j.internal.loop.RectifiedProduct;
import io.github.relu4j.internal.loop.TiledBackward;
import io.github.relu4j.internal.loop.Tiles;
import io.github.relu4j.kernel.Elementwise;

/**
 * A gated linear unit with an activation on up as well, tile by tile, as {@link GatedLoop} does one
 * with an activation on the gate alone. Where both are ReLU, forward is one pass, and without a
 * flag so are the slopes.
 */
public final class BranchedGatedLoop {

  private BranchedGatedLoop() {}

  /**
   * y = f(gate) * h(up).
   *
   * @param loop the loop of the gate's activation
   * @param upLoop the loop of up's activation
   */
  public static void forward(
      Loop loop,
      Elementwise activation,
      Loop upLoop,
      Elementwise upActivation,
      float[] gate,
      int gateOffset,
      float[] up,
      int upOffset,
      float[] y,
      int yOffset,
      int length,
      int width) {
    Tiles tiles = Tiles.take();
    if (tiles == null) {
      for (int i = 0; i < length; i++) {
        int from = PartsOfRows.index(i, width, 2);
        y[yOffset + i] =
            activation.forward(gate[gateOffset + from]) * upActivation.forward(up[upOffset + from]);
      }
      return;
    }
    try {
      float[] values = tiles.elements;
      float[] ups = tiles.values;
      for (int done = 0, count; done < length; done += count) {
        count = Math.min(Tiles.LENGTH, length - done);
        PartsOfRows.gather(gate, gateOffset, width, 2, done, values, count);
        PartsOfRows.gather(up, upOffset, width, 2, done, ups, count);
        loop.apply(activation, values, 0, values, 0, count);
        upLoop.apply(upActivation, ups, 0, ups, 0, count);
        Products.multiply(values, ups, 0, count);
        System.arraycopy(values, 0, y, yOffset + done, count);
      }
      tiles.giveBack();
    } catch (Throwable e) {
      tiles.taken = 0;
      throw e;
    }
  }

  /**
   * y = ReLU(gate) * ReLU(up).
   *
   * @param products the derivative's loop of {@link RectifiedProduct}
   */
  public static void rectified(
      Loop products,
      float[] gate,
      int gateOffset,
      float[] up,
      int upOffset,
      float[] y,
      int yOffset,
      int length,
      int width) {
    RectifiedProduct any = RectifiedProduct.ANY;
    if (width == ONE_ROW) {
      products.multiply(any, gate, gateOffset, up, upOffset, y, yOffset, length);
      return;
    }
    Tiles tiles = Tiles.take();
    if (tiles == null) {
      for (int i = 0; i < length; i++) {
        int from = PartsOfRows.index(i, width, 2);
        y[yOffset + i] = any.backward(gate[gateOffset + from], up[upOffset + from]);
      }
      return;
    }
    try {
      float[] values = tiles.elements;
      for (int done = 0, count; done < length; done += count) {
        count = Math.min(Tiles.LENGTH, length - done);
        PartsOfRows.gather(gate, gateOffset, width, 2, done, values, count);
        PartsOfRows.gather(up, upOffset, width, 2, done, tiles.scales, count);
        products.multiply(any, values, 0, tiles.scales, 0, values, 0, count);
        System.arraycopy(values, 0, y, yOffset + done, count);
      }
      tiles.giveBack();
    } catch (Throwable e) {
      tiles.taken = 0;
      throw e;
    }
  }

  /**
   * The gradients with respect to gate and up: gradY times f'(gate) h(up), and gradY times h'(up)
   * f(gate); +0 where one of the derivatives or that product is 0.
   *
   * @param loops the loops of the gate's activation
   * @param upLoops the loops of up's activation
   * @param products the derivative's loop of {@link GivenSlope}
   * @param isRectified whether both activations are ReLU
   */
  public static void backward(
      Loops loops,
      Elementwise activation,
      Loops upLoops,
      Elementwise upActivation,
      Loop products,
      boolean isRectified,
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
    int tile = tiles == null ? length : Tiles.LENGTH;
    try {
      for (int done = 0, count; done < length; done += count) {
        count = Math.min(tile, length - done);
        if (tiles != null) {
          PartsOfRows.gather(gate, gateOffset, width, 2, done, tiles.elements, count);
          PartsOfRows.gather(up, upOffset, width, 2, done, tiles.expansions, count);
          if (isRectified && !products.isInVectors()) {
            rectifiedSlopes(tiles.elements, tiles.expansions, tiles.values, count);
          } else {
            boolean isInVectors = products.isInVectors();
            slopes(loops, activation, upLoops, upActivation, isInVectors, tiles, count);
          }
          System.arraycopy(gradY, gradYOffset + done, tiles.scales, 0, count);
          if (multiplied(products, tiles, count)) {
            PartsOfRows.scatter(tiles.values, gradGate, gradGateOffset, width, 2, done, count);
            PartsOfRows.scatter(tiles.elements, gradUp, gradUpOffset, width, 2, done, count);
            continue;
          }
        }
        for (int i = done; i < done + count; i++) {
          int at = PartsOfRows.index(i, width, 2);
          float g = gate[gateOffset + at];
          float u = up[upOffset + at];
          float gradient = gradY[gradYOffset + i];
          float gateSlope = Elementwise.gradient(activation.derivative(g), upActivation.forward(u));
          float upSlope = Elementwise.gradient(upActivation.derivative(u), activation.forward(g));
          gradGate[gradGateOffset + at] = Elementwise.gradient(gateSlope, gradient);
          gradUp[gradUpOffset + at] = Elementwise.gradient(upSlope, gradient);
        }
      }
      Tiles.giveBackIfTaken(tiles);
    } catch (Throwable e) {
      if (tiles != null) {
        tiles.taken = 0;
      }
      throw e;
    }
  }

  /**
   * The slopes of the gate in the place of the values, of up in that of the elements. In plain Java
   * those that are no numbers, and the signs of zeros, may not be as {@link Elementwise#gradient}
   * has them: {@link #multiplied} notices the first, and the second show in no gradient.
   */
  private static void slopes(
      Loops loops,
      Elementwise activation,
      Loops upLoops,
      Elementwise upActivation,
      boolean isInVectors,
      Tiles tiles,
      int count) {
    float[] gateSlopes = tiles.values;
    // First the gate's elements, then f of them, at last up's slopes.
    float[] elements = tiles.elements;
    float[] ups = tiles.expansions;
    float[] factors = isInVectors ? null : tiles.scales;
    upLoops.forward().apply(upActivation, ups, 0, gateSlopes, 0, count);
    chain(loops.derivative(), activation, elements, gateSlopes, factors, count);
    loops.forward().apply(activation, elements, 0, elements, 0, count);
    chain(upLoops.derivative(), upActivation, ups, elements, factors, count);
  }

  /** The slopes times the derivatives at x, through a tile of these in plain Java. */
  private static void chain(
      Loop derivative,
      Elementwise function,
      float[] x,
      float[] slopes,
      float[] factors,
      int count) {
    if (factors == null) {
      derivative.multiply(function, x, 0, slopes, 0, slopes, 0, count);
    } else {
      derivative.apply(function, x, 0, factors, 0, count);
      Products.multiply(slopes, factors, 0, count);
    }
  }

  /**
   * The same in plain Java where both activations are ReLU. Up's slopes replace the gate's
   * elements. Too long to be inlined, as {@link Products} is.
   */
  private static void rectifiedSlopes(float[] gate, float[] ups, float[] gateSlopes, int count) {
    int end =
        switch (count) {
          case 0, 4, 8, 12, 16, 20, 24, 28, 32, 36, 40, 44, 48, 52, 56, 60, 64, 68, 72, 76 -> count;
          default -> count;
        };
    for (int i = 0; i < end; i++) {
      float g = Math.max(gate[i], 0f);
      float u = Math.max(ups[i], 0f);
      gateSlopes[i] = Step.atNotNegative(g) * u;
      gate[i] = Step.atNotNegative(u) * g;
    }
  }

  /** Whether all gradients are right, each in the place of its slope; gradY is in the scales. */
  private static boolean multiplied(Loop products, Tiles tiles, int count) {
    float[] gateSlopes = tiles.values;
    float[] upSlopes = tiles.elements;
    float[] gradY = tiles.scales;
    if (products.isInVectors()) {
      products.multiply(GivenSlope.ANY, gateSlopes, 0, gradY, 0, gateSlopes, 0, count);
      products.multiply(GivenSlope.ANY, upSlopes, 0, gradY, 0, upSlopes, 0, count);
      return true;
    }
    float[] marks = tiles.expansions;
    return TiledBackward.numbers(gateSlopes, gradY, gateSlopes, marks, count)
        && TiledBackward.numbers(upSlopes, gradY, upSlopes, marks, count);
  }
}
