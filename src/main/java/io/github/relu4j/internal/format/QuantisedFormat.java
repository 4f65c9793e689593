package io.github.relu4j.internal.format;

import io.github.relu4j.internal.check.Check;
import io.github.relu4j.internal.loop.Tiles;
import java.util.Objects;

/** Bytes q that stand for {@code (q - zeroPoint) * scale}. */
public final class QuantisedFormat extends NumberFormat<byte[]> {

  private final float scale;
  private final int zeroPoint;

  /** The least byte as a number: -128, or 0 where bytes are not signed. */
  private final int least;

  /** The bits of a byte that are kept: all of an int's, or 8 where bytes are not signed. */
  private final int mask;

  /**
   * A format.
   *
   * @param scale the step from one number to the next
   * @param zeroPoint the byte that stands for 0
   * @param isSigned whether bytes are from -128 to 127, or else from 0 to 255
   * @throws IllegalArgumentException if the scale is not finite and above 0, or the zero point is
   *     not one of the bytes
   */
  public QuantisedFormat(float scale, int zeroPoint, boolean isSigned) {
    this.scale = (float) Check.positive("scale", scale);
    this.zeroPoint = Check.zeroPoint("zeroPoint", zeroPoint, isSigned);
    this.least = isSigned ? Byte.MIN_VALUE : 0;
    this.mask = isSigned ? -1 : 0xff;
  }

  private int largest() {
    return least + 0xff;
  }

  @Override
  public byte[] scratch(Tiles tiles) {
    return tiles == null ? new byte[Tiles.DOUBLES] : tiles.bytes;
  }

  @Override
  public void toFloats(byte[] from, int fromOffset, float[] to, int toOffset, int count) {
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
  public void fromFloats(float[] from, int fromOffset, byte[] to, int toOffset, int count) {
    int first = least - zeroPoint;
    int last = largest() - zeroPoint;
    for (int i = 0; i < count; i++) {
      // NaN becomes 0 steps.
      int steps = (int) Math.rint((double) from[fromOffset + i] / scale);
      to[toOffset + i] = (byte) (Math.min(Math.max(steps, first), last) + zeroPoint);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof QuantisedFormat format
        && format.scale == scale
        && format.zeroPoint == zeroPoint
        && format.mask == mask;
  }

  @Override
  public int hashCode() {
    return Objects.hash(scale, zeroPoint, mask);
  }

  @Override
  public String toString() {
    return (least < 0 ? "int8" : "uint8") + " of scale " + scale + " and zero point " + zeroPoint;
  }
}
