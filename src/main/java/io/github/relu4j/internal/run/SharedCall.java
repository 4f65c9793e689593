package io.github.relu4j.internal.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A call whose elements are cut into parts. Whoever works on it claims one part after another, the
 * first one first, until none is left: the caller, and threads that help.
 */
final class SharedCall {

  private final PartialWork work;
  private final long length;
  private final int part;
  private final int parts;
  private final AtomicInteger next = new AtomicInteger();

  /** What the first of the parts has thrown that have failed, and which part that is. */
  private Throwable failure;

  private int failed;
  private List<Throwable> otherFailures;

  /** What a helper could not tell in any other way: a store needs no room on a full stack. */
  volatile Throwable untold;

  /** Who made the call. */
  final Thread caller = Thread.currentThread();

  /** How many threads may help at once. */
  final int mostHelpers;

  /** How many help now; written under the lock of the crew. */
  volatile int helpers;

  /** The caller, if it waits for them. */
  volatile Thread waiting;

  /** Under the lock of the crew: a call that was opened before this one. */
  SharedCall older;

  SharedCall(PartialWork work, long length, int part, int mostThreads) {
    this.work = work;
    this.length = length;
    this.part = part;
    this.parts = (int) ((length - 1) / part + 1);
    this.mostHelpers = Math.min(mostThreads, parts) - 1;
  }

  /** Whether there is a part that nobody has claimed. */
  boolean hasParts() {
    return next.get() < parts;
  }

  /** Works until no part is left. Throws nothing that the work throws. */
  void work() {
    for (int i = next.getAndIncrement(); i < parts; i = next.getAndIncrement()) {
      try {
        long from = (long) i * part;
        work.run(from, (int) Math.min(part, length - from));
      } catch (Throwable e) {
        fail(i, e);
      }
    }
  }

  private synchronized void fail(int part, Throwable thrown) {
    next.set(parts);
    if (failure == null) {
      failure = thrown;
      failed = part;
      return;
    }
    Throwable other = thrown;
    if (part < failed) {
      other = failure;
      failure = thrown;
      failed = part;
    }
    if (otherFailures == null) {
      otherFailures = new ArrayList<>();
    }
    otherFailures.add(other);
  }

  /**
   * Throws what the first of the parts has thrown that have failed, as a call in one thread would:
   * parts are claimed in their order, so none before it is left out. For the caller, when nobody
   * works on the call any more.
   */
  synchronized void throwFailure() {
    Throwable first = failure == null ? untold : failure;
    if (first == null) {
      return;
    }
    if (untold != null && untold != first) {
      first.addSuppressed(untold);
    }
    if (otherFailures != null) {
      for (Throwable other : otherFailures) {
        if (other != first) {
          first.addSuppressed(other);
        }
      }
    }
    SharedCall.<RuntimeException>rethrow(first);
  }

  /** Whatever it is, and without wrapping it. */
  @SuppressWarnings("unchecked")
  private static <E extends Throwable> void rethrow(Throwable failure) throws E {
    throw (E) failure;
  }
}
