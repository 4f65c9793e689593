package io.github.relu4j.internal.loop.vector;

import io.github.relu4j.internal.loop.Tiles;
import io.github.relu4j.kernel.Elementwise;

/** One function over a tile of whole vectors; uses any tile but elements and values. */
interface VectorTileLoop {

  /** y[i] = function(x[i]). */
  void apply(
      Elementwise activation,
      float[] x,
      int xOffset,
      float[] y,
      int yOffset,
      Tiles tiles,
      int count);

  /**
   * gradX[i] = gradY[i] * function(x[i]), by the rule of backward: values to the scales, then their
   * products. To be overridden where apply needs the scales itself.
   */
  default void multiply(
      Elementwise activation,
      float[] x,
      int xOffset,
      float[] gradY,
      int gradYOffset,
      float[] gradX,
      int gradXOffset,
      Tiles tiles,
      int count) {
    float[] slopes = tiles.scales;
    for (int done = 0, part; done < count; done += part) {
      part = Math.min(Tiles.DOUBLES, count - done);
      apply(activation, x, xOffset + done, slopes, 0, tiles, part);
      VectorProducts.multiply(slopes, gradY, gradYOffset + done, gradX, gradXOffset + done, part);
    }
  }
}
