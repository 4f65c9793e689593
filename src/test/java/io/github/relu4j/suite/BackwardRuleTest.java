package io.github.relu4j.suite;

import static io.github.relu4j.support.SameBits.assertThatBits;

import io.github.relu4j.support.FloatSample;
import io.github.relu4j.support.Operation;
import io.github.relu4j.support.Subject;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Stated without the element form, so that element and array are both judged by it. */
@DisplayName("backward selects where f' is 0 or 1, and multiplies once elsewhere")
@ParameterizedClass(name = "{0}")
@MethodSource("io.github.relu4j.support.Subjects#all")
class BackwardRuleTest {

  private static final float[] GRADIENTS = {
    0f,
    -0f,
    2f,
    -3f,
    1e-30f,
    Float.MIN_VALUE,
    -Float.MAX_VALUE,
    Float.POSITIVE_INFINITY,
    Float.NEGATIVE_INFINITY,
    Float.NaN
  };

  private final Subject subject;
  private final float[] x;
  private final float[] derivative;

  BackwardRuleTest(Subject subject) {
    this.subject = subject;
    this.x =
        subject.wholeBlocks(concat(FloatSample.neighbourhoods(), FloatSample.elements(20_000, 1)));
    this.derivative = subject.actual(Operation.DERIVATIVE, x, x);
  }

  @Test
  @DisplayName("f' exactly 0: +0 for every gradY, infinite and NaN too")
  void deadUnit() {
    checkWhere(0f, gradY -> 0f);
  }

  @Test
  @DisplayName("f' exactly 1: gradY itself")
  void identity() {
    checkWhere(1f, gradY -> gradY);
  }

  private interface Rule {
    float gradX(float gradY);
  }

  private void checkWhere(float slope, Rule rule) {
    float[] there = withDerivative(slope);
    for (float gradient : GRADIENTS) {
      float[] expected = x.clone();
      float[] gradX = backward(gradient);
      for (int i = 0; i < x.length; i++) {
        expected[i] = derivative[i] == slope ? rule.gradX(gradient) : gradX[i];
      }
      assertThatBits(gradX).areThoseOf(expected, there);
    }
  }

  /** x with NaN where f' is not the slope: what a failure shows. */
  private float[] withDerivative(float slope) {
    float[] there = x.clone();
    for (int i = 0; i < x.length; i++) {
      there[i] = derivative[i] == slope ? x[i] : Float.NaN;
    }
    return there;
  }

  @Test
  @DisplayName("elsewhere: the rounded product of gradY and f', so at most 0.5 ULP beyond f'")
  void product() {
    for (float gradient : GRADIENTS) {
      float[] expected = new float[x.length];
      for (int i = 0; i < x.length; i++) {
        expected[i] = derivative[i] == 0f ? 0f : gradient * derivative[i];
      }
      assertThatBits(backward(gradient)).areThoseOf(expected, x);
    }
  }

  private float[] backward(float gradient) {
    float[] gradY = x.clone();
    Arrays.fill(gradY, gradient);
    return subject.actual(Operation.BACKWARD, x, gradY);
  }

  private static float[] concat(float[] first, float[] second) {
    float[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }
}
