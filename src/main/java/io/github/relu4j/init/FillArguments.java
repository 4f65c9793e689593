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

  /**
   * A factor in the range where the weights are floats: from where they would all be 0 to where one
   * could be infinite.
   */
  static void inRange(String name, double least, double most, double value) {
    if (!(value >= least && value <= most)) {
      throw new IllegalArgumentException(
          name
              + " must be from "
              + shown(least)
              + " to "
              + shown(most)
              + ", so that the weights are floats, but is "
              + value);
    }
  }

  /** As a float where it is one: nobody reads seventeen digits. */
  private static String shown(double limit) {
    float shorter = (float) limit;
    return Float.isInfinite(shorter) ? String.valueOf(limit) : String.valueOf(shorter);
  }
}
