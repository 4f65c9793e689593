package io.github.relu4j.storage;

import io.github.relu4j.internal.loop.Tiles;
import java.nio.ShortBuffer;

/** Floats of 16 bits. */
abstract class Shorts extends Converted<short[]> {

  private final ShortBuffer buffer;

  Shorts(ShortBuffer buffer, MemoryRange memory) {
    super(buffer, memory);
    this.buffer = buffer.slice();
  }

  @Override
  final short[] scratch(Tiles tiles) {
    return tiles == null ? new short[Tiles.DOUBLES] : tiles.shorts;
  }

  @Override
  final void load(long from, short[] to, int count) {
    buffer.get((int) from, to, 0, count);
  }

  @Override
  final void store(long at, short[] from, int count) {
    buffer.put((int) at, from, 0, count);
  }
}
