package io.github.relu4j;

import io.github.relu4j.internal.loop.NativeLoop;
import io.github.relu4j.internal.loop.Overrides;
import io.github.relu4j.internal.loop.Tiles;
import io.github.relu4j.storage.FloatStorage;

/**
 * The methods over storages of each {@link Activation}: all checks, then tile by tile the method
 * over arrays. Storages that are ranges of arrays are worked on where they are, and so are floats
 * in native memory if there is a loop for it. The others are read into scratch memory, and written
 * from there. So each tile is read before it is written, and an output may take the place of an
 * input.
 */
final class StorageCalls {

  private static final float[] NONE = {};

  /** Whether a class has array methods of its own, which are called then. */
  private static final ClassValue<Boolean> HAS_ARRAY_METHODS =
      new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
          Class<?> array = float[].class;
          Class<?> index = int.class;
          return overrides(type, "forward", array, index, array, index, index)
              || overrides(type, "derivative", array, index, array, index, index)
              || overrides(type, "backward", array, index, array, index, array, index, index);
        }
      };

  private static boolean overrides(Class<?> type, String method, Class<?>... parameters) {
    return Overrides.contains(type, ElementwiseActivation.class, method, parameters);
  }

  private StorageCalls() {}

  /**
   * Forward or derivative.
   *
   * @param layout null for an activation without channels
   */
  static void run(
      StorageOperation operation,
      Activation activation,
      ChannelLayout layout,
      FloatStorage x,
      FloatStorage out) {
    run(null, operation, activation, layout, x, out);
  }

  /**
   * Forward or derivative.
   *
   * @param threads what shares the work, or null
   * @param layout null for an activation without channels
   */
  static void run(
      Threads threads,
      StorageOperation operation,
      Activation activation,
      ChannelLayout layout,
      FloatStorage x,
      FloatStorage out) {
    StorageArguments.requireEqualLengths(operation.inputName(), x, operation.outputName(), out);
    checkOutput(operation, x, out);
    work(operation, activation, block(layout, x), threads, x, x, out);
  }

  /**
   * Either backward.
   *
   * @param layout null for an activation without channels
   */
  static void run(
      StorageOperation operation,
      Activation activation,
      ChannelLayout layout,
      FloatStorage x,
      FloatStorage gradY,
      FloatStorage gradX) {
    run(null, operation, activation, layout, x, gradY, gradX);
  }

  /**
   * Either backward.
   *
   * @param threads what shares the work, or null
   * @param layout null for an activation without channels
   */
  static void run(
      Threads threads,
      StorageOperation operation,
      Activation activation,
      ChannelLayout layout,
      FloatStorage x,
      FloatStorage gradY,
      FloatStorage gradX) {
    if (operation == StorageOperation.BACKWARD_FROM_OUTPUT) {
      // Throws what the activation says if it has none.
      operation.run(activation, NONE, 0, NONE, 0, NONE, 0, 0);
    }
    StorageArguments.requireEqualLengths(operation.inputName(), x, "gradY", gradY);
    StorageArguments.requireEqualLengths(operation.inputName(), x, "gradX", gradX);
    checkOutput(operation, x, gradX);
    StorageArguments.requireSameOrDisjoint("gradY", gradY, "gradX", gradX);
    work(operation, activation, block(layout, x), threads, x, gradY, gradX);
  }

  /** Elements of which a call of the array method must have a multiple. */
  private static int block(ChannelLayout layout, FloatStorage x) {
    if (layout == null) {
      return 1;
    }
    layout.requireWholeBlocks(x.length());
    // Without elements there is no block.
    return x.length() == 0
        ? 1
        : StorageArguments.requireFitArray("a channel block", layout.block());
  }

  private static void checkOutput(StorageOperation operation, FloatStorage x, FloatStorage out) {
    StorageArguments.requireWritable(operation.outputName(), out);
    StorageArguments.requireSameOrDisjoint(operation.inputName(), x, operation.outputName(), out);
  }

  /**
   * Over checked storages.
   *
   * @param threads what shares the work, or null
   * @param gradY x where there is none
   */
  private static void work(
      StorageOperation operation,
      Activation activation,
      int block,
      Threads threads,
      FloatStorage x,
      FloatStorage gradY,
      FloatStorage out) {
    if (threads == null) {
      work(operation, activation, block, x, gradY, out, 0, x.length());
      return;
    }
    threads.run(
        (from, count) -> work(operation, activation, block, x, gradY, out, from, count),
        x.length(),
        block,
        true);
  }

  /** Over the elements from an index on. */
  private static void work(
      StorageOperation operation,
      Activation activation,
      int block,
      FloatStorage x,
      FloatStorage gradY,
      FloatStorage out,
      long from,
      long length) {
    if (StorageParts.areInArrays(x, gradY, out)) {
      part(operation, activation, x, null, gradY, null, out, from, (int) length);
      return;
    }
    int tile = (int) Math.min(length, block * Math.max(1, Tiles.LENGTH / block));
    long end = from + length;
    Tiles tiles = Tiles.take();
    try {
      float[] elements = Tiles.row(tiles, tile);
      float[] gradients = gradY == x ? elements : Tiles.gradients(tiles, tile);
      long done = from + worked(operation, activation, tiles, x, gradY, out, from, length);
      while (done < end) {
        int count = (int) Math.min(tile, end - done);
        StorageParts.read(x, done, elements, count);
        if (gradY != x) {
          StorageParts.read(gradY, done, gradients, count);
        }
        part(operation, activation, x, elements, gradY, gradients, out, done, count);
        StorageParts.write(out, done, elements, count);
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

  /** How many elements were worked on where they are, in native memory: the first so many. */
  private static long worked(
      StorageOperation operation,
      Activation activation,
      Tiles tiles,
      FloatStorage x,
      FloatStorage gradY,
      FloatStorage out,
      long from,
      long length) {
    Object xs = StorageParts.segment(x);
    Object gradYs = StorageParts.segment(gradY);
    Object outs = StorageParts.segment(out);
    if (xs == null
        || gradYs == null
        || outs == null
        || tiles == null
        || NativeLoop.elements(length) == 0
        || !(activation instanceof ElementwiseActivation elementwise)
        || HAS_ARRAY_METHODS.get(elementwise.getClass())) {
      return 0;
    }
    NativeLoop loop = operation.nativeLoop(elementwise, length);
    return loop == null
        ? 0
        : loop.run(
            elementwise,
            tiles,
            xs,
            operation == StorageOperation.BACKWARD ? gradYs : null,
            outs,
            from,
            length);
  }

  /**
   * A part that is in arrays.
   *
   * @param elements the part of x and then that of the output, if they are in no array
   * @param gradients the part of gradY, likewise
   */
  private static void part(
      StorageOperation operation,
      Activation activation,
      FloatStorage x,
      float[] elements,
      FloatStorage gradY,
      float[] gradients,
      FloatStorage out,
      long from,
      int count) {
    operation.run(
        activation,
        StorageParts.array(x, elements),
        StorageParts.start(x, from),
        StorageParts.array(gradY, gradients),
        StorageParts.start(gradY, from),
        StorageParts.array(out, elements),
        StorageParts.start(out, from),
        count);
  }
}
