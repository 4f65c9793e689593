package io.github.relu4j.support;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Lengths and offsets at which loops take other ways. */
public final class Ranges {

  /** More than eight vectors of 16 lanes, so past every unrolled body and its rest. */
  private static final int LONGEST = 130;

  /** On both sides of the lengths where loops begin another tile. */
  private static final int[] AROUND_TILES = {1023, 1024, 1025, 2047, 2048, 2049, 4100, 10_007};

  /** What {@link #shifted} leaves free in all, and so the largest offset but one. */
  private static final int MARGIN = 6;

  private static final float UNTOUCHED = -12345.678f;

  private Ranges() {}

  public static IntStream lengths() {
    return IntStream.concat(IntStream.rangeClosed(0, LONGEST), Arrays.stream(AROUND_TILES));
  }

  /** The elements at an offset in a longer array of zeros. */
  public static float[] shifted(float[] elements, int offset) {
    float[] shifted = new float[elements.length + MARGIN];
    System.arraycopy(elements, 0, shifted, offset, elements.length);
    return shifted;
  }

  /** As long as a shifted array, filled with what an operation is to leave alone. */
  public static float[] untouched(int length) {
    float[] untouched = new float[length + MARGIN];
    Arrays.fill(untouched, UNTOUCHED);
    return untouched;
  }

  /** The same with the results of an operation in it. */
  public static float[] touched(float[] results, int offset) {
    float[] touched = untouched(results.length);
    System.arraycopy(results, 0, touched, offset, results.length);
    return touched;
  }
}
