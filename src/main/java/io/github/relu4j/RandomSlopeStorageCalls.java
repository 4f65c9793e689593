package io.github.relu4j;

import io.github.relu4j.internal.loop.Tiles;
import io.github.relu4j.storage.FloatStorage;
import java.util.Objects;
import java.util.random.RandomGenerator;

/**
 * The methods over storages of {@link RRelu} in training, as {@link StorageCalls} has the others.
 */
final class RandomSlopeStorageCalls {

  private RandomSlopeStorageCalls() {}

  static void forward(
      RRelu activation,
      FloatStorage x,
      FloatStorage slopes,
      FloatStorage y,
      RandomGenerator random) {
    StorageArguments.requireEqualLengths("x", x, "slopes", slopes);
    StorageArguments.requireEqualLengths("x", x, "y", y);
    StorageArguments.requireWritable("slopes", slopes);
    StorageArguments.requireWritable("y", y);
    StorageArguments.requireSameOrDisjoint("x", x, "slopes", slopes);
    StorageArguments.requireSameOrDisjoint("x", x, "y", y);
    StorageArguments.requireDisjoint("slopes", slopes, "y", y);
    Objects.requireNonNull(random, "random");
    long length = x.length();
    int tile = StorageParts.tile(length, StorageParts.areInArrays(x, slopes, y));
    Tiles tiles = Tiles.take();
    try {
      float[] elements = Tiles.row(tiles, Tiles.LENGTH);
      float[] drawn = Tiles.gradients(tiles, Tiles.LENGTH);
      // Memory that has been closed says so here, before the other output is written.
      int first = (int) Math.min(length, 1);
      StorageParts.read(slopes, 0, drawn, first);
      StorageParts.read(y, 0, elements, first);
      for (long done = 0; done < length; ) {
        int count = (int) Math.min(tile, length - done);
        StorageParts.read(x, done, elements, count);
        activation.forwardTraining(
            StorageParts.array(x, elements),
            StorageParts.start(x, done),
            StorageParts.array(slopes, drawn),
            StorageParts.start(slopes, done),
            StorageParts.array(y, elements),
            StorageParts.start(y, done),
            count,
            random);
        StorageParts.write(slopes, done, drawn, count);
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

  static void backward(
      RRelu activation, FloatStorage slopes, FloatStorage gradY, FloatStorage gradX) {
    StorageArguments.requireEqualLengths("slopes", slopes, "gradY", gradY);
    StorageArguments.requireEqualLengths("slopes", slopes, "gradX", gradX);
    StorageArguments.requireWritable("gradX", gradX);
    StorageArguments.requireSameOrDisjoint("slopes", slopes, "gradX", gradX);
    StorageArguments.requireSameOrDisjoint("gradY", gradY, "gradX", gradX);
    long length = slopes.length();
    int tile = StorageParts.tile(length, StorageParts.areInArrays(slopes, gradY, gradX));
    Tiles tiles = Tiles.take();
    try {
      float[] elements = Tiles.row(tiles, Tiles.LENGTH);
      float[] gradients = Tiles.gradients(tiles, Tiles.LENGTH);
      for (long done = 0; done < length; ) {
        int count = (int) Math.min(tile, length - done);
        StorageParts.read(slopes, done, elements, count);
        StorageParts.read(gradY, done, gradients, count);
        activation.backwardTraining(
            StorageParts.array(slopes, elements),
            StorageParts.start(slopes, done),
            StorageParts.array(gradY, gradients),
            StorageParts.start(gradY, done),
            StorageParts.array(gradX, elements),
            StorageParts.start(gradX, done),
            count);
        StorageParts.write(gradX, done, elements, count);
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
}
