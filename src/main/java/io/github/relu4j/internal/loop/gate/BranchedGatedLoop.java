package io.github.relu4j.internal.loop.gate;

import static io.github.relu4j.internal.loop.gate.GatedLoop.ONE_ROW;

import io.github.relu4j.internal.loop.GateLimit;
import io.github.relu4j.internal.loop.GivenSlope;
import io.github.relu4j.internal.loop.Loop;
import io.github.relu4j.internal.loop.Loops;
import io.github.relu4j.internal.loop.TiledBackward;
import io.github.relu4j.internal.loop.Tiles;
import io.github.relu4j.internal.loop.UpBranch;
import io.github.relu4j.internal.loop.UpFactor;
import io.github.relu4j.kernel.Elementwise;

/**
 * A gated linear unit with a function on each branch, tile by tile, as {@link GatedLoop} does one
 * with a function on the gate alone. Either up has an activation, or it is null and both branches
 * are clamped at a limit: up as {@link UpBranch}, the gate as {@link GateLimit} before or after its
 * activation. Without a clamp the limit is infinite.
 */
public final class BranchedGatedLoop {

  private BranchedGatedLoop() {}

  /**
   * y = f(gate) * h(up).
   *
   * @param loop the loop of the gate's activation
   * @param upLoop the loop of up's activation, or without one the derivative's of {@link UpFactor}
   * @param limits the loop of {@link GateLimit}; without a clamp null
   */
  public static void forward(
      Loop loop,
      Elementwise activation,
      Loop upLoop,
      Elementwise upActivation,
      Loop limits,
      boolean clampsBefore,
      float limit,
      float bias,
      float[] gate,
      int gateOffset,
      float[] up,
      int upOffset,
      float[] y,
      int yOffset,
      int length,
      int width) {
    float addend = UpBranch.addend(bias);
    Tiles tiles = Tiles.take();
    if (tiles == null) {
      for (int i = 0; i < length; i++) {
        int from = PartsOfRows.index(i, width, 2);
        float value = value(activation, gate[gateOffset + from], limit, clampsBefore);
        y[yOffset + i] = value * branch(upActivation, up[upOffset + from], limit, addend);
      }
      return;
    }
    try {
      GateLimit gateLimit = Float.isInfinite(limit) ? null : tiles.gateLimit.with(limit);
      GateLimit before = clampsBefore ? gateLimit : null;
      GateLimit after = clampsBefore ? null : gateLimit;
      UpFactor factor = tiles.upFactor.with(limit, addend);
      boolean isInPlaceOfResults =
          upActivation == null && width == ONE_ROW && y != up && yOffset == upOffset;
      float[] values = tiles.elements;
      float[] ups = tiles.values;
      for (int done = 0, count; done < length; done += count) {
        count = Math.min(Tiles.LENGTH, length - done);
        int to = yOffset + done;
        if (isInPlaceOfResults) {
          int from = gateOffset + done;
          activate(loop, activation, limits, before, after, gate, from, y, to, count);
          upLoop.multiply(factor, up, to, y, to, y, to, count);
          continue;
        }
        PartsOfRows.gather(gate, gateOffset, width, 2, done, values, count);
        PartsOfRows.gather(up, upOffset, width, 2, done, ups, count);
        activate(loop, activation, limits, before, after, values, 0, values, 0, count);
        if (upActivation == null) {
          upLoop.multiply(factor, ups, 0, values, 0, values, 0, count);
        } else {
          upLoop.apply(upActivation, ups, 0, ups, 0, count);
          Products.multiply(values, ups, 0, count);
        }
        System.arraycopy(values, 0, y, to, count);
      }
      tiles.giveBack();
    } catch (Throwable e) {
      tiles.taken = 0;
      throw e;
    }
  }

  /** f(gate), clamped where there is a limit. */
  private static void activate(
      Loop loop,
      Elementwise activation,
      Loop limits,
      GateLimit before,
      GateLimit after,
      float[] gate,
      int gateOffset,
      float[] y,
      int yOffset,
      int count) {
    if (before == null) {
      loop.apply(activation, gate, gateOffset, y, yOffset, count);
    } else {
      limits.apply(before, gate, gateOffset, y, yOffset, count);
      loop.apply(activation, y, yOffset, y, yOffset, count);
    }
    if (after != null) {
      limits.apply(after, y, yOffset, y, yOffset, count);
    }
  }

