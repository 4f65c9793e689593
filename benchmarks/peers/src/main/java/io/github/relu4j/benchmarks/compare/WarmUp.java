package io.github.relu4j.benchmarks.compare;

import io.github.relu4j.benchmarks.engine.Call;
import java.util.concurrent.TimeUnit;

/**
 * Runs a call until it is compiled and gets no faster. Iterations of a fixed length would not do:
 * vector code that C2 has not compiled yet takes hundreds of times as long, and C2 may take
 * seconds.
 */
final class WarmUp {

  private static final long WINDOW = TimeUnit.MILLISECONDS.toNanos(50);
  private static final long QUIET = TimeUnit.MILLISECONDS.toNanos(200);
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(15);

  /** In vectors of 16, more loop iterations than HotSpot counts before it gives a loop to C2. */
  private static final long FEWEST_ELEMENTS = 2_000_000;

  /** Two timings of the same code differ by less, mostly. */
  private static final double PROGRESS = 0.9;

  /** Above what the system's clock for it may be wrong by. */
  private static final long COMPILING = TimeUnit.MILLISECONDS.toNanos(15);

  private final Call call;
  private final HiddenWork compilers = new HiddenWork();
  private double fastest = Double.POSITIVE_INFINITY;
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
    long quietSince = start;
    while ((now - quietSince < QUIET || calls * length < FEWEST_ELEMENTS)
        && now - start < PATIENCE) {
      boolean progress = getsFaster();
      now = System.nanoTime();
      if (compilers.nanos() > COMPILING || progress) {
        quietSince = now;
      }
    }
  }

  private boolean getsFaster() {
    double nanos = nanosPerCall();
    boolean faster = nanos < PROGRESS * fastest;
    if (faster) {
      fastest = nanos;
    }
    return faster;
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
