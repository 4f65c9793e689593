package io.github.relu4j.suite;

import static io.github.relu4j.support.SameBits.assertThatBits;

import io.github.relu4j.Activation;
import io.github.relu4j.HardShrink;
import io.github.relu4j.SoftShrink;
import io.github.relu4j.Threshold;
import io.github.relu4j.support.Operation;
import io.github.relu4j.support.Subject;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Where f(0) is 0, f(+0) and f(-0) have the sign that f has beside them")
@ParameterizedClass(name = "{0}")
@MethodSource("io.github.relu4j.support.Subjects#all")
class SignOfZeroTest {

  /** Enough for whole blocks, whole vectors and a rest. */
  private static final int LENGTH = 6_075;

  private final Subject subject;

  SignOfZeroTest(Subject subject) {
    this.subject = subject;
  }

  @Test
  @DisplayName("f(+0): that of f(1.4E-45)")
  void positiveZero() {
    assertThatZerosHaveSignsOf(forward(Float.MIN_VALUE), forward(0f));
  }

  @Test
  @DisplayName("f(-0): that of f(-1.4E-45), but for the exceptions that Activation lists")
  void negativeZero() {
    float[] beside = forward(-Float.MIN_VALUE);
    if (isException(subject.activation())) {
      Arrays.fill(beside, 0f);
    }
    assertThatZerosHaveSignsOf(beside, forward(-0f));
  }

  private static boolean isException(Activation activation) {
    return activation instanceof Threshold threshold && threshold.threshold() < 0f
        || activation instanceof SoftShrink soft && soft.lambda() == 0f
        || activation instanceof HardShrink hard && hard.lambda() == 0f;
  }

  private float[] forward(float element) {
    float[] x = new float[LENGTH];
    Arrays.fill(x, element);
    float[] whole = subject.wholeBlocks(x);
    return subject.actual(Operation.FORWARD, whole, whole);
  }

  private static void assertThatZerosHaveSignsOf(float[] beside, float[] y) {
    float[] expected = y.clone();
    for (int i = 0; i < y.length; i++) {
      expected[i] = y[i] == 0f ? Math.copySign(0f, beside[i]) : y[i];
    }
    assertThatBits(y).areThoseOf(expected, beside);
  }
}
