package io.github.relu4j.internal.run;

/** What a call does with a part of its elements. Parts may be worked on at once. */
@FunctionalInterface
public interface PartialWork {

  /**
   * Does the work of one part.
   *
   * @param from index of its first element, counted from the first one of the call
   * @param count how many elements it has
   */
  void run(long from, int count);
}
