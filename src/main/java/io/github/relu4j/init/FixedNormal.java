package io.github.relu4j.init;

import java.util.random.RandomGenerator;

/** Independent normal weights of one standard deviation, whatever the fans are. */
record FixedNormal(double deviation) implements Initialiser {

  FixedNormal {
    FillArguments.inRange(
        "deviation",
        Distribution.LEAST_DEVIATION,
        Distribution.NORMAL.largestDeviation(),
        deviation);
  }

  @Override
  public void fill(
      float[] weights, int offset, int length, int fanIn, int fanOut, RandomGenerator random) {
    FillArguments.check(weights, offset, length, fanIn, fanOut, random);
    Distribution.NORMAL.fill(weights, offset, offset + length, deviation, random);
  }
}
