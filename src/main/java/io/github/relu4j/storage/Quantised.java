package io.github.relu4j.storage;

import io.github.relu4j.internal.check.Check;
import io.github.relu4j.internal.loop.Tiles;
import java.nio.ByteBuffer;

/** Bytes q that stand for {@code (q - zeroPoint) * scale}. */
final class Quantised extends Converted<byte[]> {

  private final ByteBuffer buffer;
  private final float scale;
  private final int zeroPoint;

  /** The least byte as a number: -128, or 0 where bytes are not signed. */
  private final int least;

  /** The bits of a byte that are kept: all of an int's, or 8 where bytes are not signed. */
  private final int mask;

  Quantised(ByteBuffer buffer, float scale, int zeroPoint, boolean isSigned) {
    super(buffer, BufferMemory.of(buffer, Byte.BYTES));
    this.buffer = buffer.slice();
    this.scale = (float) Check.positive("scale", scale);
    this.least = isSigned ? Byte.MIN_VALUE : 0;
    this.mask = isSigned ? -1 : 0xff;
    if (zeroPoint < least || zeroPoint > largest()) {
      throw new IllegalArgumentException(
          "zeroPoint must be from " + least + " to " + largest() + " but is " + zeroPoint);
    }
    this.zeroPoint = zeroPoint;
  }

  private int largest() {
    return least + 0xff;
  }

  @Override
  byte[] scratch(Tiles tiles) {
    return tiles == null ? new byte[Tiles.DOUBLES] : tiles.bytes;
  }

  @Override
  void load(long from, byte[] to, int count) {
    buffer.get((int) from, to, 0, count);
  }

  @Override
  void store(long at, byte[] from, int count) {
    buffer.put((int) at, from, 0, count);
  }

  @Override
  void toFloats(byte[] from, int fromOffset, float[] to, int toOffset, int count) {
    for (int i = 0; i < count; i++) {
      to[toOffset + i] = ((from[fromOffset + i] & mask) - zeroPoint) * scale;
    }
  }

  /**
   * The quotient of two floats in double is a tie between two whole numbers only where the exact
   * one is: of two floats with 24 bits, a quotient from 1/4 to 2^9 that is no tie is at least 2^-27
   * from each, and a double of that size is within 2^-44.
   */
  @Override
  void fromFloats(float[] from, int fromOffset, byte[] to, int toOffset, int count) {
    int first = least - zeroPoint;
    int last = largest() - zeroPoint;
    for (int i = 0; i < count; i++) {
      // NaN becomes 0 steps.
      int steps = (int) Math.rint((double) from[fromOffset + i] / scale);
      to[toOffset + i] = (byte) (Math.min(Math.max(steps, first), last) + zeroPoint);
    }
  }
}
