package io.github.relu4j.storage;

import io.github.relu4j.internal.format.NumberFormat;
import java.nio.ShortBuffer;

/** The shorts of a buffer, in whatever format they are. */
final class Shorts extends Converted<short[]> {

  private final ShortBuffer buffer;

  Shorts(NumberFormat<short[]> format, ShortBuffer buffer, MemoryRange memory) {
    super(format, buffer, memory);
    this.buffer = buffer.slice();
  }

  @Override
  public void load(long from, short[] to, int count) {
    buffer.get((int) from, to, 0, count);
  }

  @Override
  public void store(long at, short[] from, int count) {
    buffer.put((int) at, from, 0, count);
  }
}
