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

  /** More than any smooth f' changes within two steps. */
  private static final float JUMP = 0.05f;

  @DisplayName("by the gate and by up")
  @ParameterizedTest(name = "{0}")
  @MethodSource("io.github.relu4j.support.GatedSubjects#all")
  void centralDifferences(GatedLinearUnit unit) {
    Random random = new Random(23);
    float[] gate = new float[COUNT];
    float[] up = new float[COUNT];
    float[] gradY = new float[COUNT];
    for (int i = 0; i < COUNT; i++) {
      up[i] = random.nextFloat(-2, 2);
      // Not across the kinks, at 0 and, of the hard sigmoid, at 2.5.
      gate[i] = Math.copySign(random.nextFloat(0.02f, 2.4f), random.nextFloat(-1, 1));
      gradY[i] = random.nextFloat(-2, 2);
    }
    float[] gradGate = new float[COUNT];
    float[] gradUp = new float[COUNT];
    unit.backward(gate, up, gradY, gradGate, gradUp);
    float[] byGate = differences(unit, gate, STEP, up, 0f);
    float[] byUp = differences(unit, gate, 0f, up, STEP);
    for (int i = 0; i < COUNT; i++) {
      if (!isSmooth(unit, gate[i], up[i])) {
        continue;
      }
      String where = "gate " + gate[i] + ", up " + up[i];
      assertThat(gradGate[i]).as(where).isCloseTo(gradY[i] * byGate[i], within(5e-4f));
      assertThat(gradUp[i]).as(where).isCloseTo(gradY[i] * byUp[i], within(5e-4f));
    }
  }

  /** Whether no clamp begins, and no activation has its kink, within a step. */
  private static boolean isSmooth(GatedLinearUnit unit, float gate, float up) {
    float left = unit.activation().derivative(gate - STEP);
    float right = unit.activation().derivative(gate + STEP);
    if (Math.abs(right - left) > JUMP) {
      return false;
    }
    if (unit.clamp() == GatedLinearUnit.Clamp.NONE) {
      return unit.upActivation() instanceof Identity || Math.abs(up) > 2 * STEP;
    }
    boolean isBefore = unit.clamp() == GatedLinearUnit.Clamp.BEFORE;
    float below = isBefore ? gate - STEP : unit.activation().forward(gate - STEP);
    float above = isBefore ? gate + STEP : unit.activation().forward(gate + STEP);
    boolean isGateSmooth = below > unit.limit() == above > unit.limit();
    return isGateSmooth && Math.abs(Math.abs(up) - unit.limit()) > 2 * STEP;
  }

  private static float[] differences(
      GatedLinearUnit unit, float[] gate, float gateStep, float[] up, float upStep) {
    float[] above = new float[COUNT];
    float[] below = new float[COUNT];
    unit.forward(moved(gate, gateStep), moved(up, upStep), above);
    unit.forward(moved(gate, -gateStep), moved(up, -upStep), below);
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
