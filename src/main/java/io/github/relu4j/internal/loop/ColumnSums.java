package io.github.relu4j.internal.loop;

import io.github.relu4j.internal.arithmetic.Gradient;
import java.util.Arrays;

/**
 * The sums of the columns of rows, a block of columns at a time: what the gradients of a bias are.
 *
 * <p>All of it is arithmetic in floats at one index, which C2 vectorises on every JDK. It does not
 * vectorise a conversion to double on 17, and one element at a time would take longer than the
 * whole backward of a rectifier. So a sum is kept in two floats: the rounded sum, and the sum of
 * what each addition lost, which is found exactly (D. E. Knuth, "The art of computer programming",
 * volume 2, section 4.2.2).
 *
 * <p><b>The order</b> is part of the result. It depends on the numbers of rows and columns alone.
 * With n columns each has p = 1024 / n partial sums, rounded down, but at least one, and not more
 * than there are rows. Row r goes to partial sum r mod p, in the order of the rows. After each 16
 * terms the two floats of a partial sum are made a rounded sum and what it lost again. Then the
 * upper half of the partial sums is added to the lower half, column by column, until one is left.
 *
 * <p><b>The error.</b> Let S be the sum of the magnitudes of n terms, and u = 2^-24. An addition
 * loses at most u S. A step begins with at most u S lost, and ends with at most 17 u S. So the
 * additions of what was lost are off by (2 + 3 + ... + 17) u² S a step, which is less than 10 u² S
 * a term. The halving begins with at most u S lost again. Each of its at most 10 rounds adds u S,
 * and rounds twice: (1 + 2) + ... + (10 + 11) = 120 u² S in all. The last addition of what was lost
 * is off by 12 u² S. That is less than (16 n + 256) u² S = (n + 16) 2^-44 S together.
 *
 * <p>Infinite and NaN terms, and sums that overflow on the way, leave NaN as what was lost. Such a
 * column is summed once more, in double and row by row.
 */
public final class ColumnSums {

  /** Partial sums of a block of columns. Unlike the length of a tile it shows in the results. */
  static final int LENGTH = 1024;

  /** Terms of a partial sum that are added together, from tiles in a first-level cache. */
  static final int AT_ONCE = 4;

  /** A multiple of those. */
  private static final int TERMS_OF_A_STEP = 4 * AT_ONCE;

  /**
   * No multiple of 4 KiB: else a load from one array may wait for a store to another, whose address
   * ends in the same bits. Not measured.
   */
  private static final int APART = LENGTH + 192;

  /** The bias of the block, as often as there are partial sums of a column. */
  public final float[] bias = new float[APART];

  /** The rounded partial sums. */
  public final float[] sums = new float[APART];

  /** What their additions lost. */
  public final float[] lost = new float[APART];

  private final float[] terms = new float[APART];
  private final float[] others = new float[APART];

  private int columns;
  private int partialSums;
  private int termsOfStep;

  ColumnSums() {}

  /** How many of so many columns make a block: all, or equal parts of them. */
  static int columnsOfBlock(int width) {
    int blocks = (width - 1) / LENGTH + 1;
    return (width - 1) / blocks + 1;
  }

  /** Lays out the bias of a block. */
  void begin(float[] biases, int column, int columns, int rows) {
    this.columns = columns;
    partialSums = columns < biases.length ? 1 : Math.min(LENGTH / columns, rows);
    System.arraycopy(biases, column, bias, 0, columns);
    int length = partialSums * columns;
    for (int done = columns; done < length; done *= 2) {
      System.arraycopy(bias, 0, bias, done, Math.min(done, length - done));
    }
  }

  /** As many rows as go to one partial sum each. */
  int rowsAtOnce() {
    return partialSums;
  }

  /** Begins all sums of the block. */
  void clear() {
    Arrays.fill(sums, 0, partialSums * columns, 0f);
    Arrays.fill(lost, 0, partialSums * columns, 0f);
    termsOfStep = 0;
  }

  /**
   * Adds terms that are in an array anywhere.
   *
   * @param results the terms
   * @param offset index of the term of the first sum
   * @param from the first sum that is added to
   * @param to after the last one
   */
  public void addFrom(float[] results, int offset, int from, int to) {
    System.arraycopy(results, offset + from, terms, from, to - from);
    add(terms, sums, lost, from, to);
  }

  /** Adds terms that have the indices of their sums. */
  void add(float[] terms, int from, int to) {
    add(terms, sums, lost, from, to);
  }

  /**
   * Writes slopes times gradients and adds them, by the rule of backward wherever the product is a
   * number ({@link Gradient#throughNumber}).
   */
  void addProducts(float[] slopes, float[] gradY, float[] products, int count) {
    addProducts(slopes, gradY, products, sums, lost, count);
  }

