package io.github.relu4j.init;

import io.github.relu4j.internal.check.Check;
import java.util.random.RandomGenerator;

/** Independent normal weights of one standard deviation, whatever the fans are. */
record FixedNormal(double deviation) implements Initialiser {

  FixedNormal {
    Check.positive("deviation", deviation);
  }

  @Override
  public void fill(
      float[] weights, int offset, int length, int fanIn, int fanOut, RandomGenerator random) {
    FillArguments.check(weights, offset, length, fanIn, fanOut, random);
    Distribution.NORMAL.fill(weights, offset, offset + length, deviation, random);
  }
}
