package io.github.relu4j.storage;

import java.util.Objects;

/** Ranges of elements of a storage. */
final class Elements {

  private Elements() {}

  /** Refuses a range that does not lie inside the storage. */
  static void check(long from, int count, long length) {
    Objects.checkFromIndexSize(from, count, length);
  }

  /** The first index of a range inside a storage that is no longer than an array. */
  static int index(long from, int count, int length) {
    check(from, count, length);
    return (int) from;
  }
}
