package io.github.relu4j.attack;

import java.util.Iterator;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * Cases at random, the same for the same seed. A failure tells the seed, which case it was and the
 * smallest case that fails as well.
 *
 * <p>The system property {@code relu4j.attack.seed} is the seed, and {@code relu4j.attack.times}
 * how many times as many cases there are as in CI.
 */
final class Attack {

  private static final long SEED = Long.getLong("relu4j.attack.seed", 2026);
  private static final int TIMES = Integer.getInteger("relu4j.attack.times", 1);

  /** Keeps the numbers of cases apart from those of seeds. */
  private static final long CASES_APART = 0x9e3779b97f4a7c15L;

  private static final int MOST_STEPS = 1_000;

  private Attack() {}

  /** A contract: fails by throwing anything. */
  interface Check<C> {
    void run(C attacked) throws Exception;
  }

  /** The random numbers of one of several users. */
  static RandomGenerator random(long number) {
    return new SplittableRandom(SEED + number * CASES_APART);
  }

  /** Checks as many cases of something, and of one that fails those that are smaller. */
  static <C> void run(
      String name,
      int count,
      Function<RandomGenerator, C> generator,
      Function<C, Stream<C>> smaller,
      Check<C> check) {
    // Each thing has cases of its own.
    long first = (long) name.hashCode() << 32;
    for (int number = 0; number < count * TIMES; number++) {
      C attacked = generator.apply(random(first + number));
      Throwable failure = failure(attacked, check);
      if (failure != null) {
        C smallest = smallest(attacked, smaller, check);
        throw new AssertionError(
            "-Drelu4j.attack.seed=%d, %s, case %d. The smallest that fails: %s"
                .formatted(SEED, name, number, smallest),
            failure(smallest, check));
      }
    }
  }

  private static <C> C smallest(C failing, Function<C, Stream<C>> smaller, Check<C> check) {
    C smallest = failing;
    Iterator<C> candidates = smaller.apply(smallest).iterator();
    for (int step = 0; step < MOST_STEPS && candidates.hasNext(); step++) {
      C candidate = candidates.next();
      if (failure(candidate, check) != null) {
        smallest = candidate;
        candidates = smaller.apply(smallest).iterator();
      }
    }
    return smallest;
  }

  /** Whatever is thrown counts: a stack that overflows, too. */
  private static <C> Throwable failure(C attacked, Check<C> check) {
    try {
      check.run(attacked);
      return null;
    } catch (Exception | Error e) {
      return e;
    }
  }
}
