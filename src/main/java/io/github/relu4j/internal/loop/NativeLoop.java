package io.github.relu4j.internal.loop;

import io.github.relu4j.kernel.Elementwise;

/**
 * One function of an activation over floats in native memory, in tiles of whole vectors. Element i
 * of each memory segment belongs to element i of the others. The segments are {@code
 * java.lang.foreign.MemorySegment}s, which Java 17 cannot name.
 *
 * <p>Each vector is loaded from all inputs before its result is stored. So nothing is written where
 * an input has been closed, and an output may be the memory of an input.
 */
public interface NativeLoop {

  /**
   * y[i] = function(x[i]) for one tile.
   *
   * @param activation the activation, for its parameters
   * @param tiles scratch memory of the caller's
   * @param x the segment of the elements
   * @param y that of the values
   * @param from the first element
   * @param count how many: a whole number of vectors, up to a tile
   */
  void applyOverNative(
      Elementwise activation, Tiles tiles, Object x, Object y, long from, int count);

  /**
   * gradX[i] = gradY[i] * function(x[i]) by the rule of backward, for one tile.
   *
   * @param activation the activation, for its parameters
   * @param tiles scratch memory of the caller's
   * @param x the segment of the elements
   * @param gradY that of the gradients with respect to the values
   * @param gradX that of the gradients with respect to the elements
   * @param from the first element
   * @param count how many: a whole number of vectors, up to a tile
   */
  void multiplyOverNative(
      Elementwise activation,
      Tiles tiles,
      Object x,
      Object gradY,
      Object gradX,
      long from,
      int count);

  /**
   * How many elements are worked on where they are: all if they are whole tiles, else all but the
   * rest and one tile before it. What is left goes to the loops over arrays. With a few elements a
   * call it would take C2 long to compile these, and until then they box vectors.
   *
   * @param length how many elements there are
   * @return a whole number of tiles
   */
  static long elements(long length) {
    long rest = length % Tiles.LENGTH;
    return rest == 0 ? length : Math.max(0, length - rest - Tiles.LENGTH);
  }

  /**
   * Either, for the first elements of a range.
   *
   * @param activation the activation, for its parameters
   * @param tiles scratch memory of the caller's
   * @param x the segment of the elements
   * @param gradY that of the gradients; null to apply the function alone
   * @param out that of the results
   * @param from the first element of the range
   * @param length how many elements it has
   * @return how many were worked on, as {@link #elements} says
   */
  default long run(
      Elementwise activation,
      Tiles tiles,
      Object x,
      Object gradY,
      Object out,
      long from,
      long length) {
    long whole = elements(length);
    int tile = length < Tuning.BEYOND_CACHES ? Tiles.LENGTH : Tuning.TILE_BEYOND_CACHES;
    for (long done = 0; done < whole; done += tile) {
      if (gradY == null) {
        applyOverNative(activation, tiles, x, out, from + done, tile);
      } else {
        multiplyOverNative(activation, tiles, x, gradY, out, from + done, tile);
      }
    }
    return whole;
  }
}
