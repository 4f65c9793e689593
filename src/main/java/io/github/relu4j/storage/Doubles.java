package io.github.relu4j.storage;

import io.github.relu4j.internal.loop.Tiles;
import java.nio.DoubleBuffer;

/** Doubles: rounded to the nearest float when they are read, exact when they are written. */
final class Doubles extends Converted<double[]> {

  private final DoubleBuffer buffer;

  Doubles(DoubleBuffer buffer) {
    super(buffer, BufferMemory.of(buffer, Double.BYTES));
    this.buffer = buffer.slice();
  }

  @Override
  double[] scratch(Tiles tiles) {
    return tiles == null ? new double[Tiles.DOUBLES] : tiles.doubleElements;
  }

  @Override
  void load(long from, double[] to, int count) {
    buffer.get((int) from, to, 0, count);
  }

  @Override
  void store(long at, double[] from, int count) {
    buffer.put((int) at, from, 0, count);
  }

  @Override
  void toFloats(double[] from, int fromOffset, float[] to, int toOffset, int count) {
    for (int i = 0; i < count; i++) {
      to[toOffset + i] = (float) from[fromOffset + i];
    }
  }

  @Override
  void fromFloats(float[] from, int fromOffset, double[] to, int toOffset, int count) {
    for (int i = 0; i < count; i++) {
      to[toOffset + i] = from[fromOffset + i];
    }
  }
}
