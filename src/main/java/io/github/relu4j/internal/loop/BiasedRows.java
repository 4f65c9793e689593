package io.github.relu4j.internal.loop;

import io.github.relu4j.kernel.Elementwise;

/**
 * A function of x + bias over rows, in one pass: the sums are formed in registers or in a tile,
 * where the function's own loop works on them ({@link Loop#applyToSums}).
 *
 * <p>Narrow rows are worked on some at a time, beside as many copies of the bias. Wide ones are cut
 * into blocks of columns. {@link ColumnSums} says how many there are of each.
 */
public final class BiasedRows {

  private BiasedRows() {}

  /**
   * y = f(x + bias).
   *
   * @param loop the loop of f
   * @param activation the activation, for its parameters
   * @param x the rows
   * @param xOffset index of the first element
   * @param bias what is added to each row; its length is that of a row
   * @param y receives the values; may be the range of x
   * @param yOffset index of the first value
   * @param rows how many rows there are
   */
  public static void forward(
      Loop loop,
      Elementwise activation,
      float[] x,
      int xOffset,
      float[] bias,
      float[] y,
      int yOffset,
      int rows) {
    int width = bias.length;
    Tiles tiles = Tiles.take();
    if (tiles == null) {
      for (int i = 0; i < rows * width; i++) {
        y[yOffset + i] = activation.forward(x[xOffset + i] + bias[i % width]);
      }
      return;
    }
    try {
      ColumnSums block = tiles.columnSums();
      int most = ColumnSums.columnsOfBlock(width);
      for (int column = 0, columns; column < width; column += columns) {
        columns = Math.min(most, width - column);
        block.begin(bias, column, columns, rows);
        int rowsAtOnce = block.rowsAtOnce();
        for (int row = 0, count; row < rows; row += count) {
          count = Math.min(rowsAtOnce, rows - row);
          int from = row * width + column;
          loop.applyToSums(
              activation,
              tiles,
              block.bias,
              x,
              xOffset + from,
              y,
              yOffset + from,
              0,
              count * columns);
        }
      }
      tiles.giveBack();
    } catch (Throwable e) {
      tiles.taken = 0;
      throw e;
    }
  }

  /**
   * gradX = gradY * f'(x + bias) by the rule of backward; and gradBias += the sum of the rows of
   * gradX.
   *
   * @param loop the loop of f'
   * @param activation the activation, for its parameters
   * @param x the rows
   * @param xOffset index of the first element
   * @param bias what was added to each row; its length is that of a row
   * @param gradY the gradients with respect to the values
   * @param gradYOffset index of the first of them
   * @param gradX receives the gradients with respect to the elements; may be the range of x or of
   *     gradY
   * @param gradXOffset index of the first of them
   * @param rows how many rows there are
   * @param gradBias added to; an array of its own
   * @param from the first column, which begins a {@link #columnsOfBlock block}
   * @param to after the last column
   */
  public static void backward(
      Loop loop,
      Elementwise activation,
      float[] x,
      int xOffset,
      float[] bias,
      float[] gradY,
      int gradYOffset,
      float[] gradX,
      int gradXOffset,
      int rows,
      float[] gradBias,
      int from,
      int to) {
    if (rows == 0) {
      return;
    }
    int width = bias.length;
    Tiles tiles = Tiles.take();
    if (tiles == null) {
      for (int row = 0; row < rows; row++) {
        for (int column = from, i = row * width + from; column < to; column++, i++) {
          float slope = activation.derivative(x[xOffset + i] + bias[column]);
          gradX[gradXOffset + i] = Elementwise.gradient(slope, gradY[gradYOffset + i]);
        }
      }
      sum(bias, gradX, gradXOffset, rows, gradBias, from, to);
      return;
    }
    boolean inPlace = gradX == x || gradX == gradY;
    try {
      ColumnSums sums = tiles.columnSums();
      int most = ColumnSums.columnsOfBlock(width);
      for (int column = from, columns; column < to; column += columns) {
        columns = Math.min(most, to - column);
        int xFrom = xOffset + column;
        int gradYFrom = gradYOffset + column;
        int gradXFrom = gradXOffset + column;
        sums.begin(bias, column, columns, rows);
        multiply(
            loop,
            activation,
            tiles,
            x,
            xFrom,
            gradY,
            gradYFrom,
            gradX,
            gradXFrom,
            rows,
            width,
            columns,
            inPlace);
        if (sums.haveNaN()) {
          if (!inPlace) {
            multiply(
                loop,
                activation,
                tiles,
                x,
                xFrom,
                gradY,
                gradYFrom,
                gradX,
                gradXFrom,
                rows,
                width,
                columns,
                true);
          }
          sum(sums, gradX, gradXFrom, rows, width, columns);
        }
        sums.finish(gradX, gradXFrom, rows, width, gradBias, column);
      }
      tiles.giveBack();
    } catch (Throwable e) {
      tiles.taken = 0;
      throw e;
    }
  }

