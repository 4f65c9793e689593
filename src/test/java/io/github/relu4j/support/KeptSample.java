package io.github.relu4j.support;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The inputs of what docs/bits keeps. They must stay as they are, since another input gives another
 * digest; docs/bits/README.md defines them. Where a formula changes, {@link FloatSample} looks more
 * closely, and may do so at more places every day.
 */
public final class KeptSample {

  public static final int CHUNK = 1 << 15;

  private static final int STEP = 2_003;
  private static final int STEPS = (int) ((1L << 32) / STEP);

  /** Floats whose lower half is 0. */
  private static final int SHORT_FLOATS = 1 << 16;

  /** One of them and its neighbour on each side. */
  private static final int NEIGHBOURHOOD = 3;

  private static final int SIZE = NEIGHBOURHOOD * SHORT_FLOATS + STEPS;

  private static final float[] GRADIENTS = {
    1f,
    -1f,
    0.1f,
    -1f / 3,
    0x1.fffffep0f,
    -0x1.5p-20f,
    1e20f,
    -1e-30f,
    0f,
    -0f,
    Float.POSITIVE_INFINITY,
    Float.NEGATIVE_INFINITY,
    Float.NaN,
    Float.MIN_VALUE,
    -Float.MIN_NORMAL,
    Float.MAX_VALUE
  };

  private static final List<float[]> CHUNKS =
      IntStream.range(0, (SIZE + CHUNK - 1) / CHUNK).mapToObj(i -> chunk(i * CHUNK)).toList();

  private KeptSample() {}

  /** All of them, in arrays that the caller leaves as they are. */
  public static Stream<float[]> chunks() {
    return CHUNKS.stream();
  }

  private static float[] chunk(int from) {
    float[] chunk = new float[Math.min(CHUNK, SIZE - from)];
    for (int i = 0; i < chunk.length; i++) {
      chunk[i] = Float.intBitsToFloat(bits(from + i));
    }
    return chunk;
  }

  private static int bits(int index) {
    int neighbours = NEIGHBOURHOOD * SHORT_FLOATS;
    return index < neighbours
        ? (index / NEIGHBOURHOOD << 16) + index % NEIGHBOURHOOD - 1
        : (index - neighbours) * STEP;
  }

  /** A gradient for each input, which depends on the input's bits alone. */
  public static float[] gradients(float[] x) {
    float[] gradients = new float[x.length];
    for (int i = 0; i < x.length; i++) {
      gradients[i] = GRADIENTS[Float.floatToRawIntBits(x[i]) * 0x9e3779b1 >>> 28];
    }
    return gradients;
  }

  /**
   * One of several sequences: of numbers from -8 up to 8, and in the last quarter of each 4 096
   * with any short float here and there, NaN and infinities too.
   */
  public static float[] sequence(int number, int length) {
    float[] elements = new float[length];
    for (int i = 0; i < length; i++) {
      long random = Digest.mixed((long) number << 32 | i);
      boolean any = i % 4_096 >= 3_072 && (random & 15) == 0;
      elements[i] =
          any
              ? Float.intBitsToFloat((int) (random >>> 32) & 0xffff_0000)
              : ((int) (random >>> 40) - (1 << 23)) * 0x1p-20f;
    }
    return elements;
  }
}
