package io.github.relu4j.internal.loop;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.relu4j.Activations;
import io.github.relu4j.Relu;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("ReLU's backward, with gradients that are numbers")
class GateLoopTest {

  private static final float[] SPECIAL = {
    0f,
    -0f,
    1f,
    -1f,
    Float.MIN_VALUE,
    -Float.MIN_VALUE,
    Float.MAX_VALUE,
    -Float.MAX_VALUE,
    Float.POSITIVE_INFINITY,
    Float.NEGATIVE_INFINITY,
    Float.MIN_NORMAL,
    0x1p-100f,
    Float.NaN
  };

  private final Relu relu = Activations.relu();

  @DisplayName("lets every one through above 0, and makes +0 of it elsewhere")
  @ParameterizedTest(name = "every special pair, NaN among the gradients: {0}")
  @ValueSource(booleans = {false, true})
  void specialPairs(boolean withNaN) {
    int gradients = withNaN ? SPECIAL.length : SPECIAL.length - 1;
    int count = SPECIAL.length * gradients;
    float[] x = new float[count];
    float[] gradY = new float[count];
    for (int i = 0; i < count; i++) {
      x[i] = SPECIAL[i / gradients];
      gradY[i] = SPECIAL[i % gradients];
    }
    float[] gradX = new float[count];
    ScalarLoops.of(relu).backward(relu, x, 0, gradY, 0, gradX, 0, count);
    assertThat(gradX).isEqualTo(expected(x, gradY));
  }

  @DisplayName("and over stretches of any length, with a NaN in one of them or in none")
  @ParameterizedTest
  @ValueSource(ints = {1, 17, 1_023, 1_024, 1_025, 2_048, 3_000})
  void stretches(int count) {
    Random random = new Random(count);
    float[] x = new float[count];
    float[] gradY = new float[count];
    for (int i = 0; i < count; i++) {
      x[i] = (float) random.nextGaussian();
      gradY[i] = (float) random.nextGaussian();
    }
    gradY[count / 2] = Float.NaN;
    float[] gradX = new float[count];
    ScalarLoops.of(relu).backward(relu, x, 0, gradY, 0, gradX, 0, count);
    assertThat(gradX).isEqualTo(expected(x, gradY));
  }

  private float[] expected(float[] x, float[] gradY) {
    float[] expected = new float[x.length];
    for (int i = 0; i < x.length; i++) {
      expected[i] = Float.isNaN(x[i]) ? Float.NaN : x[i] > 0f ? gradY[i] : 0f;
    }
    return expected;
  }
}
