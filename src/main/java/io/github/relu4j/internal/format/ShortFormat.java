package io.github.relu4j.internal.format;

import io.github.relu4j.internal.loop.Tiles;

/**
 * Floats of 16 bits. Each format has loops of its own: in a loop for both C2 would not inline the
 * conversion.
 */
public abstract class ShortFormat extends NumberFormat<short[]> {

  ShortFormat() {}

  /**
   * The value of a number, exactly.
   *
   * @param bits the number
   * @return its value
   */
  public abstract float toFloat(short bits);

  /**
   * The nearest number, of two the even one.
   *
   * @param value any float
   * @return the number
   */
  public abstract short fromFloat(float value);

  @Override
  public final short[] scratch(Tiles tiles) {
    return tiles == null ? new short[Tiles.DOUBLES] : tiles.shorts;
  }
}
