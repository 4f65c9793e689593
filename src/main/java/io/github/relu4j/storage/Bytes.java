package io.github.relu4j.storage;

import io.github.relu4j.internal.format.NumberFormat;
import java.nio.ByteBuffer;

/** The bytes of a buffer, in whatever format they are. */
final class Bytes extends Converted<byte[]> {

  private final ByteBuffer buffer;

  Bytes(NumberFormat<byte[]> format, ByteBuffer buffer) {
    super(format, buffer, BufferMemory.of(buffer, Byte.BYTES));
    this.buffer = buffer.slice();
  }

  @Override
  public void load(long from, byte[] to, int count) {
    buffer.get((int) from, to, 0, count);
  }

  @Override
  public void store(long at, byte[] from, int count) {
    buffer.put((int) at, from, 0, count);
  }
}
