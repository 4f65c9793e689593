package io.github.relu4j.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.locks.LockSupport;

/** Counts the bytes that a task allocates once C2 has compiled it. */
public final class Allocations {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private static final int CALLS = 100;
  private static final int ROUNDS_WITHOUT = 3;
  private static final int MOST_ROUNDS = 1_000;
  private static final long PAUSE_NANOS = 5_000_000;

  private Allocations() {}

  /** Runs a task until it has allocated nothing for a while; a failure if that time never comes. */
  public static void assertNoneBy(Runnable task) {
    assertThat(bytesOnceCompiled(task)).as("bytes in the last %d calls", CALLS).isZero();
  }

  /**
   * Runs a task until it has allocated nothing for a while.
   *
   * @return 0, or the bytes of the last calls if that time never comes
   */
  public static long bytesOnceCompiled(Runnable task) {
    int roundsWithout = 0;
    long last = 0;
    for (int round = 0; round < MOST_ROUNDS && roundsWithout < ROUNDS_WITHOUT; round++) {
      long before = THREADS.getCurrentThreadAllocatedBytes();
      for (int call = 0; call < CALLS; call++) {
        task.run();
      }
      long bytes = THREADS.getCurrentThreadAllocatedBytes() - before;
      roundsWithout = bytes == 0 ? roundsWithout + 1 : 0;
      if (bytes > 0) {
        last = bytes;
        // C2 needs a processor, too.
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    }
    return roundsWithout == ROUNDS_WITHOUT ? 0 : last;
  }
}
