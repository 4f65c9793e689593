package io.github.relu4j.benchmarks.compare;

import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Floats that stand for all 2^32: every so many-th bit pattern, and the floats around each power of
 * two, where formulas change. The sample of docs/accuracy.md.
 */
final class FloatSample {

  /** Odd, so that all low bits occur. */
  static final int STEP = 2003;

  private static final int NEIGHBOURS = 64;
  private static final int SMALLEST_EXPONENT = -149;

  private FloatSample() {}

  /** All of them, at a given step. */
  static float[] of(int step) {
    int[] bits =
        IntStream.concat(
                LongStream.range(0, ((1L << 32) + step - 1) / step).mapToInt(i -> (int) (i * step)),
                IntStream.rangeClosed(SMALLEST_EXPONENT, Float.MAX_EXPONENT)
                    .map(exponent -> Float.floatToIntBits(Math.scalb(1f, exponent)))
                    .flatMap(FloatSample::neighbours))
            .toArray();
    float[] floats = new float[bits.length];
    for (int i = 0; i < bits.length; i++) {
      floats[i] = Float.intBitsToFloat(bits[i]);
    }
    return floats;
  }

  /** Of a positive float and of its negative; the bits of positive floats count them in order. */
  private static IntStream neighbours(int bits) {
    return IntStream.rangeClosed(Math.max(0, bits - NEIGHBOURS), bits + NEIGHBOURS)
        .flatMap(neighbour -> IntStream.of(neighbour, neighbour | Integer.MIN_VALUE));
  }
}
