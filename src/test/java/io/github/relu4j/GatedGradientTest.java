package io.github.relu4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The gradients of a gated linear unit are the central differences of its results")
class GatedGradientTest {

  private static final int COUNT = 2_000;
  private static final float STEP = 0x1p-7f;

  @DisplayName("by the value and by g")
  @ParameterizedTest(name = "{0}")
  @MethodSource("io.github.relu4j.support.GatedSubjects#all")
  void centralDifferences(GatedLinearUnit unit) {
    Random random = new Random(23);
    float[] values = new float[COUNT];
    float[] gates = new float[COUNT];
    float[] gradY = new float[COUNT];
    for (int i = 0; i < COUNT; i++) {
      values[i] = random.nextFloat(-2, 2);
      // Not across the kinks, at 0 and, of the hard sigmoid, at 2.5.
      gates[i] = Math.copySign(random.nextFloat(0.02f, 2.4f), random.nextFloat(-1, 1));
      gradY[i] = random.nextFloat(-2, 2);
    }
    float[] gradValues = new float[COUNT];
    float[] gradGates = new float[COUNT];
    unit.backward(values, gates, gradY, gradValues, gradGates);
    float[] byValue = differences(unit, values, STEP, gates, 0f);
    float[] byGate = differences(unit, values, 0f, gates, STEP);
    for (int i = 0; i < COUNT; i++) {
      String where = "value " + values[i] + ", g " + gates[i];
      assertThat(gradValues[i]).as(where).isCloseTo(gradY[i] * byValue[i], within(5e-4f));
      assertThat(gradGates[i]).as(where).isCloseTo(gradY[i] * byGate[i], within(5e-4f));
    }
  }

  private static float[] differences(
      GatedLinearUnit unit, float[] values, float valueStep, float[] gates, float gateStep) {
    float[] above = new float[COUNT];
    float[] below = new float[COUNT];
    unit.forward(moved(values, valueStep), moved(gates, gateStep), above);
    unit.forward(moved(values, -valueStep), moved(gates, -gateStep), below);
    for (int i = 0; i < COUNT; i++) {
      above[i] = (above[i] - below[i]) / (2 * STEP);
    }
    return above;
  }

  private static float[] moved(float[] elements, float step) {
    float[] moved = new float[elements.length];
    for (int i = 0; i < moved.length; i++) {
      moved[i] = elements[i] + step;
    }
    return moved;
  }
}
