package io.github.relu4j.init;

import java.util.random.RandomGenerator;

/**
 * Independent numbers of mean 0: one {@code nextLong} each, in operations that are exact to a bit.
 */
enum Distribution {
  NORMAL {
    @Override
    void fill(float[] weights, int from, int to, double deviation, RandomGenerator random) {
      for (int i = from; i < to; i++) {
        weights[i] = (float) (deviation * NormalQuantile.of(centred(random)));
      }
    }

    @Override
    double largest() {
      return NormalQuantile.of(LARGEST_CENTRED);
    }
  },

  /** Its deviation is its bound over the square root of 3. */
  UNIFORM {
    @Override
    void fill(float[] weights, int from, int to, double deviation, RandomGenerator random) {
      double width = 2 * Math.sqrt(3) * deviation;
      for (int i = from; i < to; i++) {
        weights[i] = (float) (width * centred(random));
      }
    }

    @Override
    double largest() {
      return Math.sqrt(3);
    }
  };

  private static final double LARGEST_CENTRED = 0.5 - 0x1p-54;

  /** The smallest standard deviation: of a smaller one nearly all numbers would be 0. */
  static final double LEAST_DEVIATION = Float.MIN_VALUE;

  /** The largest standard deviation of which no number is infinite. */
  double largestDeviation() {
    return Float.MAX_VALUE / largest();
  }

  /** The largest number that can be drawn when the standard deviation is 1, or a little more. */
  abstract double largest();

  /** Fills a checked range with numbers of a standard deviation. */
  abstract void fill(float[] weights, int from, int to, double deviation, RandomGenerator random);

  /**
   * One of the 2^53 middles of equal intervals between -1/2 and 1/2, exactly; never 0 and never a
   * bound.
   */
  static double centred(RandomGenerator random) {
    return ((random.nextLong() >> 11) + 0.5) * 0x1p-53;
  }
}
