package io.github.relu4j.init;

import java.util.Objects;
import java.util.random.RandomGenerator;

/** Independent weights of variance gain^2 / fan. */
record VarianceScaling(Distribution distribution, FanMode mode, double gain)
    implements Initialiser {

  VarianceScaling {
    Objects.requireNonNull(mode, "mode");
  }

  @Override
  public void fill(
      float[] weights, int offset, int length, int fanIn, int fanOut, RandomGenerator random) {
    FillArguments.check(weights, offset, length, fanIn, fanOut, random);
    double root = Math.sqrt(mode.of(fanIn, fanOut));
    FillArguments.inRange(
        "the activation's gain",
        root * Distribution.LEAST_DEVIATION,
        root * distribution.largestDeviation(),
        gain);
    distribution.fill(weights, offset, offset + length, gain / root, random);
  }
}
