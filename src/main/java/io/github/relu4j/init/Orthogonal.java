package io.github.relu4j.init;

import java.util.random.RandomGenerator;

/**
 * A matrix of orthonormal rows or columns, whichever are fewer, times the gain; uniform among all
 * of those.
 *
 * <p>The Gram-Schmidt process on a matrix of independent normal numbers. It is the QR decomposition
 * with a positive diagonal of R, so it needs no correction of signs. Each vector is orthogonalised
 * twice, which brings it to the accuracy of the arithmetic (L. Giraud, J. Langou, M. Rozložník,
 * 2005).
 */
record Orthogonal(double gain) implements Initialiser {

  /** Of a vector's length what must be left: numbers that are random leave far more. */
  private static final double LEAST_LEFT = 1e-12;

  /** An element is at most the gain. */
  Orthogonal {
    FillArguments.inRange("the activation's gain", Float.MIN_VALUE, Float.MAX_VALUE, gain);
  }

  @Override
  public void fill(
      float[] weights, int offset, int length, int fanIn, int fanOut, RandomGenerator random) {
    FillArguments.check(weights, offset, length, fanIn, fanOut, random);
    if (length % fanIn != 0) {
      throw new IllegalArgumentException(
          "length " + length + " is not a whole number of rows of fanIn = " + fanIn + " weights");
    }
    int rows = length / fanIn;
    double[][] vectors = orthonormal(Math.min(rows, fanIn), Math.max(rows, fanIn), random);
    int betweenVectors = rows <= fanIn ? fanIn : 1;
    int betweenElements = rows <= fanIn ? 1 : fanIn;
    for (int vector = 0; vector < vectors.length; vector++) {
      int start = offset + vector * betweenVectors;
      for (int i = 0; i < vectors[vector].length; i++) {
        weights[start + i * betweenElements] = (float) (gain * vectors[vector][i]);
      }
    }
  }

  private static double[][] orthonormal(int count, int size, RandomGenerator random) {
    double[][] vectors = new double[count][size];
    for (int done = 0; done < count; done++) {
      double[] vector = vectors[done];
      for (int i = 0; i < size; i++) {
        vector[i] = NormalQuantile.of(Distribution.centred(random));
      }
      double before = Math.sqrt(product(vector, vector));
      subtractProjections(vector, vectors, done);
      subtractProjections(vector, vectors, done);
      double left = Math.sqrt(product(vector, vector));
      if (!(left > LEAST_LEFT * before)) {
        throw new IllegalArgumentException(
            "random is not random: vector " + done + " of its numbers depends on those before");
      }
      for (int i = 0; i < size; i++) {
        vector[i] /= left;
      }
    }
    return vectors;
  }

  private static void subtractProjections(double[] vector, double[][] vectors, int count) {
    for (int other = 0; other < count; other++) {
      subtract(vector, product(vector, vectors[other]), vectors[other]);
    }
  }

  private static void subtract(double[] vector, double factor, double[] other) {
    for (int i = 0; i < vector.length; i++) {
      vector[i] -= factor * other[i];
    }
  }

  /** In four sums of a fixed order, so that not each addition waits for the one before. */
  private static double product(double[] a, double[] b) {
    double sum0 = 0;
    double sum1 = 0;
    double sum2 = 0;
    double sum3 = 0;
    int i = 0;
    for (; i + 3 < a.length; i += 4) {
      sum0 += a[i] * b[i];
      sum1 += a[i + 1] * b[i + 1];
      sum2 += a[i + 2] * b[i + 2];
      sum3 += a[i + 3] * b[i + 3];
    }
    for (; i < a.length; i++) {
      sum0 += a[i] * b[i];
    }
    return (sum0 + sum1) + (sum2 + sum3);
  }
}
