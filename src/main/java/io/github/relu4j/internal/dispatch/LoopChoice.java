package io.github.relu4j.internal.dispatch;

import io.github.relu4j.ElementwiseActivation;
import io.github.relu4j.internal.loop.Loop;
import io.github.relu4j.internal.loop.ScalarLoops;

/**
 * The loop of one activation class.
 *
 * <p>Vector code is hundreds of times slower than scalar code until C2 has compiled it. Both give
 * the same bits, so a class starts scalar; once it has seen enough elements to be worth it, a
 * background thread warms the vector loop up, and publishes it only when it is measured to be about
 * as fast.
 */
final class LoopChoice {

  /**
   * Elements seen before the vector loop is warmed up: beyond a short run, which would pay for the
   * compilation and not live to use its result.
   */
  private static final int WORTH_WARMING_UP = 1 << 21;

  private final Engine engine;
  private final boolean kernelsMayVary;

  /** Changes once at most, from the scalar to the vector loop. */
  private volatile Loop loop;

  /** Counts down without synchronisation: a lost update only delays the change. */
  private int elementsLeft = WORTH_WARMING_UP;

  private boolean settled;

  LoopChoice(Engine engine, boolean kernelsMayVary) {
    this.engine = engine;
    this.kernelsMayVary = kernelsMayVary;
    this.settled = !engine.handOver();
  }

  /** Whether instances of the class say themselves which kernels are theirs. */
  boolean kernelsMayVary() {
    return kernelsMayVary;
  }

  Loop loop(ElementwiseActivation activation, int length) {
    if (!settled) {
      countDown(activation, length);
    }
    Loop current = loop;
    return current != null ? current : firstLoop(activation);
  }

  private synchronized Loop firstLoop(ElementwiseActivation activation) {
    if (loop == null) {
      Loop vector = engine.vectors() == null || engine.handOver() ? null : vectorLoop(activation);
      loop = vector != null ? vector : ScalarLoops.of(activation);
    }
    return loop;
  }

  private Loop vectorLoop(ElementwiseActivation activation) {
    return engine.vectors().loop(activation);
  }

  private void countDown(ElementwiseActivation activation, int length) {
    int left = elementsLeft - length;
    if (left > 0) {
      elementsLeft = left;
    } else if (settle()) {
      Loop scalar = firstLoop(activation);
      WarmUp.start(activation, () -> handOver(activation, scalar));
    }
  }

  /** Whether the caller is the one who settles it: the warm-up is tried once. */
  private synchronized boolean settle() {
    boolean first = !settled;
    settled = true;
    return first;
  }

  private void handOver(ElementwiseActivation activation, Loop scalar) {
    Loop vector = vectorLoop(activation);
    if (vector != null && WarmUp.proves(vector, scalar, activation)) {
      loop = vector;
    }
  }
}
