package io.github.relu4j.internal.loop;

import io.github.relu4j.internal.arithmetic.Gradient;
import io.github.relu4j.kernel.Elementwise;
import java.util.Arrays;

/**
 * Backward over tiles: the slopes, then the rule of {@link Elementwise#backward(float, float)}.
 * Plain arithmetic, which C2 vectorises, gives the rule wherever the result is a number; a tile
 * that has other results is done once more, bit by bit.
 */
public final class TiledBackward {

  private static final float[] NO_MARKS = new float[Tiles.LENGTH];

  private TiledBackward() {}

  /** Copies ranges to the tiles and the results back, so any offsets will do, and in place too. */
  static void backward(
      TileLoop slopes,
      Tiles tiles,
      Elementwise activation,
      float[] x,
      int xOffset,
      float[] gradY,
      int gradYOffset,
      float[] gradX,
      int gradXOffset,
      int length) {
    for (int done = 0, count; done < length; done += count) {
      count = Math.min(Tiles.LENGTH, length - done);
      System.arraycopy(x, xOffset + done, tiles.elements, 0, count);
      slopes.tile(activation, tiles, count);
      writeProducts(tiles, gradY, gradYOffset + done, gradX, gradXOffset + done, count);
    }
  }

  /** Slopes, which are a tile's values, times gradients. */
  static void writeProducts(
      Tiles tiles, float[] gradY, int gradYOffset, float[] gradX, int gradXOffset, int count) {
    System.arraycopy(gradY, gradYOffset, tiles.scales, 0, count);
    if (!numbers(tiles.values, tiles.scales, tiles.elements, tiles.expansions, count)) {
      all(tiles.values, tiles.scales, tiles.elements, count);
    }
    System.arraycopy(tiles.elements, 0, gradX, gradXOffset, count);
  }

  /**
   * Writes what is right wherever it is a number, and tells whether all of it is.
   *
   * @param gradX receives the results; may be the slopes
   * @param marks receives a mark for each result
   */
  public static boolean numbers(
      float[] slopes, float[] gradY, float[] gradX, float[] marks, int count) {
    multiply(slopes, gradY, gradX, marks, count);
    return !hasMarks(marks, count);
  }

  /**
   * Whether a mark was left.
   *
   * @param marks +0, or NaN for a result that is infinite or NaN
   */
  static boolean hasMarks(float[] marks, int count) {
    return !Arrays.equals(marks, 0, count, NO_MARKS, 0, count);
  }

  /** Too long to be inlined, for the reason that {@link ElementLoop} has. */
  private static void multiply(
      float[] slopes, float[] gradY, float[] gradX, float[] marks, int count) {
    int end =
        switch (count) {
          case 0, 4, 8, 12, 16, 20, 24, 28, 32, 36, 40, 44, 48, 52, 56, 60, 64, 68, 72, 76 -> count;
          default -> count;
        };
    for (int i = 0; i < end; i++) {
      float number = Gradient.throughNumber(slopes[i], gradY[i]);
      gradX[i] = number;
      marks[i] = number - number;
    }
  }

  /** The rule, element by element. */
  static void all(float[] slopes, float[] gradY, float[] gradX, int count) {
    for (int i = 0; i < count; i++) {
      gradX[i] = Elementwise.gradient(slopes[i], gradY[i]);
    }
  }
}
