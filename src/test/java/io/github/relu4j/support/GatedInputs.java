package io.github.relu4j.support;

import io.github.relu4j.GatedLinearUnit;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Inputs of a gated linear unit, and what must come of them: the stated formulas, element by
 * element.
 */
public record GatedInputs(float[] gate, float[] up, float[] gradY) {

  /** Of each kind one: with NaN, infinities and all exponents, and as a layer has them. */
  public static Stream<GatedInputs> kinds(int length) {
    return Stream.of(
        new GatedInputs(
            FloatSample.elements(length, length + 2),
            FloatSample.elements(length, length + 1),
            FloatSample.gradients(length)),
        new GatedInputs(gaussian(length, 2), gaussian(length, 1), gaussian(length, 3)));
  }

  /** Every seventh is a zero, of either sign. */
  private static float[] gaussian(int length, long seed) {
    Random random = new Random(seed);
    float[] elements = new float[length];
    for (int i = 0; i < length; i++) {
      float element = (float) random.nextGaussian();
      elements[i] = random.nextInt(7) == 0 ? Math.copySign(0f, element) : element;
    }
    return elements;
  }

  public int length() {
    return gate.length;
  }

  public float[] y(GatedLinearUnit unit) {
    float[] y = new float[length()];
    for (int i = 0; i < y.length; i++) {
      y[i] = unit.activation().forward(gate[i]) * up[i];
    }
    return y;
  }

  public float[] gradGate(GatedLinearUnit unit) {
    float[] gradGate = new float[length()];
    for (int i = 0; i < gradGate.length; i++) {
      gradGate[i] = chained(unit.activation().derivative(gate[i]) * up[i], gradY[i]);
    }
    return gradGate;
  }

  public float[] gradUp(GatedLinearUnit unit) {
    float[] gradUp = new float[length()];
    for (int i = 0; i < gradUp.length; i++) {
      gradUp[i] = chained(unit.activation().forward(gate[i]), gradY[i]);
    }
    return gradUp;
  }

  private static float chained(float derivative, float gradY) {
    return derivative == 0f ? 0f : derivative * gradY;
  }
}
