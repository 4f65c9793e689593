package io.github.relu4j.internal.loop;

import io.github.relu4j.kernel.Elementwise;

/**
 * One function of an activation, f or f', over checked ranges. The activation is passed along for
 * its parameters, so one loop serves all instances of its class.
 *
 * <p>A class and not an interface: a call through it is one load less.
 */
public abstract class Loop {

  /** For loops of the vector path as well, which are in another package. */
  protected Loop() {}

  /**
   * Whether this is explicit SIMD code.
   *
   * @return true for loops of the vector path
   */
  public boolean isInVectors() {
    return false;
  }

  /**
   * The same function over native memory.
   *
   * @return the loop, or null if there is none
   */
  public NativeLoop overNative() {
    return null;
  }

  /**
   * y = function(x). The ranges may be the same.
   *
   * @param activation the activation, for its parameters
   * @param x the elements
   * @param xOffset index of the first of them
   * @param y receives the values
   * @param yOffset index of the first of them
   * @param length how many there are
   */
  public abstract void apply(
      Elementwise activation, float[] x, int xOffset, float[] y, int yOffset, int length);

  /**
   * gradX = gradY * function(x) by the rule of backward: +0 where the function's value is a zero.
   * gradX may be the range of x or of gradY.
   *
   * @param activation the activation, for its parameters
   * @param x the elements
   * @param xOffset index of the first of them
   * @param gradY the gradients with respect to the values
   * @param gradYOffset index of the first of them
   * @param gradX receives the gradients with respect to the elements
   * @param gradXOffset index of the first of them
   * @param length how many there are
   */
  public abstract void multiply(
      Elementwise activation,
      float[] x,
      int xOffset,
      float[] gradY,
      int gradYOffset,
      float[] gradX,
      int gradXOffset,
      int length);

  /**
   * y = function(x + bias), each sum rounded. Of a tile of x, which lies where the offsets say, the
   * elements {@code from} up to {@code to}; the bias has the same indices in an array of its own.
   * The tile of y may be that of x.
   *
   * @param activation the activation, for its parameters
   * @param tiles scratch memory of the caller's
   * @param bias what is added to each element of a tile
   * @param x the elements
   * @param xOffset index of the first element of the tile
   * @param y receives the values
   * @param yOffset index of the first value of the tile
   * @param from the first element that is worked on
   * @param to after the last one, up to a tile's length
   */
  public void applyToSums(
      Elementwise activation,
      Tiles tiles,
      float[] bias,
      float[] x,
      int xOffset,
      float[] y,
      int yOffset,
      int from,
      int to) {
    addBias(tiles, bias, x, xOffset, from, to);
    apply(activation, tiles.elements, from, y, yOffset + from, to - from);
  }

  /**
   * gradX = gradY * function(x + bias) by the rule of backward. Ranges are as in {@link
   * #applyToSums}.
   *
   * @param activation the activation, for its parameters
   * @param tiles scratch memory of the caller's
   * @param bias what is added to each element of a tile
   * @param x the elements
   * @param xOffset index of the first element of the tile
   * @param gradY the gradients with respect to the values
   * @param gradYOffset index of the first of the tile
   * @param gradX receives the gradients with respect to the elements; its tile may be that of x or
   *     gradY
   * @param gradXOffset index of the first of the tile
   * @param from the first element that is worked on
   * @param to after the last one, up to a tile's length
   */
  public void multiplyOfSums(
      Elementwise activation,
      Tiles tiles,
      float[] bias,
      float[] x,
      int xOffset,
      float[] gradY,
      int gradYOffset,
      float[] gradX,
      int gradXOffset,
      int from,
      int to) {
    int gradYFrom = gradYOffset + from;
    int gradXFrom = gradXOffset + from;
    addBias(tiles, bias, x, xOffset, from, to);
    multiply(activation, tiles.elements, from, gradY, gradYFrom, gradX, gradXFrom, to - from);
  }

  /**
   * The same for some tiles, which are added to the sums of the columns as well. The bias is that
   * of the sums.
   *
   * @param activation the activation, for its parameters
   * @param tiles scratch memory of the caller's, with the sums of the columns
   * @param x the elements
   * @param xOffset index of the first element of the first tile
   * @param gradY the gradients with respect to the values
   * @param gradYOffset index of the first of the first tile
   * @param gradX receives the gradients with respect to the elements; may be the range of x or
   *     gradY
   * @param gradXOffset index of the first of the first tile
   * @param count the elements of a tile
   * @param terms how many tiles there are, few enough to be in a cache together
   * @param stride how far apart they begin
   * @param isFinal whether all results have to be right. Else one that is no number need not be, as
   *     the caller then finds NaN in the sums and calls again
   */
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
    for (int term = 0; term < terms; term++) {
      int at = term * stride;
      multiplyOfSums(
          activation,
          tiles,
          sums.bias,
          x,
          xOffset + at,
          gradY,
          gradYOffset + at,
          gradX,
          gradXOffset + at,
          0,
          count);
    }
    sum(sums, gradX, gradXOffset, count, terms, stride);
  }

  /**
   * Adds tiles to the sums of the columns.
   *
   * @param sums the sums
   * @param results the terms
   * @param offset index of the first element of the first tile
   * @param count the elements of a tile
   * @param terms how many tiles there are
   * @param stride how far apart they begin
   */
  protected void sum(
      ColumnSums sums, float[] results, int offset, int count, int terms, int stride) {
    for (int term = 0; term < terms; term++) {
      sums.addFrom(results, offset + term * stride, 0, count);
    }
  }

  /**
   * The sums in the place of a tile's elements.
   *
   * @param tiles the tile
   * @param bias what is added
   * @param x the elements
   * @param xOffset index of the first element of the tile
   * @param from the first element that is worked on
   * @param to after the last one
   */
  protected void addBias(Tiles tiles, float[] bias, float[] x, int xOffset, int from, int to) {
    System.arraycopy(x, xOffset + from, tiles.elements, from, to - from);
    BiasedRows.addBias(tiles.elements, bias, from, to);
  }
}
