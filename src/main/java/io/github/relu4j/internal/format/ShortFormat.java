package io.github.relu4j.internal.format;

import io.github.relu4j.internal.loop.Tiles;

/** Floats of 16 bits. */
abstract class ShortFormat extends NumberFormat<short[]> {

  @Override
  final short[] scratch(Tiles tiles) {
    return tiles == null ? new short[Tiles.DOUBLES] : tiles.shorts;
  }
}
