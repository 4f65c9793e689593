package io.github.relu4j.internal.loop;

import io.github.relu4j.ElementwiseActivation;

/** One function over a tile, from {@link Tiles#elements} to {@link Tiles#values}. */
interface TileFunction {

  /** values[i] = function(elements[i]); the elements are kept. */
  void apply(ElementwiseActivation activation, Tiles tiles, int count);
}
