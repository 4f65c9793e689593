package io.github.relu4j.examples.training;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/**
 * Threads that share numbered parts of the work; which of them does which part shows in no result.
 */
public final class Workers implements AutoCloseable {

  private static final ThreadMXBean TIMES = ManagementFactory.getThreadMXBean();

  private final int threads;
  private final Set<Thread> started = ConcurrentHashMap.newKeySet();
  private final ExecutorService others;

  /** So many threads, the caller's among them. */
  public Workers(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be at least 1 but is " + threads);
    }
    this.threads = threads;
    others =
        Executors.newFixedThreadPool(
            Math.max(1, threads - 1),
            task -> {
              Thread thread = new Thread(task, "worker");
              thread.setDaemon(true);
              started.add(thread);
              return thread;
            });
  }

  /**
   * The seconds that the caller's thread and all others have run so far, whatever else the machine
   * did.
   */
  double processorSeconds() {
    long nanoseconds = TIMES.getCurrentThreadCpuTime();
    for (Thread thread : started) {
      nanoseconds += TIMES.getThreadCpuTime(thread.getId());
    }
    return nanoseconds * 1e-9;
  }

  /** Does all parts, from 0 to one less than their number, and waits for them. */
  void each(int parts, IntConsumer work) {
    List<Future<?>> pending = new ArrayList<>();
    for (int thread = 1; thread < threads; thread++) {
      int first = thread;
      pending.add(others.submit(() -> everyOther(first, parts, work)));
    }
    everyOther(0, parts, work);
    for (Future<?> share : pending) {
      await(share);
    }
  }

  private void everyOther(int first, int parts, IntConsumer work) {
    for (int part = first; part < parts; part += threads) {
      work.accept(part);
    }
  }

  private static void await(Future<?> share) {
    try {
      share.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  @Override
  public void close() {
    others.shutdownNow();
  }
}
