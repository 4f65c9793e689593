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

  private static final float[] X =
      concat(FloatSample.neighbourhoods(), FloatSample.elements(20_000, 1));

  private final Subject subject;
  private final float[] x;
  private final float[] derivative;

  BackwardRuleTest(Subject subject) {
    this.subject = subject;
    this.x = subject.wholeBlocks(X);
    this.derivative = subject.actual(Operation.DERIVATIVE, x, x);
  }

  @Test
  @DisplayName(
      "+0 where f' is 0, for infinite and NaN gradY too; else the rounded product of the two, which"
          + " is gradY itself where f' is 1")
  void rule() {
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
