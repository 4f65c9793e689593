package io.github.relu4j.internal.loop;

import io.github.relu4j.kernel.Elementwise;

/** One function over a tile, from {@link Tiles#elements} to {@link Tiles#values}. */
interface TileLoop {

  /** values[i] = function(elements[i]); the elements are kept. */
  void tile(Elementwise activation, Tiles tiles, int count);
}
