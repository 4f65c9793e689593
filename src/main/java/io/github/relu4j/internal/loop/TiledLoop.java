package io.github.relu4j.internal.loop;

import io.github.relu4j.kernel.Elementwise;

/**
 * Copies ranges tile by tile to where the function works, and its results back. The copies cost
 * little beside the function, make every array start at index 0 whatever the caller's offsets are,
 * and make in-place calls safe.
 */
abstract class TiledLoop extends Loop implements TileLoop {

  /** One element. */
  abstract float element(Elementwise activation, float x);

  @Override
  public final void apply(
      Elementwise activation, float[] x, int xOffset, float[] y, int yOffset, int length) {
    Tiles tiles = length < Tuning.SHORTEST_IN_STAGES ? null : Tiles.take();
    if (tiles == null) {
      for (int i = 0; i < length; i++) {
        y[yOffset + i] = element(activation, x[xOffset + i]);
      }
      return;
    }
    try {
      for (int done = 0, count; done < length; done += count) {
        count = Math.min(Tiles.LENGTH, length - done);
        System.arraycopy(x, xOffset + done, tiles.elements, 0, count);
        tile(activation, tiles, count);
        System.arraycopy(tiles.values, 0, y, yOffset + done, count);
      }
      tiles.giveBack();
    } catch (Throwable e) {
      tiles.taken = 0;
      throw e;
    }
  }

  @Override
  public final void multiply(
      Elementwise activation,
      float[] x,
      int xOffset,
      float[] gradY,
      int gradYOffset,
      float[] gradX,
      int gradXOffset,
      int length) {
    Tiles tiles = length < Tuning.SHORTEST_IN_STAGES ? null : Tiles.take();
    if (tiles == null) {
      for (int i = 0; i < length; i++) {
        float slope = element(activation, x[xOffset + i]);
        gradX[gradXOffset + i] = Elementwise.gradient(slope, gradY[gradYOffset + i]);
      }
      return;
    }
    try {
      TiledBackward.backward(
          this, tiles, activation, x, xOffset, gradY, gradYOffset, gradX, gradXOffset, length);
      tiles.giveBack();
    } catch (Throwable e) {
      tiles.taken = 0;
      throw e;
    }
  }
}
