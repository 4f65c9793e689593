package io.github.relu4j.storage;

import io.github.relu4j.internal.arithmetic.HalfFloat;
import java.nio.ShortBuffer;

/** Half-precision floats. */
final class Halves extends Shorts {

  Halves(ShortBuffer buffer, MemoryRange memory) {
    super(buffer, memory);
  }

  @Override
  void toFloats(short[] from, int fromOffset, float[] to, int toOffset, int count) {
    for (int i = 0; i < count; i++) {
      to[toOffset + i] = HalfFloat.toFloat(from[fromOffset + i]);
    }
  }

  @Override
  void fromFloats(float[] from, int fromOffset, short[] to, int toOffset, int count) {
    for (int i = 0; i < count; i++) {
      to[toOffset + i] = HalfFloat.fromFloat(from[fromOffset + i]);
    }
  }
}
