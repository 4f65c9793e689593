package io.github.relu4j.support;

import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Floats that stand for all 2^32: every so many-th bit pattern, with an odd step so that all low
 * bits occur, and all neighbours of the values where some formula changes.
 */
public final class FloatSample {

  private static final int FINE = Integer.getInteger("relu4j.test.stride", 10_007);

  /** Enough to compare one path with another: {@link KeptSample} does it once more. */
  private static final int COARSE = Math.max(FINE, 50_021);

  private static final int CHUNK = 1 << 15;
  private static final int NEIGHBOURS = 64;

  /**
   * Where a clamp, a branch or the range of floats ends, or a derivative has a root, for any of the
   * functions.
   */
  private static final float[] THRESHOLDS = {
    0f,
    0.0625f,
    0.5f,
    0.75179154f,
    0.7524614f,
    1f,
    1.1924312f,
    1.2784645f,
    1.5f,
    2.5f,
    3f,
    6f,
    9.01f,
    9.1f,
    12f,
    14.3f,
    18f,
    20f,
    25f,
    30f,
    53.5f,
    87f,
    88f,
    104f,
    107f,
    109f,
    153.5f,
    200f,
    0x1p26f,
    0x1p75f,
    Float.MAX_VALUE,
    Float.POSITIVE_INFINITY
  };

  private static final float[] GRADIENTS = {
    0f,
    -0f,
    1f,
    -1f,
    Float.NaN,
    Float.POSITIVE_INFINITY,
    Float.NEGATIVE_INFINITY,
    Float.MIN_VALUE,
    -Float.MIN_NORMAL,
    Float.MAX_VALUE,
    0.1f
  };

  private static final float[] NEIGHBOURHOODS = findNeighbourhoods();

  private FloatSample() {}

  /** The sample, in arrays. */
  public static Stream<float[]> chunks() {
    return chunks(COARSE);
  }

  /** As many floats as relu4j.test.stride asks for, for errors that few floats have. */
  public static Stream<float[]> fineChunks() {
    return chunks(FINE);
  }

  private static Stream<float[]> chunks(int step) {
    long count = (1L << 32) / step;
    Stream<float[]> stride =
        LongStream.iterate(0, from -> from < count, from -> from + CHUNK)
            .mapToObj(from -> stride(from, (int) Math.min(CHUNK, count - from), step));
    return Stream.concat(Stream.of(neighbourhoods()), stride);
  }

  private static float[] stride(long from, int count, int step) {
    float[] chunk = new float[count];
    for (int i = 0; i < count; i++) {
      chunk[i] = Float.intBitsToFloat((int) ((from + i) * step));
    }
    return chunk;
  }

  /** The neighbours of all thresholds and of all powers of two, of both signs. */
  public static float[] neighbourhoods() {
    return NEIGHBOURHOODS.clone();
  }

  private static float[] findNeighbourhoods() {
    Stream<Float> powersOfTwo =
        IntStream.rangeClosed(-149, 127).mapToObj(exponent -> Math.scalb(1f, exponent));
    Stream<Float> thresholds = IntStream.range(0, THRESHOLDS.length).mapToObj(i -> THRESHOLDS[i]);
    double[] all =
        Stream.concat(thresholds, powersOfTwo)
            .flatMap(value -> Stream.of(value, -value))
            .flatMap(FloatSample::neighbours)
            .mapToDouble(Float::doubleValue)
            .toArray();
    float[] floats = new float[all.length];
    for (int i = 0; i < all.length; i++) {
      floats[i] = (float) all[i];
    }
    return floats;
  }

  private static Stream<Float> neighbours(float value) {
    int rank = rank(Float.floatToRawIntBits(value));
    return IntStream.rangeClosed(rank - NEIGHBOURS, rank + NEIGHBOURS)
        .mapToObj(neighbour -> Float.intBitsToFloat(rank(neighbour)));
  }

  /** Its own inverse: from bits to a number that counts floats in their order, and back. */
  private static int rank(int bits) {
    return bits < 0 ? Integer.MIN_VALUE - bits : bits;
  }

  /** A mix of bit patterns and special values, the same for each call. */
  public static float[] gradients(int count) {
    Random random = new Random(42);
    float[] gradients = new float[count];
    for (int i = 0; i < count; i++) {
      gradients[i] =
          i % 8 == 3 ? GRADIENTS[i / 8 % GRADIENTS.length] : Float.intBitsToFloat(random.nextInt());
    }
    return gradients;
  }

  /** Elements as a layer has them, with a special value here and there. */
  public static float[] elements(int count, long seed) {
    float[] special = NEIGHBOURHOODS;
    Random random = new Random(seed);
    float[] elements = new float[count];
    for (int i = 0; i < count; i++) {
      elements[i] =
          random.nextInt(4) == 0
              ? special[random.nextInt(special.length)]
              : (float) random.nextGaussian() * 4;
    }
    return elements;
  }
}
