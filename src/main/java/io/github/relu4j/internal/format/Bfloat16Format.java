package io.github.relu4j.internal.format;

import io.github.relu4j.internal.arithmetic.Bfloat16;

/** The upper 16 bits of floats. */
public final class Bfloat16Format extends ShortFormat {

  @Override
  public void toFloats(short[] from, int fromOffset, float[] to, int toOffset, int count) {
    for (int i = 0; i < count; i++) {
      to[toOffset + i] = Bfloat16.toFloat(from[fromOffset + i]);
    }
  }

  @Override
  public void fromFloats(float[] from, int fromOffset, short[] to, int toOffset, int count) {
    for (int i = 0; i < count; i++) {
      to[toOffset + i] = Bfloat16.fromFloat(from[fromOffset + i]);
    }
  }

  @Override
  public float toFloat(short bits) {
    return Bfloat16.toFloat(bits);
  }

  @Override
  public short fromFloat(float value) {
    return Bfloat16.fromFloat(value);
  }

  @Override
  public String toString() {
    return "bfloat16";
  }
}
