package io.github.relu4j.benchmarks.survey;

import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Times calls over an array that is walked in chunks: the shortest of several whole walks, once
 * warm. What else goes on in the machine only ever adds to a reading.
 */
final class Timing {

  /** One call over part of the array. */
  interface Call {
    void run(int offset, int length);
  }

  private static final long WINDOW = TimeUnit.MILLISECONDS.toNanos(20);

  /** C2 may take most of this for one method of vector code, and nothing changes meanwhile. */
  private static final long WITHOUT_PROGRESS = TimeUnit.SECONDS.toNanos(1);

  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(6);
  private static final double PROGRESS = 0.95;

  private static final long MEASURED = TimeUnit.MILLISECONDS.toNanos(100);
  private static final int FEWEST_READINGS = 5;

  /** Far above the clock's resolution: a short array is walked several times for one reading. */
  private static final long SHORTEST_READING = TimeUnit.MICROSECONDS.toNanos(100);

  private final int length;
  private final int chunk;
  private final Call call;
  private int next;
  private double fastestWindow = Double.POSITIVE_INFINITY;

  Timing(int length, int chunk, Call call) {
    this.length = length;
    this.chunk = chunk;
    this.call = call;
  }

  /**
   * Runs all in turn until none gets faster any more: while one is being compiled in the
   * background, the others run.
   */
  static void warmUp(List<Timing> timings) {
    long start = System.nanoTime();
    long now = start;
    long lastProgress = start;
    while (now - lastProgress < WITHOUT_PROGRESS && now - start < PATIENCE) {
      boolean progress = false;
      for (Timing timing : timings) {
        progress |= timing.getsFaster();
      }
      now = System.nanoTime();
      lastProgress = progress ? now : lastProgress;
    }
  }

  private boolean getsFaster() {
    double window = oneWindow();
    boolean faster = window < PROGRESS * fastestWindow;
    if (faster) {
      fastestWindow = window;
    }
    return faster;
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

  double nanosPerElement() {
    int walks = 1;
    while (nanos(walks) < SHORTEST_READING) {
      walks *= 2;
    }
    long shortest = Long.MAX_VALUE;
    long start = System.nanoTime();
    for (int reading = 0;
        reading < FEWEST_READINGS || System.nanoTime() - start < MEASURED;
        reading++) {
      shortest = Math.min(shortest, nanos(walks));
    }
    return (double) shortest / ((long) walks * length);
  }

  private long nanos(int walks) {
    long start = System.nanoTime();
    for (int done = 0; done < walks; done++) {
      walk();
    }
    return System.nanoTime() - start;
  }
}
