package io.github.relu4j.examples.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.DoubleConsumer;

/**
 * Does jobs side by side, each on one thread, and keeps their outcomes. The number of threads shows
 * in no outcome.
 */
public final class Bench implements Laboratory, AutoCloseable {

  private final Runs runs;
  private final DoubleConsumer done;
  private final ExecutorService threads;

  /**
   * A bench.
   *
   * @param runs where outcomes are kept
   * @param threads how many jobs are done at the same time
   * @param done is told the cost of each job that is done
   */
  public Bench(Runs runs, int threads, DoubleConsumer done) {
    this.runs = runs;
    this.done = done;
    this.threads =
        Executors.newFixedThreadPool(
            threads,
            work -> {
              Thread thread = new Thread(work, "bench");
              thread.setDaemon(true);
              return thread;
            });
  }

  @Override
  public <T> List<T> run(List<? extends Job<T>> jobs) {
    Map<String, Future<?>> pending = new LinkedHashMap<>();
    for (Job<T> job : jobs) {
      if (runs.find(job).isEmpty()) {
        pending.computeIfAbsent(job.key(), key -> threads.submit(() -> keep(job)));
      }
    }
    pending.values().forEach(Bench::await);
    List<T> outcomes = new ArrayList<>();
    for (Job<T> job : jobs) {
      outcomes.add(runs.find(job).orElseThrow());
    }
    return outcomes;
  }

  private <T> void keep(Job<T> job) {
    runs.keep(job, job.run());
    done.accept(job.cost());
  }

  private static void await(Future<?> work) {
    try {
      work.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
