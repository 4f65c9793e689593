package io.github.relu4j.internal.vector;

import io.github.relu4j.ElementwiseActivation;
import io.github.relu4j.internal.loop.Loop;
import io.github.relu4j.internal.loop.Tiles;
import jdk.incubator.vector.FloatVector;

/**
 * Cuts ranges into tiles of whole vectors for a {@link VectorTile}. What is left over of a vector
 * at the end is copied to a tile, worked on as a whole vector there, and copied back.
 */
final class StagedVectorLoop implements Loop {

  private static final int LANES = FloatVector.SPECIES_PREFERRED.length();

  /** From here on x and y come from memory and not from a cache. */
  private static final int BEYOND_CACHES = 1 << 21;

  /**
   * A tile beyond the caches: so short that the next one's elements are fetched while this one is
   * finished. In a cache it would cost more calls for nothing.
   */
  private static final int SHORT_TILE = 256;

  private final Loop elements;
  private final VectorTile forward;
  private final VectorTile derivative;

  /**
   * A loop in stages.
   *
   * @param elements the loop for callers for whom there are no tiles left
   */
  StagedVectorLoop(Loop elements, VectorTile forward, VectorTile derivative) {
    this.elements = elements;
    this.forward = forward;
    this.derivative = derivative;
  }

  @Override
  public boolean isInVectors() {
    return true;
  }

  @Override
  public void forward(
      ElementwiseActivation activation,
      float[] x,
      int xOffset,
      float[] y,
      int yOffset,
      int length) {
    if (!map(forward, activation, x, xOffset, y, yOffset, length)) {
      elements.forward(activation, x, xOffset, y, yOffset, length);
    }
  }

  @Override
  public void derivative(
      ElementwiseActivation activation,
      float[] x,
      int xOffset,
      float[] dydx,
      int dydxOffset,
      int length) {
    if (!map(derivative, activation, x, xOffset, dydx, dydxOffset, length)) {
      elements.derivative(activation, x, xOffset, dydx, dydxOffset, length);
    }
  }

  private static int tileLength(int length) {
    return length < BEYOND_CACHES ? Tiles.LENGTH : SHORT_TILE;
  }

  /** False where there are no tiles: then nothing is written. */
  private static boolean map(
      VectorTile function,
      ElementwiseActivation activation,
      float[] x,
      int xOffset,
      float[] y,
      int yOffset,
      int length) {
    Tiles tiles = Tiles.take();
    if (tiles == null) {
      return false;
    }
    try {
      int rest = length % LANES;
      int whole = length - rest;
      int tile = tileLength(length);
      for (int done = 0, count; done < whole; done += count) {
        count = Math.min(tile, whole - done);
        function.apply(activation, x, xOffset + done, y, yOffset + done, tiles, count);
      }
      if (rest > 0) {
        System.arraycopy(x, xOffset + whole, tiles.elements, 0, rest);
        function.apply(activation, tiles.elements, 0, tiles.values, 0, tiles, LANES);
        System.arraycopy(tiles.values, 0, y, yOffset + whole, rest);
      }
      tiles.giveBack();
      return true;
    } catch (Throwable e) {
      tiles.taken = 0;
      throw e;
    }
  }

  @Override
  public void backward(
      ElementwiseActivation activation,
      float[] x,
      int xOffset,
      float[] gradY,
      int gradYOffset,
      float[] gradX,
      int gradXOffset,
      int length) {
    Tiles tiles = Tiles.take();
    if (tiles == null) {
      elements.backward(activation, x, xOffset, gradY, gradYOffset, gradX, gradXOffset, length);
      return;
    }
    try {
      multiply(tiles, activation, x, xOffset, gradY, gradYOffset, gradX, gradXOffset, length);
      tiles.giveBack();
    } catch (Throwable e) {
      tiles.taken = 0;
      throw e;
    }
  }

  private void multiply(
      Tiles tiles,
      ElementwiseActivation activation,
      float[] x,
      int xOffset,
      float[] gradY,
      int gradYOffset,
      float[] gradX,
      int gradXOffset,
      int length) {
    int rest = length % LANES;
    int whole = length - rest;
    int tile = tileLength(length);
    for (int done = 0, count; done < whole; done += count) {
      count = Math.min(tile, whole - done);
      int xFrom = xOffset + done;
      int gradYFrom = gradYOffset + done;
      int gradXFrom = gradXOffset + done;
      derivative.multiply(activation, x, xFrom, gradY, gradYFrom, gradX, gradXFrom, tiles, count);
    }
    if (rest > 0) {
      float[] gradients = tiles.values;
      System.arraycopy(x, xOffset + whole, tiles.elements, 0, rest);
      System.arraycopy(gradY, gradYOffset + whole, gradients, 0, rest);
      derivative.multiply(activation, tiles.elements, 0, gradients, 0, gradients, 0, tiles, LANES);
      System.arraycopy(gradients, 0, gradX, gradXOffset + whole, rest);
    }
  }
}
