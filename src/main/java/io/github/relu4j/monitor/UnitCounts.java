package io.github.relu4j.monitor;

import java.util.Arrays;

/**
 * Counts, for each unit, the samples with a derivative that is 0, one under the threshold, and one
 * that is NaN.
 *
 * <p>In integers, where a float that is not negative is less than another if its bits are: no
 * branch, and NaN, whose bits are the largest, is neither 0 nor small. The bits are copied first
 * and the three counts kept in one int, because then C2 vectorises the counting.
 */
final class UnitCounts {

  private static final int MAGNITUDE = 0x7fffffff;
  private static final int INFINITY = 0x7f800000;
  private static final int SIGN_SHIFT = 31;

  private static final int COUNT_BITS = 10;
  private static final int COUNT = (1 << COUNT_BITS) - 1;

  private final int thresholdBits;
  private final int[] bits;

  /** Since the last time that they were added to the totals; three counts of ten bits each. */
  private final int[] pending;

  private int pendingSamples;

  private final long[] zeros;
  private final long[] saturated;
  private long notNumbers;
  private long samples;

  UnitCounts(int units, float threshold) {
    thresholdBits = Float.floatToRawIntBits(threshold);
    bits = new int[units];
    pending = new int[units];
    zeros = new long[units];
    saturated = new long[units];
  }

  /** One sample, by its derivatives. */
  void add(float[] dydx, int from) {
    copyBits(dydx, from, bits);
    addBits();
  }

  /** One sample, by its bits of a mask, and the derivatives that these stand for. */
  void add(long[] mask, long firstBit, float set, float clear) {
    select(mask, firstBit, Float.floatToRawIntBits(set), Float.floatToRawIntBits(clear), bits);
    addBits();
  }

  private void addBits() {
    if (pendingSamples == COUNT) {
      addToTotals();
    }
    pendingSamples++;
    samples++;
    count(bits, thresholdBits, pending);
  }

  private static void copyBits(float[] dydx, int from, int[] bits) {
    for (int unit = 0; unit < bits.length; unit++) {
      bits[unit] = Float.floatToRawIntBits(dydx[from + unit]);
    }
  }

  /** Without a branch, as the bits may be random. */
  private static void select(long[] mask, long firstBit, int set, int clear, int[] bits) {
    for (int unit = 0; unit < bits.length; unit++) {
      long bit = firstBit + unit;
      int isSet = -(int) (mask[(int) (bit >>> 6)] >>> bit & 1);
      bits[unit] = clear ^ (set ^ clear) & isSet;
    }
  }

  /** The sign of a difference is the comparison. */
  private static void count(int[] bits, int thresholdBits, int[] pending) {
    for (int unit = 0; unit < pending.length; unit++) {
      int magnitude = bits[unit] & MAGNITUDE;
      int zero = magnitude - 1 >>> SIGN_SHIFT;
      int small = magnitude - thresholdBits >>> SIGN_SHIFT << COUNT_BITS;
      int notNumber = INFINITY - magnitude >>> SIGN_SHIFT << 2 * COUNT_BITS;
      pending[unit] += zero + small + notNumber;
    }
  }

  private void addToTotals() {
    for (int unit = 0; unit < pending.length; unit++) {
      zeros[unit] += pendingZeros(unit);
      saturated[unit] += pendingSaturated(unit);
      notNumbers += pendingNotNumbers(unit);
    }
    Arrays.fill(pending, 0);
    pendingSamples = 0;
  }

  private int pendingZeros(int unit) {
    return pending[unit] & COUNT;
  }

  private int pendingSaturated(int unit) {
    return pending[unit] >>> COUNT_BITS & COUNT;
  }

  private int pendingNotNumbers(int unit) {
    return pending[unit] >>> 2 * COUNT_BITS & COUNT;
  }

  /** All samples of another one, which is left as it is. */
  void add(UnitCounts other) {
    for (int unit = 0; unit < pending.length; unit++) {
      zeros[unit] += other.zeros(unit);
      saturated[unit] += other.saturated(unit);
    }
    notNumbers += other.notNumbers();
    samples += other.samples;
  }

  void reset() {
    Arrays.fill(pending, 0);
    pendingSamples = 0;
    Arrays.fill(zeros, 0);
    Arrays.fill(saturated, 0);
    notNumbers = 0;
    samples = 0;
  }

  long samples() {
    return samples;
  }

  long notNumbers() {
    long sum = notNumbers;
    for (int unit = 0; unit < pending.length; unit++) {
      sum += pendingNotNumbers(unit);
    }
    return sum;
  }

  private long zeros(int unit) {
    return zeros[unit] + pendingZeros(unit);
  }

  private long saturated(int unit) {
    return saturated[unit] + pendingSaturated(unit);
  }

  UnitActivity activity(int unit) {
    return new UnitActivity(
        unit,
        (double) zeros(unit) / samples,
        (double) saturated(unit) / samples,
        state(zeros(unit), saturated(unit)));
  }

  private UnitState state(long ofZero, long ofSaturated) {
    if (samples == 0) {
      return UnitState.UNKNOWN;
    }
    if (ofZero == samples) {
      return UnitState.DEAD;
    }
    return ofSaturated == samples ? UnitState.SATURATED : UnitState.ACTIVE;
  }
}
