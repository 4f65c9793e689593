package io.github.relu4j.storage;

import io.github.relu4j.internal.format.DoubleFormat;
import java.nio.DoubleBuffer;

/** The doubles of a buffer. */
final class Doubles extends Converted<double[]> {

  private final DoubleBuffer buffer;

  Doubles(DoubleBuffer buffer) {
    super(new DoubleFormat(), buffer, BufferMemory.of(buffer, Double.BYTES));
    this.buffer = buffer.slice();
  }

  @Override
  public void load(long from, double[] to, int count) {
    buffer.get((int) from, to, 0, count);
  }

  @Override
  public void store(long at, double[] from, int count) {
    buffer.put((int) at, from, 0, count);
  }
}
