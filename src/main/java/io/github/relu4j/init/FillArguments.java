package io.github.relu4j.init;

import io.github.relu4j.internal.check.Check;
import java.util.Objects;
import java.util.random.RandomGenerator;

/** The checks that every initialiser makes before it writes anything. */
final class FillArguments {

  private FillArguments() {}

  static void check(
      float[] weights, int offset, int length, int fanIn, int fanOut, RandomGenerator random) {
    Check.range("weights", weights, offset, length);
    Check.atLeast("fanIn", 1, fanIn);
    Check.atLeast("fanOut", 1, fanOut);
    Objects.requireNonNull(random, "random");
  }
}
