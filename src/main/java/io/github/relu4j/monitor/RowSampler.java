package io.github.relu4j.monitor;

import io.github.relu4j.internal.check.Check;

/**
 * Picks one row of every {@code interval}, and in each interval another one: a fixed distance would
 * meet the same place of every batch. The places are multiples of the golden ratio, which spread
 * evenly, and depend on nothing but the number of rows before.
 */
final class RowSampler {

  private static final long GOLDEN_RATIO = 0x9e3779b9L;
  private static final long FRACTION = 0xffffffffL;

  private final int interval;

  /** Rows that have gone by. */
  private long rows;

  /** Intervals that have been picked from. */
  private long picks;

  RowSampler(int interval) {
    this.interval = Check.atLeast("interval", 1, interval);
  }

  /** The row of a batch to look at next, or its number of rows or more if there is none left. */
  long next() {
    long place = (picks * GOLDEN_RATIO & FRACTION) * interval >>> Integer.SIZE;
    return picks * interval + place - rows;
  }

  /** That row has been looked at. */
  void picked() {
    picks++;
  }

  /** A batch has gone by. */
  void passed(int batch) {
    rows += batch;
  }

  void reset() {
    rows = 0;
    picks = 0;
  }
}
