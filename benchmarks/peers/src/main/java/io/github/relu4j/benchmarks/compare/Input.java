package io.github.relu4j.benchmarks.compare;

import java.util.Locale;
import java.util.Random;

/** What the engines compute on: the same numbers for all. */
enum Input {
  /** Normal, with mean 0 and standard deviation 2, and no subnormals by accident. */
  NORMAL {
    @Override
    float element(Random random) {
      float element;
      do {
        element = (float) (2 * random.nextGaussian());
      } while (isSubnormal(element));
      return element;
    }
  },

  /** Subnormals, NaN, infinities, zeros and normal numbers, each as often as the others. */
  SPECIAL {
    @Override
    float element(Random random) {
      float sign = random.nextBoolean() ? 1f : -1f;
      return switch (random.nextInt(5)) {
        case 0 -> sign * Float.intBitsToFloat(1 + random.nextInt(LARGEST_SUBNORMAL_BITS));
        case 1 -> Float.NaN;
        case 2 -> sign * Float.POSITIVE_INFINITY;
        case 3 -> sign * 0f;
        default -> NORMAL.element(random);
      };
    }
  };

  private static final int LARGEST_SUBNORMAL_BITS = Float.floatToIntBits(Float.MIN_NORMAL) - 1;
  private static final long SEED = 2015;

  /** The next one. */
  abstract float element(Random random);

  /** So many of them, the same in each call. */
  float[] elements(int count) {
    Random random = new Random(SEED);
    float[] elements = new float[count];
    for (int i = 0; i < count; i++) {
      elements[i] = element(random);
    }
    return elements;
  }

  /** Gradients between -1 and 1: at most 1 in size, so that no result overflows. */
  static float[] gradients(int count) {
    Random random = new Random(SEED + 1);
    float[] gradients = new float[count];
    for (int i = 0; i < count; i++) {
      gradients[i] = 2 * random.nextFloat() - 1;
    }
    return gradients;
  }

  static boolean isSubnormal(float value) {
    return value != 0f && Math.abs(value) < Float.MIN_NORMAL;
  }

  /** The value of JMH's parameter. */
  String parameter() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Input of(String parameter) {
    return valueOf(parameter.toUpperCase(Locale.ROOT));
  }
}