  private static float value(Elementwise activation, float g, float limit, boolean clampsBefore) {
    return clampsBefore
        ? activation.forward(GateLimit.forward(g, limit))
        : GateLimit.forward(activation.forward(g), limit);
  }

  private static float branch(Elementwise upActivation, float u, float limit, float addend) {
    return upActivation == null ? UpBranch.forward(u, limit, addend) : upActivation.forward(u);
  }

  /**
   * The gradients with respect to gate and up: gradY times f'(gate) h(up), and gradY times h'(up)
   * f(gate); +0 where one of the derivatives or that product is 0.
   *
   * @param loops the loops of the gate's activation
   * @param upLoops the loops of up's activation, or without one of {@link UpBranch}
   * @param limits the loops of {@link GateLimit}; without a clamp null
   * @param products the derivative's loop of {@link GivenSlope}
   */
  public static void backward(
      Loops loops,
      Elementwise activation,
      Loops upLoops,
      Elementwise upActivation,
      Loops limits,
      Loop products,
      boolean clampsBefore,
      float limit,
      float bias,
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
    float addend = UpBranch.addend(bias);
    Tiles tiles = Tiles.take();
    int tile = tiles == null ? length : Tiles.LENGTH;
    try {
      GateLimit gateLimit =
          tiles == null || Float.isInfinite(limit) ? null : tiles.gateLimit.with(limit);
      Elementwise branch =
          tiles == null || upActivation != null ? upActivation : tiles.upBranch.with(limit, addend);
      for (int done = 0, count; done < length; done += count) {
        count = Math.min(tile, length - done);
        if (tiles != null) {
          PartsOfRows.gather(gate, gateOffset, width, 2, done, tiles.elements, count);
          PartsOfRows.gather(up, upOffset, width, 2, done, tiles.expansions, count);
          slopes(
              loops,
              activation,
              upLoops,
              branch,
              limits,
              gateLimit,
              clampsBefore,
              products.isInVectors(),
              tiles,
              count);
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
          float h = branch(upActivation, u, limit, addend);
          float gateSlope = gateSlope(activation, g, h, limit, clampsBefore);
          float value = value(activation, g, limit, clampsBefore);
          float upDerivative =
              upActivation == null ? UpBranch.derivative(u, limit) : upActivation.derivative(u);
          float upSlope = Elementwise.gradient(upDerivative, value);
          gradGate[gradGateOffset + at] = Elementwise.gradient(gateSlope, gradient);
          gradUp[gradUpOffset + at] = Elementwise.gradient(upSlope, gradient);
        }
      }
      if (tiles != null) {
        tiles.giveBack();
      }
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
      Elementwise branch,
      Loops limits,
      GateLimit gateLimit,
      boolean clampsBefore,
      boolean isInVectors,
      Tiles tiles,
      int count) {
    float[] gateSlopes = tiles.values;
    // First the gate's elements, then f of them, at last up's slopes.
    float[] elements = tiles.elements;
    float[] ups = tiles.expansions;
    float[] factors = isInVectors ? null : tiles.scales;
    upLoops.forward().apply(branch, ups, 0, gateSlopes, 0, count);
    if (gateLimit != null && clampsBefore) {
      chain(limits.derivative(), gateLimit, elements, gateSlopes, factors, count);
      limits.forward().apply(gateLimit, elements, 0, elements, 0, count);
    }
    chain(loops.derivative(), activation, elements, gateSlopes, factors, count);
    loops.forward().apply(activation, elements, 0, elements, 0, count);
    if (gateLimit != null && !clampsBefore) {
      chain(limits.derivative(), gateLimit, elements, gateSlopes, factors, count);
      limits.forward().apply(gateLimit, elements, 0, elements, 0, count);
    }
    chain(upLoops.derivative(), branch, ups, elements, factors, count);
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

  private static float gateSlope(
      Elementwise activation, float g, float h, float limit, boolean clampsBefore) {
    if (Float.isInfinite(limit)) {
      return Elementwise.gradient(activation.derivative(g), h);
    }
    if (clampsBefore) {
      float slope = Elementwise.gradient(GateLimit.derivative(g, limit), h);
      return Elementwise.gradient(activation.derivative(GateLimit.forward(g, limit)), slope);
    }
    float slope = Elementwise.gradient(activation.derivative(g), h);
    return Elementwise.gradient(GateLimit.derivative(activation.forward(g), limit), slope);
  }
}
