package io.github.relu4j.internal.run;

import io.github.relu4j.internal.loop.Loops;
import io.github.relu4j.internal.loop.Tuning;
import io.github.relu4j.kernel.Elementwise;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs vector loops until C2 has compiled them, and measures whether they pay. */
final class WarmUp {

  private static final long SHORTEST_PAUSE_MILLIS = 1;

  private static final int LENGTH = 1024;

  /** A short array may have other code, and this one has a rest beside whole vectors. */
  private static final int SHORT_LENGTH = 129;

  private static final int CALLS = 20;

  private final Elementwise activation;
  private final List<Operation> operations;
  private final float[] x = new float[LENGTH];
  private final float[] gradY = new float[LENGTH];
  private final float[] output = new float[LENGTH];

  WarmUp(Elementwise activation, List<Operation> operations) {
    this.activation = activation;
    this.operations = operations;
    for (int i = 0; i < LENGTH; i++) {
      // A step that scatters signs, so that no branch is always taken.
      x[i] = (i * 619 % LENGTH - LENGTH / 2) / 64f;
      gradY[i] = 1f + i;
    }
  }

  /**
   * Whether the candidate becomes about as fast as the loops in use, in each operation, before the
   * time is over.
   */
  boolean proves(Loops candidate, Loops inUse, long nanos) {
    long start = System.nanoTime();
    long round = start;
    do {
      boolean isFast = true;
      // All of them each time, so that all get compiled.
      for (Operation operation : operations) {
        isFast &= nanos(operation, candidate) <= Tuning.ABOUT_AS_FAST * nanos(operation, inUse);
      }
      if (isFast) {
        return true;
      }
      long now = System.nanoTime();
      pause(Math.min(now - round, nanos - (now - start)));
      round = System.nanoTime();
    } while (round - start < nanos);
    return false;
  }

  /**
   * As long as the round took, but not beyond the turn. The compiler works meanwhile: running on in
   * the interpreter would take the processor from it and from the program, and make it compile more
   * of what only the interpreter calls.
   */
  private static void pause(long nanos) {
    long millis = TimeUnit.NANOSECONDS.toMillis(nanos);
    try {
      Thread.sleep(Math.max(SHORTEST_PAUSE_MILLIS, millis));
    } catch (InterruptedException e) {
      // The thread is ours alone: whoever interrupts it means another.
    }
  }

  /** The shortest of a few pairs of calls: the others were interrupted or not yet compiled. */
  private long nanos(Operation operation, Loops loops) {
    // Lengths around one vector too, else C2 drops their branches and must compile again later.
    for (int length = 1; length <= 64; length *= 2) {
      operation.run(loops, activation, x, gradY, output, 1, length);
    }
    long shortest = Long.MAX_VALUE;
    for (int call = 0; call < CALLS; call++) {
      long start = System.nanoTime();
      operation.run(loops, activation, x, gradY, output, 0, LENGTH);
      operation.run(loops, activation, x, gradY, output, 0, SHORT_LENGTH);
      shortest = Math.min(shortest, System.nanoTime() - start);
    }
    return shortest;
  }
}
