package io.github.relu4j.internal.loop.gate;

import static io.github.relu4j.internal.loop.gate.GatedLoop.ONE_ROW;

import io.github.relu4j.internal.arithmetic.Step;
import io.github.relu4j.internal.loop.GateLimit;
import io.github.relu4j.internal.loop.GivenSlope;
import io.github.relu4j.internal.loop.Loop;
import io.github.relu4j.internal.loop.Loops;
import io.github.relu4j.internal.loop.TiledBackward;
import io.github.relu4j.internal.loop.Tiles;
import io.github.relu4j.internal.loop.UpBranch;
import io.github.relu4j.kernel.Elementwise;

/**
 * A gated linear unit whose branches are clamped at a limit, tile by tile, as {@link GatedLoop}
 * does one without a clamp: up as {@link UpBranch}, the gate as {@link GateLimit} before or after
 * its activation.
 *
 * <p>A pass for each clamp would make the unit a fifth slower. So up is clamped in the pass that
 * multiplies, and so is a gate that is clamped after its activation. A SwiGLU's gate has loops in
 * which the clamp is a part of the formula ({@link io.github.relu4j.internal.loop.LimitedGate}).
 */
public final class ClampedGatedLoop {

  private ClampedGatedLoop() {}

  /**
   * y = f(gate) * h(up).
   *
   * @param loop the loop of the gate's activation
   * @param limited the loop of the gate's activation and clamp in one, or null
   * @param beta what the loop in one takes as its beta
   * @param limits the loop of {@link GateLimit}, or null where no pass of its own clamps the gate
   * @param factors the derivative's loop of {@link io.github.relu4j.internal.loop.UpFactor}, or of
   *     {@link io.github.relu4j.internal.loop.LimitingUpFactor} where nothing else clamps the gate
   * @param clampsBefore whether the gate is clamped before its activation
   */
  public static void forward(
      Loop loop,
      Elementwise activation,
      Loop limited,
      float beta,
      Loop limits,
      Loop factors,
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
        y[yOffset + i] = UpBranch.forward(up[upOffset + from], limit, addend) * value;
      }
      return;
    }
    try {
      Elementwise factor =
          clampsBefore || limited != null
              ? tiles.upFactor.with(limit, addend)
              : tiles.limitingUpFactor.with(limit, addend);
      GateLimit before = limits == null ? null : tiles.gateLimit.with(limit);
      Loop function = limited == null ? loop : limited;
      Elementwise ofGate =
          limited == null ? activation : tiles.limitedGate.with(beta, limit, clampsBefore);
      boolean isInPlaceOfResults = width == ONE_ROW && y != up && yOffset == upOffset;
      float[] values = tiles.elements;
      float[] ups = tiles.values;
      for (int done = 0, count; done < length; done += count) {
        count = Math.min(Tiles.LENGTH, length - done);
        int to = yOffset + done;
        if (isInPlaceOfResults) {
          int from = gateOffset + done;
          if (before == null) {
            function.apply(ofGate, gate, from, y, to, count);
          } else {
            limits.apply(before, gate, from, y, to, count);
            function.apply(ofGate, y, to, y, to, count);
          }
          factors.multiply(factor, up, to, y, to, y, to, count);
          continue;
        }
        PartsOfRows.gather(gate, gateOffset, width, 2, done, values, count);
        PartsOfRows.gather(up, upOffset, width, 2, done, ups, count);
        if (before != null) {
          limits.apply(before, values, 0, values, 0, count);
        }
        function.apply(ofGate, values, 0, values, 0, count);
        factors.multiply(factor, ups, 0, values, 0, values, 0, count);
        System.arraycopy(values, 0, y, to, count);
      }
      tiles.giveBack();
    } catch (Throwable e) {
      tiles.taken = 0;
      throw e;
    }
  }

  private static float value(Elementwise activation, float g, float limit, boolean clampsBefore) {
    return clampsBefore
        ? activation.forward(GateLimit.forward(g, limit))
        : GateLimit.forward(activation.forward(g), limit);
  }

  /**
   * The gradients with respect to gate and up: gradY times f'(gate) h(up), and gradY times h'(up)
   * f(gate); +0 where one of the derivatives or that product is 0.
   *
   * @param loops the loops of the gate's activation
   * @param limited the loop of the gate's activation and its clamp before in one, or null
   * @param beta the beta of a swish in floats, of any other activation NaN
   * @param branches the loops of {@link UpBranch}
   * @param limits the loops of {@link GateLimit}
   * @param limitedUps the derivative's loop of {@link io.github.relu4j.internal.loop.LimitedUp}
   * @param upSlopes the derivative's loop of {@link io.github.relu4j.internal.loop.UpSlope}
   * @param products the derivative's loop of {@link GivenSlope}
   * @param clampsBefore whether the gate is clamped before its activation
   */
  public static void backward(
      Loops loops,
      Elementwise activation,
      Loop limited,
      float beta,
      Loops branches,
      Loops limits,
      Loop limitedUps,
      Loop upSlopes,
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
    // The plain way is the faster one until all of them are.
    boolean isInVectors =
        products.isInVectors()
            && loops.isInVectors()
            && branches.isInVectors()
            && limits.isInVectors()
            && limitedUps.isInVectors()
            && upSlopes.isInVectors();
    Tiles tiles = Tiles.take();
    int tile = tiles == null ? length : Tiles.LENGTH;
    try {
      for (int done = 0, count; done < length; done += count) {
        count = Math.min(tile, length - done);
        if (tiles != null) {
          PartsOfRows.gather(gate, gateOffset, width, 2, done, tiles.elements, count);
          PartsOfRows.gather(up, upOffset, width, 2, done, tiles.expansions, count);
          tiles.gateLimit.with(limit);
          tiles.upBranch.with(limit, addend);
          if (isInVectors && beta != beta) {
            slopes(loops, activation, branches, limits, clampsBefore, tiles, count);
          } else {
            if (limited == null) {
              values(loops, activation, limits, clampsBefore, tiles, count);
            } else {
              tiles.limitedGate.with(beta, limit, true);
              limited.apply(tiles.limitedGate, tiles.elements, 0, tiles.values, 0, count);
            }
            if (isInVectors) {
              tiles.limitedUp.with(limit, addend);
              tiles.upSlope.with(limit, addend);
              finiteSlopes(
                  loops, activation, branches, limitedUps, upSlopes, clampsBefore, tiles, count);
            } else {
              loops.derivative().apply(activation, tiles.elements, 0, tiles.scales, 0, count);
              plainSlopes(clampsBefore, limit, addend, tiles, count);
            }
          }
          System.arraycopy(gradY, gradYOffset + done, tiles.elements, 0, count);
          if (multiplied(isInVectors ? products : null, tiles, count)) {
            PartsOfRows.scatter(tiles.scales, gradGate, gradGateOffset, width, 2, done, count);
            PartsOfRows.scatter(tiles.values, gradUp, gradUpOffset, width, 2, done, count);
            continue;
          }
        }
        for (int i = done; i < done + count; i++) {
          int at = PartsOfRows.index(i, width, 2);
          float g = gate[gateOffset + at];
          float u = up[upOffset + at];
          float gradient = gradY[gradYOffset + i];
          float h = UpBranch.forward(u, limit, addend);
          float gateSlope = gateSlope(activation, g, h, limit, clampsBefore);
          float value = value(activation, g, limit, clampsBefore);
          float upSlope = Elementwise.gradient(UpBranch.derivative(u, limit), value);
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

  /** In vectors: the slopes of the gate in the place of the scales, of up in that of the values. */
  private static void slopes(
      Loops loops,
      Elementwise activation,
      Loops branches,
      Loops limits,
      boolean clampsBefore,
      Tiles tiles,
      int count) {
    float[] elements = tiles.elements;
    float[] ups = tiles.expansions;
    float[] gateSlopes = tiles.scales;
    float[] values = tiles.values;
    Elementwise limit = tiles.gateLimit;
    branches.forward().apply(tiles.upBranch, ups, 0, gateSlopes, 0, count);
    if (clampsBefore) {
      limits.derivative().multiply(limit, elements, 0, gateSlopes, 0, gateSlopes, 0, count);
      limits.forward().apply(limit, elements, 0, elements, 0, count);
    }
    loops.derivative().multiply(activation, elements, 0, gateSlopes, 0, gateSlopes, 0, count);
    loops.forward().apply(activation, elements, 0, values, 0, count);
    if (!clampsBefore) {
      limits.derivative().multiply(limit, values, 0, gateSlopes, 0, gateSlopes, 0, count);
      limits.forward().apply(limit, values, 0, values, 0, count);
    }
    branches.derivative().multiply(tiles.upBranch, ups, 0, values, 0, values, 0, count);
  }

  /**
   * The same where all derivatives of the gate's activation are finite, so that 0 times one of them
   * is a zero. The gate's values are there already.
   */
  private static void finiteSlopes(
      Loops loops,
      Elementwise activation,
      Loops branches,
      Loop limitedUps,
      Loop upSlopes,
      boolean clampsBefore,
      Tiles tiles,
      int count) {
    float[] elements = tiles.elements;
    float[] ups = tiles.expansions;
    float[] gateSlopes = tiles.scales;
    float[] values = tiles.values;
    float[] limited = clampsBefore ? elements : values;
    limitedUps.multiply(tiles.limitedUp, limited, 0, ups, 0, gateSlopes, 0, count);
    loops.derivative().multiply(activation, elements, 0, gateSlopes, 0, gateSlopes, 0, count);
    if (clampsBefore) {
      branches.derivative().multiply(tiles.upBranch, ups, 0, values, 0, values, 0, count);
    } else {
      upSlopes.multiply(tiles.upSlope, ups, 0, values, 0, values, 0, count);
    }
  }

  /** The gate's values: of the clamped elements, or those that are to be clamped. */
  private static void values(
      Loops loops,
      Elementwise activation,
      Loops limits,
      boolean clampsBefore,
      Tiles tiles,
      int count) {
    if (clampsBefore) {
      limits.forward().apply(tiles.gateLimit, tiles.elements, 0, tiles.values, 0, count);
      loops.forward().apply(activation, tiles.values, 0, tiles.values, 0, count);
    } else {
      loops.forward().apply(activation, tiles.elements, 0, tiles.values, 0, count);
    }
  }

  /**
   * In plain Java: makes the slopes of the gate of its derivatives, which are in the place of the
   * scales, and of up of the gate's values. Those that are no numbers, and the signs of zeros, may
   * not be as {@link Elementwise#gradient} has them: {@link #multiplied} notices the first, and the
   * second show in no gradient.
   */
  private static void plainSlopes(
      boolean clampsBefore, float limit, float addend, Tiles tiles, int count) {
    float[] limited = clampsBefore ? tiles.elements : tiles.values;
    gateSlopes(tiles.scales, limited, tiles.expansions, limit, addend, count);
    if (clampsBefore) {
      upSlopes(tiles.values, tiles.expansions, limit, count);
    } else {
      limitedUpSlopes(tiles.values, tiles.expansions, limit, count);
    }
  }

  /** Too long to be inlined, as {@link Products} is; so are those that follow. */
  private static void gateSlopes(
      float[] slopes, float[] limited, float[] ups, float limit, float addend, int count) {
    int end =
        switch (count) {
          case 0, 4, 8, 12, 16, 20, 24, 28, 32, 36, 40, 44, 48, 52, 56, 60, 64, 68, 72, 76 -> count;
          default -> count;
        };
    for (int i = 0; i < end; i++) {
      float isWithin = 1f - Step.atBounded(limited[i] - limit);
      slopes[i] = slopes[i] * (UpBranch.forward(ups[i], limit, addend) * isWithin);
    }
  }

  private static void upSlopes(float[] values, float[] ups, float limit, int count) {
    int end =
        switch (count) {
          case 0, 4, 8, 12, 16, 20, 24, 28, 32, 36, 40, 44, 48, 52, 56, 60, 64, 68, 72, 76 -> count;
          default -> count;
        };
    for (int i = 0; i < end; i++) {
      values[i] = values[i] * UpBranch.derivative(ups[i], limit);
    }
  }

  private static void limitedUpSlopes(float[] values, float[] ups, float limit, int count) {
    int end =
        switch (count) {
          case 0, 4, 8, 12, 16, 20, 24, 28, 32, 36, 40, 44, 48, 52, 56, 60, 64, 68, 72, 76 -> count;
          default -> count;
        };
    for (int i = 0; i < end; i++) {
      values[i] = GateLimit.forward(values[i], limit) * UpBranch.derivative(ups[i], limit);
    }
  }

  /**
   * Whether all gradients are right, each in the place of its slope; gradY is in the elements.
   *
   * @param products the derivative's loop of {@link GivenSlope} in vectors, or null
   */
  private static boolean multiplied(Loop products, Tiles tiles, int count) {
    float[] gateSlopes = tiles.scales;
    float[] upSlopes = tiles.values;
    float[] gradY = tiles.elements;
    if (products != null) {
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
    if (clampsBefore) {
      float slope = Elementwise.gradient(GateLimit.derivative(g, limit), h);
      return Elementwise.gradient(activation.derivative(GateLimit.forward(g, limit)), slope);
    }
    float slope = Elementwise.gradient(activation.derivative(g), h);
    return Elementwise.gradient(GateLimit.derivative(activation.forward(g), limit), slope);
  }
}
