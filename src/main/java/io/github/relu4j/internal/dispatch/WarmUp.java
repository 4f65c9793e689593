package io.github.relu4j.internal.dispatch;

import io.github.relu4j.ElementwiseActivation;
import io.github.relu4j.internal.loop.Loop;

/** Runs a vector loop until C2 has compiled it, and measures whether it pays. */
final class WarmUp {

  private static final long PAUSE_MILLIS = 1;

  private static final int LENGTH = 1024;

  /** A short array may have other code, and this one has a rest beside whole vectors. */
  private static final int SHORT_LENGTH = 129;

  private static final int CALLS = 20;

  /**
   * A vector loop that takes this share more is still taken for equal: two timings are never the
   * same.
   */
  private static final double TOLERANCE = 1.25;

  private final ElementwiseActivation activation;
  private final float[] x = new float[LENGTH];
  private final float[] gradY = new float[LENGTH];
  private final float[] output = new float[LENGTH];

  WarmUp(ElementwiseActivation activation) {
    this.activation = activation;
    for (int i = 0; i < LENGTH; i++) {
      // A step that scatters signs, so that no branch is always taken.
      x[i] = (i * 619 % LENGTH - LENGTH / 2) / 64f;
      gradY[i] = 1f + i;
    }
  }

  /**
   * Whether the candidate becomes about as fast as the loop in use, in each of the three
   * operations, before the time is over.
   */
  boolean proves(Loop candidate, Loop inUse, long nanos) {
    long start = System.nanoTime();
    do {
      boolean forward = nanos(this::forward, candidate) <= TOLERANCE * nanos(this::forward, inUse);
      boolean derivative =
          nanos(this::derivative, candidate) <= TOLERANCE * nanos(this::derivative, inUse);
      boolean backward =
          nanos(this::backward, candidate) <= TOLERANCE * nanos(this::backward, inUse);
      if (forward && derivative && backward) {
        return true;
      }
      pause();
    } while (System.nanoTime() - start < nanos);
    return false;
  }

  /** The compiler works meanwhile; running on in the interpreter would take its processor. */
  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      // The thread is ours alone: whoever interrupts it means another.
    }
  }

  private interface Operation {
    void run(Loop loop, int offset, int length);
  }

  /** The shortest of a few pairs of calls: the others were interrupted or not yet compiled. */
  private static long nanos(Operation operation, Loop loop) {
    // Lengths around one vector too, else C2 drops their branches and must compile again later.
    for (int length = 1; length <= 64; length *= 2) {
      operation.run(loop, 1, length);
    }
    long shortest = Long.MAX_VALUE;
    for (int call = 0; call < CALLS; call++) {
      long start = System.nanoTime();
      operation.run(loop, 0, LENGTH);
      operation.run(loop, 0, SHORT_LENGTH);
      shortest = Math.min(shortest, System.nanoTime() - start);
    }
    return shortest;
  }

  private void forward(Loop loop, int offset, int length) {
    loop.forward(activation, x, offset, output, 0, length);
  }

  private void derivative(Loop loop, int offset, int length) {
    loop.derivative(activation, x, offset, output, 0, length);
  }

  private void backward(Loop loop, int offset, int length) {
    loop.backward(activation, x, offset, gradY, 0, output, 0, length);
  }
}
