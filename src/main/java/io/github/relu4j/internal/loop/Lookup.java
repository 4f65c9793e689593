package io.github.relu4j.internal.loop;

/**
 * A function by a table of its results.
 *
 * @param <T> an array of arguments, and of results
 */
public interface Lookup<T> {

  /**
   * Looks results up, in index order; an output may be exactly the range of the input.
   *
   * @param x has the arguments
   * @param xOffset index of the first
   * @param y receives the results
   * @param yOffset index of the first
   * @param length how many
   */
  void apply(T x, int xOffset, T y, int yOffset, int length);
}
