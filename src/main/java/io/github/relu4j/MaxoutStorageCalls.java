package io.github.relu4j;

import io.github.relu4j.internal.loop.Tiles;
import io.github.relu4j.storage.FloatStorage;

/**
 * The methods over storages of {@link Maxout}, as {@link StorageCalls} has those of an {@link
 * Activation}. What is copied to scratch memory together is one group of channels at least.
 */
final class MaxoutStorageCalls {

  private MaxoutStorageCalls() {}

  static void forward(Maxout maxout, FloatStorage x, FloatStorage y) {
    StorageArguments.requireTimesAsLong(x, maxout.pieces(), "y", y);
    int atOnce = atOnce(maxout, y, StorageParts.isInArray(x) && StorageParts.isInArray(y));
    StorageArguments.requireWritable("y", y);
    // Where y starts as x does, each result is written when all before it have been read.
    StorageArguments.requireSameOrDisjoint("x", x, "y", y);
    int pieces = maxout.pieces();
    long length = y.length();
    Tiles tiles = Tiles.take();
    try {
      float[] elements = scratch(tiles, maxout, x, y, y, atOnce);
      for (long done = 0; done < length; ) {
        int count = (int) Math.min(atOnce, length - done);
        StorageParts.read(x, done * pieces, elements, count * pieces);
        maxout.forward(
            StorageParts.array(x, elements),
            StorageParts.start(x, done * pieces),
            StorageParts.array(y, elements),
            StorageParts.start(y, done),
            count);
        StorageParts.write(y, done, elements, count);
        done += count;
      }
      Tiles.giveBackIfTaken(tiles);
    } catch (Throwable e) {
      if (tiles != null) {
        tiles.taken = 0;
      }
      throw e;
    }
  }

  static void backward(Maxout maxout, FloatStorage x, FloatStorage gradY, FloatStorage gradX) {
    StorageArguments.requireTimesAsLong(x, maxout.pieces(), "gradY", gradY);
    StorageArguments.requireEqualLengths("x", x, "gradX", gradX);
    boolean areInArrays = StorageParts.areInArrays(x, gradY, gradX);
    int atOnce = atOnce(maxout, gradY, areInArrays);
    StorageArguments.requireWritable("gradX", gradX);
    StorageArguments.requireSameOrDisjoint("x", x, "gradX", gradX);
    StorageArguments.requireDisjoint("gradY", gradY, "gradX", gradX);
    int pieces = maxout.pieces();
    long length = gradY.length();
    Tiles tiles = Tiles.take();
    try {
      float[] elements = scratch(tiles, maxout, x, gradY, gradX, atOnce);
      float[] gradients = StorageParts.isInArray(gradY) ? null : Tiles.gradients(tiles, atOnce);
      for (long done = 0; done < length; ) {
        int count = (int) Math.min(atOnce, length - done);
        StorageParts.read(x, done * pieces, elements, count * pieces);
        StorageParts.read(gradY, done, gradients, count);
        maxout.backward(
            StorageParts.array(x, elements),
            StorageParts.start(x, done * pieces),
            StorageParts.array(gradY, gradients),
            StorageParts.start(gradY, done),
            StorageParts.array(gradX, elements),
            StorageParts.start(gradX, done * pieces),
            count);
        StorageParts.write(gradX, done * pieces, elements, count * pieces);
        done += count;
      }
      Tiles.giveBackIfTaken(tiles);
    } catch (Throwable e) {
      if (tiles != null) {
        tiles.taken = 0;
      }
      throw e;
    }
  }

  /** Room for so many groups of x, unless all are in arrays. */
  private static float[] scratch(
      Tiles tiles, Maxout maxout, FloatStorage x, FloatStorage y, FloatStorage out, int atOnce) {
    boolean areInArrays = StorageParts.areInArrays(x, y, out);
    return areInArrays ? null : Tiles.row(tiles, atOnce * maxout.pieces());
  }

  /** Elements of y that are worked on together: whole channels, of arrays all. */
  private static int atOnce(Maxout maxout, FloatStorage y, boolean areInArrays) {
    long length = y.length();
    int channel = maxout.elementsPerChannel();
    maxout.requireWholeChannels(length);
    if (areInArrays || length == 0) {
      return (int) length;
    }
    int group =
        StorageArguments.requireFitArray("a group of channels", (long) maxout.pieces() * channel);
    return (int) Math.min(length, (long) channel * Math.max(1, Tiles.LENGTH / group));
  }
}
