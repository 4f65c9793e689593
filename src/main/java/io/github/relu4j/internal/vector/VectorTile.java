package io.github.relu4j.internal.vector;

import io.github.relu4j.ElementwiseActivation;
import io.github.relu4j.internal.loop.Tiles;

/** One function over a tile of whole vectors. */
interface VectorTile {

  /** y[i] = function(x[i]); uses the scales and expansions of the tiles. */
  void apply(
      ElementwiseActivation activation,
      float[] x,
      int xOffset,
      float[] y,
      int yOffset,
      Tiles tiles,
      int count);

  /**
   * gradX[i] = gradY[i] * function(x[i]), by the rule of backward; uses the scales and expansions
   * of the tiles.
   */
  void multiply(
      ElementwiseActivation activation,
      float[] x,
      int xOffset,
      float[] gradY,
      int gradYOffset,
      float[] gradX,
      int gradXOffset,
      Tiles tiles,
      int count);
}
