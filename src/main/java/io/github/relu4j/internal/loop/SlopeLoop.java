package io.github.relu4j.internal.loop;

import io.github.relu4j.internal.arithmetic.Gradient;
import io.github.relu4j.kernel.Elementwise;
import java.util.Arrays;

/**
 * Backward in two passes, the slopes and then the rule of {@link Elementwise#backward(float,
 * float)}: C2 vectorises each, and would not vectorise the rule as it stands there.
 *
 * <p>Where all offsets are the same and gradX is an array of its own, both passes work in gradX,
 * and a third looks for results that are infinite or NaN. A group of tiles with such a result is
 * done again from its inputs, in the way of all other calls ({@link TiledBackward}).
 */
final class SlopeLoop extends AlignedLoop {

  /** Elements that have their marks in common. */
  private static final int GROUP = Tuning.TILES_MARKED_TOGETHER * Tiles.LENGTH;

  private final TileLoop slopes;

  SlopeLoop(SameIndexLoop elements) {
    super(elements);
    this.slopes =
        (activation, tiles, count) ->
            elements.apply(activation, tiles.elements, tiles.values, 0, count);
  }

  @Override
  public void multiply(
      Elementwise activation,
      float[] x,
      int xOffset,
      float[] gradY,
      int gradYOffset,
      float[] gradX,
      int gradXOffset,
      int length) {
    Tiles tiles = length < Tuning.SHORTEST_IN_PASSES ? null : Tiles.take();
    if (tiles == null) {
      super.multiply(activation, x, xOffset, gradY, gradYOffset, gradX, gradXOffset, length);
      return;
    }
    boolean sameIndex = xOffset == gradXOffset && gradYOffset == gradXOffset;
    boolean inPlace = gradX == x || gradX == gradY;
    try {
      if (sameIndex && !inPlace) {
        inGroups(tiles, activation, x, gradY, gradX, gradXOffset, gradXOffset + length);
      } else {
        TiledBackward.backward(
            slopes, tiles, activation, x, xOffset, gradY, gradYOffset, gradX, gradXOffset, length);
      }
      tiles.giveBack();
    } catch (Throwable e) {
      tiles.taken = 0;
      throw e;
    }
  }

  /** A result that is no number leaves NaN in the sums, which so are the marks. */
  @Override
  public void multiplyAndSum(
      Elementwise activation,
      Tiles tiles,
      float[] x,
      int xOffset,
      float[] gradY,
      int gradYOffset,
      float[] gradX,
      int gradXOffset,
      int count,
      int terms,
      int stride,
      boolean isFinal) {
    ColumnSums sums = tiles.columnSums();
    float[] slopes = tiles.values;
    float[] gradients = tiles.scales;
    float[] products = tiles.elements;
    for (int term = 0; term < terms; term++) {
      int at = term * stride;
      System.arraycopy(x, xOffset + at, tiles.elements, 0, count);
      elements.applyToSums(activation, tiles.elements, sums.bias, slopes, 0, count);
      System.arraycopy(gradY, gradYOffset + at, gradients, 0, count);
      sums.addProducts(slopes, gradients, products, count);
      if (isFinal && sums.haveNaN()) {
        TiledBackward.all(slopes, gradients, products, count);
      }
      System.arraycopy(products, 0, gradX, gradXOffset + at, count);
    }
  }

  private void inGroups(
      Tiles tiles,
      Elementwise activation,
      float[] x,
      float[] gradY,
      float[] gradX,
      int from,
      int to) {
    for (int start = from, count; start < to; start += count) {
      count = Math.min(GROUP, to - start);
      if (!numbers(tiles, activation, x, gradY, gradX, start, start + count)) {
        TiledBackward.backward(
            slopes, tiles, activation, x, start, gradY, start, gradX, start, count);
      }
    }
  }

  /** Whether the results are numbers, and so final. */
  private boolean numbers(
      Tiles tiles,
      Elementwise activation,
      float[] x,
      float[] gradY,
      float[] gradX,
      int from,
      int to) {
    float[] marks = tiles.values;
    int marked = Math.min(Tiles.LENGTH, to - from);
    Arrays.fill(marks, 0, marked, 0f);
    for (int start = from, count; start < to; start += count) {
      count = Math.min(Tiles.LENGTH, to - start);
      elements.apply(activation, x, gradX, start, start + count);
      product(gradX, gradY, start, start + count);
      System.arraycopy(gradX, start, tiles.elements, 0, count);
      mark(tiles.elements, marks, count);
    }
    return !TiledBackward.hasMarks(marks, marked);
  }

  /** Too long to be inlined, for the reason that {@link ElementLoop} has. */
  private static void product(float[] slopes, float[] gradY, int from, int to) {
    int first =
        switch (from) {
          case 0, 4, 8, 12, 16, 20, 24, 28, 32, 36, 40, 44, 48, 52, 56, 60, 64, 68, 72, 76 -> from;
          default -> from;
        };
    for (int i = first; i < to; i++) {
      slopes[i] = Gradient.throughNumber(slopes[i], gradY[i]);
    }
  }

  private static void mark(float[] results, float[] marks, int count) {
    int end =
        switch (count) {
          case 0, 4, 8, 12, 16, 20, 24, 28, 32, 36, 40, 44, 48, 52, 56, 60, 64, 68, 72, 76 -> count;
          default -> count;
        };
    for (int i = 0; i < end; i++) {
      marks[i] = marks[i] + (results[i] - results[i]);
    }
  }
}
