package io.github.relu4j;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.relu4j.GatedLinearUnit.Clamp;
import io.github.relu4j.reference.Reference;
import io.github.relu4j.reference.References;
import io.github.relu4j.reference.UlpBound;
import io.github.relu4j.reference.UlpError;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("With activations within e ULP, in all, of the textbook formulas in double")
@ParameterizedClass(name = "{0}")
@MethodSource("units")
class GatedAccuracyTest {

  private static final int COUNT = 300_000;

  private final GatedLinearUnit unit;
  private final Reference activation;
  private final Reference upActivation;
  private final double bound;
  private final double ofBias;
  private final float[] gate;
  private final float[] up;
  private final float[] gradY;

  static Stream<GatedLinearUnit> units() {
    Stream<GatedLinearUnit> named = GatedNames.all().stream().map(Activations::parseGated);
    return Stream.concat(
        named,
        Stream.of(
            Activations.glu(Activations.tanh()),
            Activations.glu(Activations.elu()),
            Activations.glu(Activations.tanh(), Activations.sigmoid()),
            Activations.swiglu(3f),
            Activations.swigluStep(2f),
            Activations.swigluOai(1.5f, 5f),
            Activations.geglu().clampedAfter(1f, -0.5f)));
  }

  GatedAccuracyTest(GatedLinearUnit unit) {
    this.unit = unit;
    this.activation = References.of(unit.activation());
    this.upActivation = References.of(unit.upActivation());
    this.bound = 2 * UlpBound.of(unit.activation()) + 2 * UlpBound.of(unit.upActivation());
    this.ofBias = unit.upBias() == 0f ? 0 : 1;
    Random random = new Random(17);
    gate = new float[COUNT];
    up = new float[COUNT];
    gradY = new float[COUNT];
    boolean isLinear = unit.upActivation() instanceof Identity;
    for (int i = 0; i < COUNT; i++) {
      // No result on the way is then subnormal or overflows.
      up[i] =
          isLinear
              ? Math.scalb(random.nextFloat(-2, 2), random.nextInt(-20, 20))
              : random.nextFloat(-10, 10);
      gate[i] = random.nextFloat(-10, 10);
      while (isAtLimit(gate[i])) {
        gate[i] = random.nextFloat(-10, 10);
      }
      gradY[i] = Math.scalb(random.nextFloat(-2, 2), random.nextInt(-20, 20));
    }
  }

  /** Whether the rounded and the exact value may lie on different sides of a limit after them. */
  private boolean isAtLimit(float g) {
    return unit.clamp() == Clamp.AFTER
        && Math.abs(activation.forward(g) - unit.limit()) < 4 * Math.ulp(unit.limit());
  }

  private double ofGate(int i) {
    return switch (unit.clamp()) {
      case NONE -> activation.forward(gate[i]);
      case BEFORE -> activation.forward(Math.min(gate[i], unit.limit()));
      case AFTER -> Math.min(activation.forward(gate[i]), unit.limit());
    };
  }

  private double gateDerivative(int i) {
    double limited =
        switch (unit.clamp()) {
          case NONE -> 0;
          case BEFORE -> gate[i];
          case AFTER -> activation.forward(gate[i]);
        };
    return limited > unit.limit() ? 0 : activation.derivative(gate[i]);
  }

  private double ofUp(int i) {
    if (unit.clamp() == Clamp.NONE) {
      return upActivation.forward(up[i]);
    }
    double limit = unit.limit();
    return Math.min(Math.max(up[i], -limit), limit) + unit.upBias();
  }

  private double upDerivative(int i) {
    if (unit.clamp() == Clamp.NONE) {
      return upActivation.derivative(up[i]);
    }
    return Math.abs(up[i]) > unit.limit() ? 0 : 1;
  }

  private interface Exact {
    double at(int i);
  }

  private void assertWithin(double bound, float[] results, Exact exact) {
    double worst = 0;
    for (int i = 0; i < COUNT; i++) {
      worst = Math.max(worst, UlpError.of(results[i], exact.at(i)));
    }
    assertThat(worst).isLessThanOrEqualTo(bound);
  }

  @Test
  @DisplayName("y is within 2 e + 0.5 ULP, and 1 more with a bias")
  void forward() {
    float[] y = new float[COUNT];
    unit.forward(gate, up, y);
    assertWithin(bound + ofBias + 0.5, y, i -> ofGate(i) * ofUp(i));
  }

  @Test
  @DisplayName("the gradient of the gate is within 2 e + 1.5 ULP, and 1 more with a bias")
  void backwardOfGate() {
    float[] gradGate = new float[COUNT];
    unit.backward(gate, up, gradY, gradGate, new float[COUNT]);
    assertWithin(
        bound + ofBias + 1.5, gradGate, i -> (double) gradY[i] * gateDerivative(i) * ofUp(i));
  }

  @Test
  @DisplayName("the gradient of up is within 2 e + 0.5 ULP, and 1 more if up has an activation")
  void backwardOfUp() {
    float[] gradUp = new float[COUNT];
    unit.backward(gate, up, gradY, new float[COUNT], gradUp);
    double ofProduct = unit.upActivation() instanceof Identity ? 0 : 1;
    assertWithin(
        bound + ofProduct + 0.5, gradUp, i -> (double) gradY[i] * ofGate(i) * upDerivative(i));
  }
}
