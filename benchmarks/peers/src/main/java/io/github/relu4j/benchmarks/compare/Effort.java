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
  static final Effort QUICK = new Effort(1, 1, 3, Duration.ofMillis(100), true);

  /** For what is published. */
  static final Effort FULL = new Effort(2, 3, 5, Duration.ofMillis(500), true);

  /** For first calls, each in a fresh JVM: JMH's single shots have no length. */
  static final Effort FIRST_CALLS = new Effort(10, 0, 1, Duration.ofMillis(1), false);

  /** A JVM's start, the engine's, the numbers, the check and the set-up's own warm-up. */
  private static final Duration START = Duration.ofMillis(1500);

  /** The same with more or fewer JVMs. */
  Effort withForks(int number) {
    return new Effort(number, warmUps, iterations, iteration, allocation);
  }

  /** About how long it takes to measure one thing so. */
  Duration estimate() {
    return iteration.multipliedBy(warmUps + iterations).plus(START).multipliedBy(forks);
  }
}
