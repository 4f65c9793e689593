package io.github.relu4j.benchmarks.survey;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.DoubleStream;

/**
 * Times calls over an array that is walked in chunks: runs until the time per element stands still,
 * then takes the median of whole walks.
 */
final class Timing {

  /** One call over part of the array. */
  interface Call {
    void run(int offset, int length);
  }

  private static final long WINDOW = TimeUnit.MILLISECONDS.toNanos(100);
  private static final int FEWEST_WINDOWS = 3;
  private static final int MOST_WINDOWS = 30;
  private static final double STANDS_STILL = 0.95;

  private static final long MEASURED = TimeUnit.MILLISECONDS.toNanos(200);
  private static final int FEWEST_WALKS = 5;

  /** Far above the clock's resolution: a short array is walked several times for one reading. */
  private static final long SHORTEST_READING = TimeUnit.MICROSECONDS.toNanos(100);

  private final int length;
  private final int chunk;
  private final Call call;
  private int next;

  private Timing(int length, int chunk, Call call) {
    this.length = length;
    this.chunk = chunk;
    this.call = call;
  }

  static double nanosPerElement(int length, int chunk, Call call) {
    Timing timing = new Timing(length, chunk, call);
    timing.warmUp();
    return timing.measure();
  }

  private void warmUp() {
    double before = Double.POSITIVE_INFINITY;
    for (int window = 1; window <= MOST_WINDOWS; window++) {
      double now = oneWindow();
      if (window >= FEWEST_WINDOWS && now > STANDS_STILL * before) {
        return;
      }
      before = now;
    }
  }

  /** Chunk by chunk, since a whole walk in code that is not yet compiled may take seconds. */
  private double oneWindow() {
    long elements = 0;
    long start = System.nanoTime();
    long elapsed;
    do {
      elements += nextChunk();
      elapsed = System.nanoTime() - start;
    } while (elapsed < WINDOW);
    return (double) elapsed / elements;
  }

  private int nextChunk() {
    int count = Math.min(chunk, length - next);
    call.run(next, count);
    next = next + count == length ? 0 : next + count;
    return count;
  }

  private void walk() {
    next = 0;
    do {
      nextChunk();
    } while (next != 0);
  }

  private double measure() {
    DoubleStream.Builder readings = DoubleStream.builder();
    long start = System.nanoTime();
    for (int reading = 0;
        reading < FEWEST_WALKS || System.nanoTime() - start < MEASURED;
        reading++) {
      readings.add(oneReading());
    }
    double[] sorted = readings.build().toArray();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private double oneReading() {
    long walks = 0;
    long start = System.nanoTime();
    long elapsed;
    do {
      walk();
      walks++;
      elapsed = System.nanoTime() - start;
    } while (elapsed < SHORTEST_READING);
    return (double) elapsed / (walks * length);
  }
}