  /** To be called when each partial sum has so many more terms, at most {@link #AT_ONCE}. */
  void endOfTerms(int terms) {
    termsOfStep += terms;
    if (termsOfStep == TERMS_OF_A_STEP) {
      termsOfStep = 0;
      normalise();
    }
  }

  private void normalise() {
    normalise(sums, lost, 0, partialSums * columns);
  }

  /** Whether a term, or a sum on the way, was infinite or NaN. */
  boolean haveNaN() {
    int count = partialSums * columns;
    mark(lost, others, count);
    return TiledBackward.hasMarks(others, count);
  }

  /** Adds all to the gradients of the bias. */
  void finish(
      float[] gradX, int gradXOffset, int rows, int width, float[] gradBias, int firstColumn) {
    normalise();
    for (int left = partialSums; left > 1; ) {
      int half = (left + 1) / 2;
      int count = (left - half) * columns;
      System.arraycopy(sums, half * columns, terms, 0, count);
      System.arraycopy(lost, half * columns, others, 0, count);
      addLost(others, lost, count);
      add(terms, sums, lost, 0, count);
      left = half;
    }
    System.arraycopy(gradBias, firstColumn, terms, 0, columns);
    complete(terms, sums, lost, others, columns);
    mark(others, terms, columns);
    if (TiledBackward.hasMarks(terms, columns)) {
      inDouble(gradX, gradXOffset, rows, width, gradBias, firstColumn);
    }
    System.arraycopy(others, 0, gradBias, firstColumn, columns);
  }

  /** The results that are no numbers, in the place of others. */
  private void inDouble(
      float[] gradX, int gradXOffset, int rows, int width, float[] gradBias, int firstColumn) {
    for (int column = 0; column < columns; column++) {
      if (terms[column] != terms[column]) {
        double sum = 0;
        for (int row = 0; row < rows; row++) {
          sum += gradX[gradXOffset + row * width + column];
        }
        others[column] = (float) (gradBias[firstColumn + column] + sum);
      }
    }
  }

  /**
   * What an addition lost: before + term - sum, exactly. A negation in the place of one of the
   * subtractions, since C2 does not pair two of one value.
   */
  private static float lost(float before, float term, float sum) {
    float added = sum - before;
    float kept = sum + -added;
    return (before - kept) + (term - added);
  }

  /** Too long to be inlined, as the others are, for the reason that {@link ElementLoop} has. */
  private static void add(float[] terms, float[] sums, float[] lost, int from, int to) {
    int first =
        switch (from) {
          case 0, 4, 8, 12, 16, 20, 24, 28, 32, 36, 40, 44, 48, 52, 56, 60, 64, 68, 72, 76 -> from;
          default -> from;
        };
    for (int i = first; i < to; i++) {
      float term = terms[i];
      float before = sums[i];
      float lostBefore = lost[i];
      float sum = before + term;
      sums[i] = sum;
      lost[i] = lostBefore + lost(before, term, sum);
    }
  }

  private static void addProducts(
      float[] slopes, float[] gradY, float[] products, float[] sums, float[] lost, int count) {
    int end =
        switch (count) {
          case 0, 4, 8, 12, 16, 20, 24, 28, 32, 36, 40, 44, 48, 52, 56, 60, 64, 68, 72, 76 -> count;
          default -> count;
        };
    for (int i = 0; i < end; i++) {
      float term = Gradient.throughNumber(slopes[i], gradY[i]);
      float before = sums[i];
      float lostBefore = lost[i];
      float sum = before + term;
      products[i] = term;
      sums[i] = sum;
      lost[i] = lostBefore + lost(before, term, sum);
    }
  }

  private static void normalise(float[] sums, float[] lost, int from, int to) {
    int first =
        switch (from) {
          case 0, 4, 8, 12, 16, 20, 24, 28, 32, 36, 40, 44, 48, 52, 56, 60, 64, 68, 72, 76 -> from;
          default -> from;
        };
    for (int i = first; i < to; i++) {
      float before = sums[i];
      float term = lost[i];
      float sum = before + term;
      sums[i] = sum;
      lost[i] = lost(before, term, sum);
    }
  }

  private static void addLost(float[] others, float[] lost, int count) {
    for (int i = 0; i < count; i++) {
      lost[i] = lost[i] + others[i];
    }
  }

  /** Rounds once, but for an error of u times what was lost. */
  private static void complete(
      float[] before, float[] sums, float[] lost, float[] results, int count) {
    for (int i = 0; i < count; i++) {
      float gradBias = before[i];
      float term = sums[i];
      float sum = gradBias + term;
      results[i] = sum + (lost(gradBias, term, sum) + lost[i]);
    }
  }

  private static void mark(float[] values, float[] marks, int count) {
    for (int i = 0; i < count; i++) {
      marks[i] = values[i] - values[i];
    }
  }
}
