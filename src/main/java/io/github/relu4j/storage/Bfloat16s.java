package io.github.relu4j.storage;

import io.github.relu4j.internal.arithmetic.Bfloat16;
import java.nio.ShortBuffer;

/** The upper 16 bits of floats. */
final class Bfloat16s extends Shorts {

  Bfloat16s(ShortBuffer buffer, MemoryRange memory) {
    super(buffer, memory);
  }

  @Override
  void toFloats(short[] from, int fromOffset, float[] to, int toOffset, int count) {
    for (int i = 0; i < count; i++) {
      to[toOffset + i] = Bfloat16.toFloat(from[fromOffset + i]);
    }
  }

  @Override
  void fromFloats(float[] from, int fromOffset, short[] to, int toOffset, int count) {
    for (int i = 0; i < count; i++) {
      to[toOffset + i] = Bfloat16.fromFloat(from[fromOffset + i]);
    }
  }
}
