package io.github.relu4j.benchmarks.compare;

import java.time.Duration;

/**
 * How long and how often a cell is measured.
 *
 * @param forks JVMs, one after another
 * @param warmUps iterations before those that count
 * @param iterations that count
 * @param iteration how long one takes
 * @param allocation whether allocated bytes are counted as well
 */
record Effort(int forks, int warmUps, int iterations, Duration iteration, boolean allocation) {

  /** For a first look: within some 20 %. */
  static final Effort QUICK = new Effort(1, 1, 3, Duration.ofMillis(100), false);

  /** For what is published. */
  static final Effort FULL = new Effort(2, 3, 5, Duration.ofMillis(500), true);

  /** A JVM's start, the engine's, the numbers, the check and the set-up's own warm-up. */
  private static final Duration START = Duration.ofMillis(1500);

  Duration estimate(int cells) {
    return iteration
        .multipliedBy(warmUps + iterations)
        .plus(START)
        .multipliedBy((long) forks * cells);
  }
}
