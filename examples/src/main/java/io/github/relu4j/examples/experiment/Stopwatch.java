package io.github.relu4j.examples.experiment;

import java.util.function.LongSupplier;

/**
 * Adds up intervals of time. Reading the clock takes time too, some 0.3 microseconds for that of a
 * thread's processor: about one reading is part of each interval, and is taken off.
 */
final class Stopwatch {

  /** So many readings that their mean is good to a few per cent. */
  private static final int READINGS = 200;

  private final LongSupplier clock;
  private long begin;
  private long sum;
  private long intervals;

  /** A watch that has measured nothing yet, on a clock of nanoseconds. */
  Stopwatch(LongSupplier clock) {
    this.clock = clock;
  }

  void start() {
    begin = clock.getAsLong();
  }

  void stop() {
    sum += clock.getAsLong() - begin;
    intervals++;
  }

  void reset() {
    sum = 0;
    intervals = 0;
  }

  /** The time between one reading of the clock and the next, nanoseconds. */
  double reading() {
    long first = clock.getAsLong();
    long last = first;
    for (int i = 0; i < READINGS; i++) {
      last = clock.getAsLong();
    }
    return (double) (last - first) / READINGS;
  }

  /** All intervals since the last reset, nanoseconds, without the reading in each. */
  double measured(double reading) {
    return sum - intervals * reading;
  }

  /** What all readings of the intervals took, two of each, nanoseconds. */
  double readings(double reading) {
    return 2 * intervals * reading;
  }
}
