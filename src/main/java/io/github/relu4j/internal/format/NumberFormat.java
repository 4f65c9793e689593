package io.github.relu4j.internal.format;

import io.github.relu4j.internal.loop.Tiles;

/**
 * Numbers of another format than float, and how they become floats and back. The text of a format
 * is its name. Formats of one class are equal, but for those with parameters.
 *
 * @param <T> an array of numbers of that format
 */
public abstract class NumberFormat<T> {

  /** Numbers that are converted together, as many as the smallest scratch holds. */
  private static final int PART = Tiles.DOUBLES;

  NumberFormat() {}

  @Override
  public boolean equals(Object other) {
    return other != null && other.getClass() == getClass();
  }

  @Override
  public int hashCode() {
    return getClass().hashCode();
  }

  /**
   * An array for numbers on their way.
   *
   * @param tiles scratch memory, or null
   * @return that of the tiles; a new one where there are none
   */
  public abstract T scratch(Tiles tiles);

  /**
   * Converts numbers of this format.
   *
   * @param from the numbers
   * @param fromOffset index of the first of them
   * @param to receives the floats
   * @param toOffset index of the first of them
   * @param count how many
   */
  public abstract void toFloats(T from, int fromOffset, float[] to, int toOffset, int count);

  /**
   * Converts floats, each rounded once.
   *
   * @param from the floats
   * @param fromOffset index of the first of them
   * @param to receives the numbers
   * @param toOffset index of the first of them
   * @param count how many
   */
  public abstract void fromFloats(float[] from, int fromOffset, T to, int toOffset, int count);

  /**
   * Reads numbers as floats, by way of scratch memory.
   *
   * @param memory holds the numbers
   * @param from index of the first of them
   * @param to receives the floats
   * @param toOffset index of the first of them
   * @param count how many
   */
  public final void read(NumberMemory<T> memory, long from, float[] to, int toOffset, int count) {
    Tiles tiles = Tiles.take();
    try {
      T scratch = scratch(tiles);
      for (int done = 0, part; done < count; done += part) {
        part = Math.min(PART, count - done);
        memory.load(from + done, scratch, part);
        toFloats(scratch, 0, to, toOffset + done, part);
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
   * Writes floats as numbers, by way of scratch memory.
   *
   * @param memory receives the numbers
   * @param at index of the first of them
   * @param from the floats
   * @param fromOffset index of the first of them
   * @param count how many
   */
  public final void write(
      NumberMemory<T> memory, long at, float[] from, int fromOffset, int count) {
    Tiles tiles = Tiles.take();
    try {
      T scratch = scratch(tiles);
      for (int done = 0, part; done < count; done += part) {
        part = Math.min(PART, count - done);
        fromFloats(from, fromOffset + done, scratch, 0, part);
        memory.store(at + done, scratch, part);
      }
      Tiles.giveBackIfTaken(tiles);
    } catch (Throwable e) {
      if (tiles != null) {
        tiles.taken = 0;
      }
      throw e;
    }
  }
}
