package io.github.relu4j;

import static io.github.relu4j.support.SameBits.assertThatBits;

import io.github.relu4j.reference.References;
import io.github.relu4j.support.HandOver;
import io.github.relu4j.support.Operation;
import io.github.relu4j.support.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName(
    "f' of a hard sigmoid is alpha exactly where 0 < alpha x + beta < 1 before any rounding")
@ParameterizedClass(name = "{0}")
@MethodSource("all")
class HardSigmoidLinearLimitsTest {

  /** A limit that is wrong, by however much, is wrong next to the right one. */
  private static final int NEIGHBOURS = 8;

  private final HardSigmoidLinear hardSigmoid;
  private final float[] x;
  private final float[] expected;

  /** One of each kernel class. */
  @BeforeAll
  static void settle() {
    HandOver.settle(new HardSigmoidLinear(0.2f, 0.5f));
    HandOver.settle(new HardSigmoidLinear(0.2f, 0.1f));
  }

  HardSigmoidLinearLimitsTest(HardSigmoidLinear hardSigmoid) {
    this.hardSigmoid = hardSigmoid;
    this.x = besideLimits();
    this.expected = new float[x.length];
    for (int i = 0; i < x.length; i++) {
      expected[i] = isBetweenLimits(x[i]) ? hardSigmoid.alpha() : 0f;
    }
  }

  /** Usual parameters, extreme ones in all pairs, and random ones. */
  static List<HardSigmoidLinear> all() {
    float[] extreme = {
      Float.MIN_VALUE,
      0x1.8p-126f,
      0x1.234p-60f,
      0x1.fffffep-25f,
      0x1p-25f,
      0x1p-24f,
      0.2f,
      0.25f,
      0.3f,
      1f / 6,
      0.5f,
      0.7f,
      0x1.fffffep-1f,
      1f,
      0x1.000002p0f,
      3f,
      0x1p23f,
      0x1.8p24f,
      0x1.123456p25f,
      1e20f,
      0x1p104f,
      Float.MAX_VALUE
    };
    List<HardSigmoidLinear> all = new ArrayList<>();
    for (float alpha : extreme) {
      all.add(Activations.hardSigmoidLinear(alpha, 0f));
      for (float beta : extreme) {
        all.add(Activations.hardSigmoidLinear(alpha, beta));
        all.add(Activations.hardSigmoidLinear(-alpha, beta));
        all.add(Activations.hardSigmoidLinear(alpha, -beta));
      }
    }
    Random random = new Random(14);
    for (int i = 0; i < 300; i++) {
      float alpha = (float) Math.scalb(random.nextGaussian(), random.nextInt(60) - 50);
      float beta = (float) Math.scalb(random.nextGaussian(), random.nextInt(60) - 50);
      all.add(Activations.hardSigmoidLinear(alpha, beta));
    }
    return all;
  }

  /** The floats next to 0, to both limits, and to the ends of the range. */
  private float[] besideLimits() {
    double alpha = hardSigmoid.alpha();
    double beta = hardSigmoid.beta();
    return Stream.of(0., -beta / alpha, (1 - beta) / alpha, 1 / alpha, (double) Float.MAX_VALUE)
        .map(Double::floatValue)
        .map(limit -> Math.max(-Float.MAX_VALUE, Math.min(limit, Float.MAX_VALUE)))
        .flatMap(limit -> Stream.of(limit, -limit))
        .map(HardSigmoidLinearLimitsTest::neighbours)
        .reduce(new float[0], HardSigmoidLinearLimitsTest::concat);
  }

  private static float[] neighbours(float value) {
    float[] neighbours = new float[2 * NEIGHBOURS];
    float above = value;
    float below = value;
    for (int i = 0; i < NEIGHBOURS; i++) {
      neighbours[2 * i] = above;
      neighbours[2 * i + 1] = below;
      above = Math.min(Math.nextUp(above), Float.MAX_VALUE);
      below = Math.max(Math.nextDown(below), -Float.MAX_VALUE);
    }
    return neighbours;
  }

  private static float[] concat(float[] first, float[] second) {
    float[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  /**
   * A product of two floats is exact in double, and rounding keeps the order: only a sum that
   * rounds to 1 may be on either side of it.
   */
  private boolean isBetweenLimits(float element) {
    double rounded = (double) hardSigmoid.alpha() * element + hardSigmoid.beta();
    return rounded == 1 ? isBetweenLimitsExactly(element) : rounded > 0 && rounded < 1;
  }

  private boolean isBetweenLimitsExactly(float element) {
    BigDecimal line =
        new BigDecimal(hardSigmoid.alpha())
            .multiply(new BigDecimal(element))
            .add(new BigDecimal(hardSigmoid.beta()));
    return line.signum() > 0 && line.compareTo(BigDecimal.ONE) < 0;
  }

  @Test
  @DisplayName("next to both limits")
  void nextToLimits() {
    float[] actual = Subject.of(hardSigmoid).actual(Operation.DERIVATIVE, x, x);
    assertThatBits(actual).areThoseOf(expected, x);
  }

  @Test
  @DisplayName("in the reference, too, that other tests compare with")
  void reference() {
    float[] actual = new float[x.length];
    for (int i = 0; i < x.length; i++) {
      actual[i] = (float) References.of(hardSigmoid).derivative(x[i]);
    }
    assertThatBits(actual).areThoseOf(expected, x);
  }
}