  private static void multiply(
      Loop loop,
      Elementwise activation,
      Tiles tiles,
      float[] x,
      int xFrom,
      float[] gradY,
      int gradYFrom,
      float[] gradX,
      int gradXFrom,
      int rows,
      int width,
      int columns,
      boolean isFinal) {
    ColumnSums sums = tiles.columnSums();
    sums.clear();
    int rowsAtOnce = sums.rowsAtOnce();
    for (int row = 0, terms; row < rows; ) {
      int rowsOfTerm = Math.min(rowsAtOnce, rows - row);
      terms = Math.min(ColumnSums.AT_ONCE, (rows - row) / rowsOfTerm);
      int from = row * width;
      loop.multiplyAndSum(
          activation,
          tiles,
          x,
          xFrom + from,
          gradY,
          gradYFrom + from,
          gradX,
          gradXFrom + from,
          rowsOfTerm * columns,
          terms,
          rowsOfTerm * width,
          isFinal);
      sums.endOfTerms(terms);
      row += terms * rowsOfTerm;
    }
  }

  /**
   * The columns whose gradients are summed together: others may be worked on at the same time.
   *
   * @param width the columns in all
   * @return how many make a block; the last one may have fewer
   */
  public static int columnsOfBlock(int width) {
    return ColumnSums.columnsOfBlock(width);
  }

  /** For callers for whom there are no tiles left. */
  private static void sum(
      float[] bias, float[] gradX, int gradXOffset, int rows, float[] gradBias, int from, int to) {
    int width = bias.length;
    int most = ColumnSums.columnsOfBlock(width);
    ColumnSums sums = new ColumnSums();
    for (int column = from, columns; column < to; column += columns) {
      columns = Math.min(most, to - column);
      sums.begin(bias, column, columns, rows);
      sum(sums, gradX, gradXOffset + column, rows, width, columns);
      sums.finish(gradX, gradXOffset + column, rows, width, gradBias, column);
    }
  }

  private static void sum(
      ColumnSums sums, float[] gradX, int gradXFrom, int rows, int width, int columns) {
    sums.clear();
    int rowsAtOnce = sums.rowsAtOnce();
    for (int row = 0, count; row < rows; row += count) {
      count = Math.min(rowsAtOnce, rows - row);
      sums.addFrom(gradX, gradXFrom + row * width, 0, count * columns);
      sums.endOfTerms(1);
    }
  }

  /** Adds the bias to elements of a tile. Too long to be inlined, as {@link ElementLoop} is. */
  static void addBias(float[] elements, float[] bias, int from, int to) {
    int first =
        switch (from) {
          case 0, 4, 8, 12, 16, 20, 24, 28, 32, 36, 40, 44, 48, 52, 56, 60, 64, 68, 72, 76 -> from;
          default -> from;
        };
    for (int i = first; i < to; i++) {
      elements[i] = elements[i] + bias[i];
    }
  }
}
