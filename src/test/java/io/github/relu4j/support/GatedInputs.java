package io.github.relu4j.support;

import io.github.relu4j.GatedLinearUnit;
import io.github.relu4j.GatedLinearUnit.Clamp;
import io.github.relu4j.Identity;
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
      y[i] = ofGate(unit, gate[i]) * ofUp(unit, up[i]);
    }
    return y;
  }

  public float[] gradGate(GatedLinearUnit unit) {
    float[] gradGate = new float[length()];
    for (int i = 0; i < gradGate.length; i++) {
      gradGate[i] = chained(gateSlope(unit, gate[i], ofUp(unit, up[i])), gradY[i]);
    }
    return gradGate;
  }

  public float[] gradUp(GatedLinearUnit unit) {
    float[] gradUp = new float[length()];
    for (int i = 0; i < gradUp.length; i++) {
      gradUp[i] = chained(upSlope(unit, up[i], ofGate(unit, gate[i])), gradY[i]);
    }
    return gradUp;
  }

  private static float ofGate(GatedLinearUnit unit, float g) {
    return switch (unit.clamp()) {
      case NONE -> unit.activation().forward(g);
      case BEFORE -> unit.activation().forward(atMost(unit.limit(), g));
      case AFTER -> atMost(unit.limit(), unit.activation().forward(g));
    };
  }

  private static float ofUp(GatedLinearUnit unit, float u) {
    if (unit.clamp() == Clamp.NONE) {
      return unit.upActivation().forward(u);
    }
    float clamped = -atMost(unit.limit(), -atMost(unit.limit(), u));
    return unit.upBias() == 0f ? clamped : clamped + unit.upBias();
  }

  private static float atMost(float limit, float x) {
    return x > limit ? limit : x;
  }

  /** Plain units multiply whatever the derivative is; the others leave +0 where it is 0. */
  private static float gateSlope(GatedLinearUnit unit, float g, float ofUp) {
    if (isPlain(unit)) {
      return unit.activation().derivative(g) * ofUp;
    }
    float limited =
        switch (unit.clamp()) {
          case NONE -> 0f;
          case BEFORE -> g;
          case AFTER -> unit.activation().forward(g);
        };
    if (limited > unit.limit()) {
      return 0f;
    }
    return limited == limited ? chained(unit.activation().derivative(g), ofUp) : limited;
  }

  private static boolean isPlain(GatedLinearUnit unit) {
    return unit.clamp() == Clamp.NONE && unit.upActivation() instanceof Identity;
  }

  private static float upSlope(GatedLinearUnit unit, float u, float ofGate) {
    if (isPlain(unit)) {
      return ofGate;
    }
    if (unit.clamp() == Clamp.NONE) {
      return chained(unit.upActivation().derivative(u), ofGate);
    }
    if (Math.abs(u) > unit.limit()) {
      return 0f;
    }
    return u == u ? ofGate : u;
  }

  private static float chained(float derivative, float gradY) {
    return derivative == 0f ? 0f : derivative * gradY;
  }
}
