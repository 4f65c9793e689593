package io.github.relu4j.internal.run;

import io.github.relu4j.internal.loop.Tuning;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;

/**
 * The threads of an executor that help with calls. As a task it is one of them: it helps with one
 * call that is open, if there is any, and ends with it.
 *
 * <p>The caller works on its call as well, so the call ends even if no thread ever comes to help:
 * in a pool whose threads are all callers, or with an executor that rejects. Then the caller waits
 * for those alone who are at work on a part. They wait for nobody, unless the work itself does.
 *
 * <p>Tasks that have not begun yet are not counted by call, since those of a busy pool may begin
 * long after their call has ended. They are counted for all calls, and no call hands over another
 * where there are enough. So a program that makes a million calls from the only thread of a pool
 * leaves one task in its queue, and not a million.
 */
public final class Crew implements Runnable {

  /** The open call that was opened last. */
  private SharedCall newest;

  /** How many threads the open calls could use beside their callers. */
  private int wanted;

  /** Tasks that were handed over and have not begun. */
  private int sent;

  /**
   * Does the work of a call, in this thread and in others.
   *
   * @param executor has the other threads
   * @param threads how many threads at most, the caller's included
   * @param work what is done
   * @param length the number of elements, at least 1
   * @param part the elements of a part
   */
  public void run(Executor executor, int threads, PartialWork work, long length, int part) {
    SharedCall call = new SharedCall(work, length, part, threads);
    int missing = open(call);
    try {
      send(executor, missing);
      call.work();
    } finally {
      close(call);
      await(call);
    }
    call.throwFailure();
  }

  /** How many tasks are missing now that there is one more call. */
  private synchronized int open(SharedCall call) {
    call.older = newest;
    newest = call;
    wanted += call.mostHelpers;
    int missing = Math.max(0, Math.min(call.mostHelpers, wanted - sent));
    sent += missing;
    return missing;
  }

  private void send(Executor executor, int tasks) {
    for (int left = tasks; left > 0; left--) {
      try {
        executor.execute(this);
      } catch (Throwable e) {
        // It is shut down or full, say. The caller does the work, and the next call tries again.
        notSent(left);
        return;
      }
    }
  }

  private synchronized void notSent(int tasks) {
    sent -= tasks;
  }

  /** Helps, in a thread of the executor. */
  @Override
  public void run() {
    SharedCall call = join();
    if (call == null) {
      return;
    }
    try {
      call.work();
    } catch (Throwable e) {
      call.untold = e;
    } finally {
      leave(call);
    }
  }

  /**
   * A call that has work for one thread more, or null. An executor may run a task in the thread
   * that hands it over. That thread has a call of its own to work on, and helps with none.
   */
  private synchronized SharedCall join() {
    sent--;
    SharedCall found = null;
    for (SharedCall call = newest; call != null; call = call.older) {
      if (call.caller == Thread.currentThread()) {
        return null;
      }
      if (found == null && call.hasParts() && call.helpers < call.mostHelpers) {
        found = call;
      }
    }
    if (found != null) {
      found.helpers++;
    }
    return found;
  }

  private void leave(SharedCall call) {
    boolean isLast;
    synchronized (this) {
      isLast = --call.helpers == 0;
    }
    if (isLast && call.waiting != null) {
      LockSupport.unpark(call.waiting);
    }
  }

  /** From here on nobody joins. */
  private synchronized void close(SharedCall call) {
    wanted -= call.mostHelpers;
    if (newest == call) {
      newest = call.older;
      return;
    }
    SharedCall newer = newest;
    while (newer.older != call) {
      newer = newer.older;
    }
    newer.older = call.older;
  }

  /** Waits for those who are at work on a part. An interrupt is kept for later. */
  private static void await(SharedCall call) {
    for (int spins = Tuning.SPINS; call.helpers > 0 && spins > 0; spins--) {
      Thread.onSpinWait();
    }
    if (call.helpers == 0) {
      return;
    }
    boolean interrupted = false;
    call.waiting = Thread.currentThread();
    while (call.helpers > 0) {
      LockSupport.park(call);
      interrupted |= Thread.interrupted();
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
