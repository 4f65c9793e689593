package io.github.relu4j;

import io.github.relu4j.internal.arithmetic.FixedPoint;
import io.github.relu4j.internal.format.ShortFormat;
import io.github.relu4j.internal.loop.ShortLookup;

/**
 * The 65 536 results of f or f' in a format of 16 bits, each the nearest to the exact result.
 *
 * <p>A float result is within 2 ULP of the exact one. So rounding it is right, unless the tie
 * between two numbers of the format is within 2 ULP of it. These few are decided in {@link
 * FixedPoint}.
 */
final class NearestShorts {

  /** Twice the error of a float result, in ULP. */
  private static final int DOUBT = 4;

  private NearestShorts() {}

  /** In the order of the patterns without a sign. */
  static short[] of(Activation activation, StorageOperation operation, ShortFormat format) {
    FixedPointKernel kernel = FixedPointKernels.of(activation);
    FixedPointKernel.Function function =
        operation == StorageOperation.FORWARD ? kernel.forward() : kernel.derivative();
    float[] x = new float[ShortLookup.SIZE];
    for (int i = 0; i < x.length; i++) {
      x[i] = format.toFloat((short) i);
    }
    float[] results = new float[x.length];
    operation.run(activation, x, 0, x, 0, results, 0, x.length);
    short[] nearest = new short[x.length];
    for (int i = 0; i < x.length; i++) {
      nearest[i] =
          function == null || !Float.isFinite(x[i])
              ? format.fromFloat(results[i])
              : nearest(function, x[i], results[i], format);
    }
    return nearest;
  }

  private static short nearest(
      FixedPointKernel.Function function, float x, float result, ShortFormat format) {
    short below = format.fromFloat(moved(result, -DOUBT));
    short above = format.fromFloat(moved(result, DOUBT));
    float lower = format.toFloat(below);
    float upper = format.toFloat(above);
    // NaN, or both zeros, or one number.
    if (!(lower < upper)) {
      return format.fromFloat(result);
    }
    int side = function.at(FixedPoint.of(x)).compareTo(tie(below, lower, above, upper, format));
    if (side == 0) {
      return (below & 1) == 0 ? below : above;
    }
    return side < 0 ? below : above;
  }

  /** A float so many floats away in the direction of infinity. */
  private static float moved(float value, int floats) {
    float moved = value;
    for (int i = 0; i < Math.abs(floats); i++) {
      moved = floats < 0 ? Math.nextDown(moved) : Math.nextUp(moved);
    }
    return moved;
  }

  /** The number half way. Infinity stands for the number that would come next. */
  private static double tie(
      short below, float lower, short above, float upper, ShortFormat format) {
    if (Float.isInfinite(upper)) {
      return lower + (lower - (double) format.toFloat((short) (below - 1))) / 2;
    }
    if (Float.isInfinite(lower)) {
      return upper - ((double) format.toFloat((short) (above - 1)) - upper) / 2;
    }
    return ((double) lower + upper) / 2;
  }
}
