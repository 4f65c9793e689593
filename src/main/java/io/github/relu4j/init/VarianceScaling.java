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
    double deviation = gain / Math.sqrt(mode.of(fanIn, fanOut));
    distribution.fill(weights, offset, offset + length, deviation, random);
  }
}
