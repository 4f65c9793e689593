package io.github.relu4j;

import io.github.relu4j.internal.loop.Tiles;
import io.github.relu4j.internal.memory.ArrayRange;
import io.github.relu4j.internal.memory.NativeFloats;
import io.github.relu4j.internal.memory.Shareable;
import io.github.relu4j.storage.FloatStorage;

/**
 * Parts of storages in arrays: in scratch memory, from and to which they are copied, or, if the
 * storage is a range of an array, where they are. Floats in native memory need no array if there is
 * a loop for them.
 */
final class StorageParts {

  private StorageParts() {}

  static boolean isInArray(FloatStorage storage) {
    return storage instanceof ArrayRange;
  }

  static boolean areInArrays(FloatStorage first, FloatStorage second, FloatStorage third) {
    return isInArray(first) && isInArray(second) && isInArray(third);
  }

  /** Arrays need no scratch memory, so there all elements are one part. */
  static int tile(long length, boolean areAllInArrays) {
    return areAllInArrays ? (int) length : (int) Math.min(length, Tiles.LENGTH);
  }

  /** Whether threads may use parts of them at once. */
  static boolean areShareable(FloatStorage first, FloatStorage second, FloatStorage third) {
    return isShareable(first) && isShareable(second) && isShareable(third);
  }

  private static boolean isShareable(FloatStorage storage) {
    return storage instanceof Shareable shareable && shareable.isShareable();
  }

  /** What the storage is in, if loops can work on it there, or null. */
  static Object segment(FloatStorage storage) {
    return storage instanceof NativeFloats floats ? floats.segment() : null;
  }

  /** The array that has a part of the storage. */
  static float[] array(FloatStorage storage, float[] scratch) {
    return storage instanceof ArrayRange range ? range.array() : scratch;
  }

  /** Where the part that begins with an element does so in its array. */
  static int start(FloatStorage storage, long from) {
    return storage instanceof ArrayRange range ? range.offset() + (int) from : 0;
  }

  /** Sees to it that the part is in its array. */
  static void read(FloatStorage storage, long from, float[] scratch, int count) {
    if (!isInArray(storage)) {
      storage.read(from, scratch, 0, count);
    }
  }

  /** Sees to it that what is in the array is in the storage. */
  static void write(FloatStorage storage, long at, float[] scratch, int count) {
    if (!isInArray(storage)) {
      storage.write(at, scratch, 0, count);
    }
  }
}
