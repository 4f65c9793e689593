package io.github.relu4j.internal.loop.gate;

/** Looks for NaN and infinities, which every sum that they are in shows. */
final class Finite {

  private Finite() {}

  /**
   * Whether all values are finite; false also where their sums overflow. Several sums, since each
   * addition waits for the one before; C2 keeps the order of a sum and so does not vectorise it.
   */
  static boolean areAll(float[] values, int from, int to) {
    float sum0 = 0f;
    float sum1 = 0f;
    float sum2 = 0f;
    float sum3 = 0f;
    float sum4 = 0f;
    float sum5 = 0f;
    float sum6 = 0f;
    float sum7 = 0f;
    int i = from;
    for (; i + 7 < to; i += 8) {
      sum0 += values[i];
      sum1 += values[i + 1];
      sum2 += values[i + 2];
      sum3 += values[i + 3];
      sum4 += values[i + 4];
      sum5 += values[i + 5];
      sum6 += values[i + 6];
      sum7 += values[i + 7];
    }
    for (; i < to; i++) {
      sum0 += values[i];
    }
    float sum = sum0 + sum1 + sum2 + sum3 + sum4 + sum5 + sum6 + sum7;
    return Math.abs(sum) <= Float.MAX_VALUE;
  }
}
