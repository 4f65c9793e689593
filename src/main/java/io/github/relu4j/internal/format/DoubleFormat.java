package io.github.relu4j.internal.format;

import io.github.relu4j.internal.loop.Tiles;

/** Doubles: rounded to the nearest float when they are read, exact when they are written. */
public final class DoubleFormat extends NumberFormat<double[]> {

  @Override
  public double[] scratch(Tiles tiles) {
    return tiles == null ? new double[Tiles.DOUBLES] : tiles.doubleElements;
  }

  @Override
  public void toFloats(double[] from, int fromOffset, float[] to, int toOffset, int count) {
    for (int i = 0; i < count; i++) {
      to[toOffset + i] = (float) from[fromOffset + i];
    }
  }

  @Override
  public void fromFloats(float[] from, int fromOffset, double[] to, int toOffset, int count) {
    for (int i = 0; i < count; i++) {
      to[toOffset + i] = from[fromOffset + i];
    }
  }

  @Override
  public String toString() {
    return "double";
  }
}
