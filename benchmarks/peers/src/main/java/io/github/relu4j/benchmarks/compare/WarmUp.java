package io.github.relu4j.benchmarks.compare;

import io.github.relu4j.benchmarks.engine.Call;
import java.util.concurrent.TimeUnit;

/**
 * Runs a call until it is compiled and gets no faster. Iterations of a fixed length would not do:
 * vector code that C2 has not compiled yet takes thousands of times as long, and C2 may take
 * seconds.
 */
final class WarmUp {

  private static final long WINDOW = TimeUnit.MILLISECONDS.toNanos(20);
  private static final long WITHOUT_PROGRESS = TimeUnit.MILLISECONDS.toNanos(200);
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(20);

  /**
   * In vectors of 16, several times as many loop iterations as HotSpot counts before it gives a
   * loop to C2; what is not compiled takes seconds for them, in which C2 gets ready.
   */
  private static final long FEWEST_ELEMENTS = 2_000_000;

  /** Two timings of the same code differ by less, mostly. */
  private static final double PROGRESS = 0.9;

  private final Call call;
  private long calls;

  private WarmUp(Call call) {
    this.call = call;
  }

  /** Runs a call over so many elements. */
  static void of(Call call, int length) {
    new WarmUp(call).run(length);
  }

  private void run(int length) {
    long start = System.nanoTime();
    long now = start;
    long lastProgress = start;
    double fastest = Double.POSITIVE_INFINITY;
    while ((now - lastProgress < WITHOUT_PROGRESS || calls * length < FEWEST_ELEMENTS)
        && now - start < PATIENCE) {
      double nanos = nanosPerCall();
      now = System.nanoTime();
      if (nanos < PROGRESS * fastest) {
        fastest = nanos;
        lastProgress = now;
      }
    }
  }

  private double nanosPerCall() {
    long before = calls;
    long start = System.nanoTime();
    long elapsed;
    do {
      call.run();
      calls++;
      elapsed = System.nanoTime() - start;
    } while (elapsed < WINDOW);
    return (double) elapsed / (calls - before);
  }
}
