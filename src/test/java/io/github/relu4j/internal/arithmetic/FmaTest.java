package io.github.relu4j.internal.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Fused multiply-add through double has the bits of Math.fma")
class FmaTest {

  private static final int COUNT = 200_000;

  private static final float[] SPECIAL = {
    0f,
    -0f,
    1f,
    -1f,
    0.5f,
    3f,
    1.0000001f,
    0.99999994f,
    0x1.fffffep-2f,
    1e-30f,
    -1e-23f,
    Float.MIN_VALUE,
    -Float.MIN_VALUE,
    3 * Float.MIN_VALUE,
    Float.MIN_NORMAL,
    -0x1.fffffcp-127f,
    Float.MAX_VALUE,
    -Float.MAX_VALUE,
    0x1p127f,
    0x1p-75f,
    0x1.000002p-75f,
    0x1p64f,
    Float.POSITIVE_INFINITY,
    Float.NEGATIVE_INFINITY,
    Float.NaN
  };

  private static void check(float a, float b, float c) {
    float expected = Math.fma(a, b, c);
    checkBits(Fma.throughDouble(a, b, c), expected, a, b, c);
    checkBits(Fma.fma(a, b, c), expected, a, b, c);
  }

  private static void checkBits(float actual, float expected, float a, float b, float c) {
    if (Float.floatToIntBits(actual) != Float.floatToIntBits(expected)) {
      assertThat(actual).as("fma(%s, %s, %s)", hex(a), hex(b), hex(c)).isEqualTo(expected);
    }
  }

  private static String hex(float value) {
    return Float.toHexString(value);
  }

  @Test
  @DisplayName("for all triples of special values")
  void specialValues() {
    for (float a : SPECIAL) {
      for (float b : SPECIAL) {
        for (float c : SPECIAL) {
          check(a, b, c);
        }
      }
    }
  }

  @DisplayName("for random bit patterns")
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2})
  void randomBits(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < COUNT; i++) {
      check(anyFloat(random), anyFloat(random), anyFloat(random));
    }
  }

  @DisplayName("for sums of like magnitude, where the product's tail decides")
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {3, 4})
  void likeMagnitudes(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < COUNT; i++) {
      float a = 1 + random.nextFloat();
      float b = 1 + random.nextFloat();
      float c = (random.nextFloat() - 0.5f) * Math.scalb(1f, random.nextInt(60) - 30);
      check(a, b, c);
      check(a, b, -a * b);
    }
  }

  @DisplayName("just beside half way between two floats, where rounding twice goes wrong")
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {5, 6})
  void besideHalfWay(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < COUNT; i++) {
      float c = 1 + random.nextFloat();
      float half = Math.ulp(c) / 2;
      // half * (1 + e)(1 - e) and the like: half way but for less than a double can tell from it.
      float e = Math.scalb(1f + random.nextInt(4), -12 - random.nextInt(12));
      check(half * (1 + e), 1 - e, c);
      check(-half * (1 + e), 1 - e, c);
      check(half * (1 + e), 1 - e, -c);
      check(c, 1f, Math.scalb(half, -random.nextInt(40)));
      check(Math.scalb(1f, -30), Math.scalb(1f + e, -random.nextInt(40)), c + half);
      check(half, 1f, c);
      check(half + Math.scalb(1f, -149), 1f, c);
      check(Float.MIN_VALUE, random.nextBoolean() ? 1f : -1f, c + half);
      check(0x1p-70f, random.nextBoolean() ? 0x1p-70f : -0x1p-70f, c);
    }
  }

  @DisplayName("for subnormal results")
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {7, 8})
  void subnormalResults(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < COUNT; i++) {
      float a = Math.scalb(1 + random.nextFloat(), -60 - random.nextInt(20));
      float b = Math.scalb(1 + random.nextFloat(), -60 - random.nextInt(20));
      float c = Float.intBitsToFloat(random.nextInt(0x0100_0000));
      check(a, b, c);
      check(a, -b, c);
      check(a, b, -c);
    }
  }

  @Test
  @DisplayName("half of a subnormal unit, and a little more or less")
  void halfOfSubnormalUnit() {
    for (int bits = 0; bits < 2_000; bits++) {
      float c = Float.intBitsToFloat(bits);
      check(0x1p-75f, 0x1p-75f, c);
      check(0x1.000002p-75f, 0x1p-75f, c);
      check(0x1.fffffep-76f, 0x1p-75f, c);
      check(-0x1p-75f, 0x1p-75f, c);
      check(-0x1.000002p-75f, 0x1p-75f, c);
    }
  }

  private static float anyFloat(Random random) {
    return Float.intBitsToFloat(random.nextInt());
  }
}
