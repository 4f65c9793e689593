package io.github.relu4j.internal.loop.vector;

import io.github.relu4j.internal.loop.ColumnSums;
import io.github.relu4j.internal.loop.Loop;
import io.github.relu4j.internal.loop.NativeLoop;
import io.github.relu4j.internal.loop.Tiles;
import io.github.relu4j.internal.loop.Tuning;
import io.github.relu4j.kernel.Elementwise;
import jdk.incubator.vector.FloatVector;

/**
 * Cuts ranges into tiles of whole vectors for a {@link VectorTileLoop}. What is left over of a
 * vector at the end is copied to a tile, worked on as a whole vector there, and copied back.
 */
final class TiledVectorLoop extends Loop {

  private static final int LANES = FloatVector.SPECIES_PREFERRED.length();

  private final Loop elements;
  private final VectorTileLoop tileLoop;

  /**
   * A loop in tiles.
   *
   * @param elements the loop for callers for whom there are no tiles left
   * @param tileLoop the loop over a tile
   */
  TiledVectorLoop(Loop elements, VectorTileLoop tileLoop) {
    this.elements = elements;
    this.tileLoop = tileLoop;
  }

  @Override
  public boolean isInVectors() {
    return true;
  }

  @Override
  public void apply(
      Elementwise activation, float[] x, int xOffset, float[] y, int yOffset, int length) {
    Tiles tiles = Tiles.take();
    if (tiles == null) {
      elements.apply(activation, x, xOffset, y, yOffset, length);
      return;
    }
    try {
      int rest = length % LANES;
      int whole = length - rest;
      int tile = tileLength(length);
      for (int done = 0, count; done < whole; done += count) {
        count = Math.min(tile, whole - done);
        tileLoop.apply(activation, x, xOffset + done, y, yOffset + done, tiles, count);
      }
      if (rest > 0) {
        System.arraycopy(x, xOffset + whole, tiles.elements, 0, rest);
        tileLoop.apply(activation, tiles.elements, 0, tiles.values, 0, tiles, LANES);
        System.arraycopy(tiles.values, 0, y, yOffset + whole, rest);
      }
      tiles.giveBack();
    } catch (Throwable e) {
      tiles.taken = 0;
      throw e;
    }
  }

  @Override
  public NativeLoop overNative() {
    return tileLoop instanceof NativeLoop loop && NativeLanes.areThere() ? loop : null;
  }

  private static int tileLength(int length) {
    return length < Tuning.BEYOND_CACHES ? Tiles.LENGTH : Tuning.TILE_BEYOND_CACHES;
  }

  @Override
  public void multiply(
      Elementwise activation,
      float[] x,
      int xOffset,
      float[] gradY,
      int gradYOffset,
      float[] gradX,
      int gradXOffset,
      int length) {
    Tiles tiles = Tiles.take();
    if (tiles == null) {
      elements.multiply(activation, x, xOffset, gradY, gradYOffset, gradX, gradXOffset, length);
      return;
    }
    try {
      int rest = length % LANES;
      int whole = length - rest;
      int tile = tileLength(length);
      for (int done = 0, count; done < whole; done += count) {
        count = Math.min(tile, whole - done);
        int gradYFrom = gradYOffset + done;
        int gradXFrom = gradXOffset + done;
        tileLoop.multiply(
            activation, x, xOffset + done, gradY, gradYFrom, gradX, gradXFrom, tiles, count);
      }
      if (rest > 0) {
        float[] gradients = tiles.values;
        System.arraycopy(x, xOffset + whole, tiles.elements, 0, rest);
        System.arraycopy(gradY, gradYOffset + whole, gradients, 0, rest);
        tileLoop.multiply(activation, tiles.elements, 0, gradients, 0, gradients, 0, tiles, LANES);
        System.arraycopy(gradients, 0, gradX, gradXOffset + whole, rest);
      }
      tiles.giveBack();
    } catch (Throwable e) {
      tiles.taken = 0;
      throw e;
    }
  }

  @Override
  protected void addBias(Tiles tiles, float[] bias, float[] x, int xOffset, int from, int to) {
    int whole = to - (to - from) % LANES;
    VectorSums.addBias(x, xOffset, bias, tiles.elements, from, whole);
    super.addBias(tiles, bias, x, xOffset, whole, to);
  }

  @Override
  protected void sum(
      ColumnSums sums, float[] results, int offset, int count, int terms, int stride) {
    VectorSums.add(sums, results, offset, stride, terms, count);
  }
}
