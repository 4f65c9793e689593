package io.github.relu4j.internal.loop.row;

import io.github.relu4j.internal.formula.ShiftedExponential;
import io.github.relu4j.internal.loop.RowExponential;
import io.github.relu4j.internal.loop.Tiles;
import java.util.Arrays;

/**
 * Softmax and its logarithm over rows so short that a loop over one costs more to begin than to
 * run: as many rows as a tile holds go through each loop together. Without vectors rows of up to a
 * tile are narrow as well: here each exponential is computed once. The same arithmetic as in {@link
 * SoftmaxLoop}, so the same bits.
 *
 * <p>So that C2 vectorises a loop, all of its arrays are tiles and begin at index 0. What is the
 * same for all elements of a row is written into a tile as often as the row has elements.
 */
final class NarrowRows {

  private NarrowRows() {}

  static void forward(
      SoftmaxOutput output,
      Tiles tiles,
      float[] x,
      int xOffset,
      float[] y,
      int yOffset,
      int rows,
      int width) {
    int rowsAtOnce = Math.min(Tiles.DOUBLES, Tiles.LENGTH / width);
    for (int row = 0, block; row < rows; row += block) {
      block = Math.min(rowsAtOnce, rows - row);
      int from = xOffset + row * width;
      int to = yOffset + row * width;
      exponentials(tiles, x, from, block, width);
      if (output == SoftmaxOutput.LOGARITHM) {
        logarithms(tiles, x, from, y, to, block, width);
      } else {
        shares(tiles, x, from, y, to, block, width);
      }
    }
  }

  /**
   * The exponentials with the factor 1 in elements, and for each row where its maximum is in
   * doubleScales.
   */
  private static void exponentials(Tiles tiles, float[] x, int from, int rows, int width) {
    int count = rows * width;
    System.arraycopy(x, from, tiles.values, 0, count);
    RowExponential exponential = tiles.exponential;
    for (int start = 0, row = 0; row < rows; start += width, row++) {
      int largest = RowMaximum.index(tiles.values, start, width);
      float shift = exponential.of(tiles.values[largest]).shift();
      tiles.doubleScales[row] = largest;
      Arrays.fill(tiles.scales, start, start + width, exponential.max());
      if (shift != 0) {
        subtract(shift, tiles.values, start, width);
      }
    }
    arguments(tiles.values, tiles.scales, count);
    scales(tiles.values, tiles.scales, count);
    rests(tiles.values, tiles.expansions, count);
    values(tiles.values, tiles.scales, tiles.expansions, tiles.elements, count);
  }

  private static void subtract(float shift, float[] values, int start, int width) {
    for (int i = start; i < start + width; i++) {
      values[i] -= shift;
    }
  }

  private static void arguments(float[] differences, float[] maxima, int count) {
    for (int i = 0; i < count; i++) {
      differences[i] = ShiftedExponential.argument(differences[i], maxima[i]);
    }
  }

  private static void scales(float[] arguments, float[] maxima, int count) {
    for (int i = 0; i < count; i++) {
      maxima[i] = ShiftedExponential.scale(arguments[i], maxima[i]);
    }
  }

  private static void rests(float[] arguments, float[] rests, int count) {
    for (int i = 0; i < count; i++) {
      rests[i] = ShiftedExponential.rest(arguments[i]);
    }
  }

  private static void values(
      float[] arguments, float[] scales, float[] rests, float[] exponentials, int count) {
    for (int i = 0; i < count; i++) {
      exponentials[i] = ShiftedExponential.value(arguments[i], scales[i], rests[i], 1f, 0f);
    }
  }

  private static void shares(
      Tiles tiles, float[] x, int from, float[] y, int to, int rows, int width) {
    RowExponential exponential = tiles.exponential;
    for (int start = 0, row = 0; row < rows; start += width, row++) {
      double others = sumOfOthers(tiles, row, width);
      exponential.times(1 / (ofMaximum(tiles, row) + others));
      Arrays.fill(tiles.elements, start, start + width, exponential.factor());
      Arrays.fill(tiles.supplements, start, start + width, exponential.factorTail());
    }
    int count = rows * width;
    products(
        tiles.values, tiles.scales, tiles.expansions, tiles.elements, tiles.supplements, count);
    for (int start = 0, row = 0; row < rows; start += width, row++) {
      if (RowMaximum.isInfinite(x, from + largest(tiles, row))) {
        SoftmaxOutput.SHARES.limit(x, from + start, tiles.values, start, width);
      }
    }
    System.arraycopy(tiles.values, 0, y, to, count);
  }

  private static void products(
      float[] arguments,
      float[] scales,
      float[] rests,
      float[] factors,
      float[] factorTails,
      int count) {
    for (int i = 0; i < count; i++) {
      arguments[i] =
          ShiftedExponential.value(arguments[i], scales[i], rests[i], factors[i], factorTails[i]);
    }
  }

  private static void logarithms(
      Tiles tiles, float[] x, int from, float[] y, int to, int rows, int width) {
    System.arraycopy(x, from, y, to, rows * width);
    for (int start = 0, row = 0; row < rows; start += width, row++) {
      int largest = to + largest(tiles, row);
      if (RowMaximum.isInfinite(y, largest)) {
        SoftmaxOutput.LOGARITHM.limit(y, to + start, y, to + start, width);
        continue;
      }
      double others = sumOfOthers(tiles, row, width) / ofMaximum(tiles, row);
      SoftmaxOutput.subtractLogarithm(y[largest], others, y, to + start, width);
    }
  }

  /** The sum of a row's exponentials but that of its maximum. */
  private static double sumOfOthers(Tiles tiles, int row, int width) {
    tiles.elements[largest(tiles, row)] = 0;
    return InterleavedSum.of(tiles.elements, row * width, width);
  }

  private static double ofMaximum(Tiles tiles, int row) {
    int largest = largest(tiles, row);
    return ShiftedExponential.precise(tiles.values[largest], tiles.expansions[largest]);
  }

  /** Where the maximum of a row is in a tile; a double holds it exactly. */
  private static int largest(Tiles tiles, int row) {
    return (int) tiles.doubleScales[row];
  }
}
