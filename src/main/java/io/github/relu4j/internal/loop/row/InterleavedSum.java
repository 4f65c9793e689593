package io.github.relu4j.internal.loop.row;

import io.github.relu4j.internal.loop.RowExponential;

/**
 * Sums in double whose order is fixed: element k goes to partial sum k mod 4, and the partial sums
 * s0 to s3 are added as (s0 + s1) + (s2 + s3). Four additions are under way at once.
 */
final class InterleavedSum {

  private InterleavedSum() {}

  static double of(float[] values, int from, int count) {
    double sum0 = 0;
    double sum1 = 0;
    double sum2 = 0;
    double sum3 = 0;
    int i = from;
    for (int end = from + count - 3; i < end; i += 4) {
      sum0 += values[i];
      sum1 += values[i + 1];
      sum2 += values[i + 2];
      sum3 += values[i + 3];
    }
    int rest = from + count - i;
    sum0 += rest > 0 ? values[i] : 0;
    sum1 += rest > 1 ? values[i + 1] : 0;
    sum2 += rest > 2 ? values[i + 2] : 0;
    return (sum0 + sum1) + (sum2 + sum3);
  }

  /** The sum of a[i] b[i], each exact in double. */
  static double ofProducts(float[] a, int aFrom, float[] b, int bFrom, int count) {
    double sum0 = 0;
    double sum1 = 0;
    double sum2 = 0;
    double sum3 = 0;
    int i = 0;
    for (int end = count - 3; i < end; i += 4) {
      sum0 += product(a[aFrom + i], b[bFrom + i]);
      sum1 += product(a[aFrom + i + 1], b[bFrom + i + 1]);
      sum2 += product(a[aFrom + i + 2], b[bFrom + i + 2]);
      sum3 += product(a[aFrom + i + 3], b[bFrom + i + 3]);
    }
    int rest = count - i;
    sum0 += rest > 0 ? product(a[aFrom + i], b[bFrom + i]) : 0;
    sum1 += rest > 1 ? product(a[aFrom + i + 1], b[bFrom + i + 1]) : 0;
    sum2 += rest > 2 ? product(a[aFrom + i + 2], b[bFrom + i + 2]) : 0;
    return (sum0 + sum1) + (sum2 + sum3);
  }

  /** The sum of the gradients where y is above 0; NaN if a y is. */
  static double ofSupport(float[] y, int yFrom, float[] gradY, int gradYFrom, int count) {
    double sum0 = 0;
    double sum1 = 0;
    double sum2 = 0;
    double sum3 = 0;
    int i = 0;
    for (int end = count - 3; i < end; i += 4) {
      sum0 += ofSupport(y[yFrom + i], gradY[gradYFrom + i]);
      sum1 += ofSupport(y[yFrom + i + 1], gradY[gradYFrom + i + 1]);
      sum2 += ofSupport(y[yFrom + i + 2], gradY[gradYFrom + i + 2]);
      sum3 += ofSupport(y[yFrom + i + 3], gradY[gradYFrom + i + 3]);
    }
    int rest = count - i;
    sum0 += rest > 0 ? ofSupport(y[yFrom + i], gradY[gradYFrom + i]) : 0;
    sum1 += rest > 1 ? ofSupport(y[yFrom + i + 1], gradY[gradYFrom + i + 1]) : 0;
    sum2 += rest > 2 ? ofSupport(y[yFrom + i + 2], gradY[gradYFrom + i + 2]) : 0;
    return (sum0 + sum1) + (sum2 + sum3);
  }

  private static float ofSupport(float y, float gradY) {
    return y > 0 ? gradY : Math.max(y, 0f);
  }

  /** The sum of the exponentials of a row, as floats, but for that of its largest element. */
  static double ofExponentials(
      RowExponential exponential, float[] x, int from, int count, int largest) {
    double sum0 = 0;
    double sum1 = 0;
    double sum2 = 0;
    double sum3 = 0;
    int i = from;
    for (int end = from + count - 3; i < end; i += 4) {
      sum0 += term(exponential, x, i, largest);
      sum1 += term(exponential, x, i + 1, largest);
      sum2 += term(exponential, x, i + 2, largest);
      sum3 += term(exponential, x, i + 3, largest);
    }
    int rest = from + count - i;
    sum0 += rest > 0 ? term(exponential, x, i, largest) : 0;
    sum1 += rest > 1 ? term(exponential, x, i + 1, largest) : 0;
    sum2 += rest > 2 ? term(exponential, x, i + 2, largest) : 0;
    return (sum0 + sum1) + (sum2 + sum3);
  }

  private static float term(RowExponential exponential, float[] x, int i, int largest) {
    return i == largest ? 0 : exponential.forward(x[i]);
  }

  private static double product(float a, float b) {
    return (double) a * b;
  }
}
