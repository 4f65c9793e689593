package io.github.relu4j;

import static org.assertj.core.api.Assertions.assertThat;

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

@DisplayName("With an activation within e ULP of the textbook formula in double")
@ParameterizedClass(name = "{0}")
@MethodSource("units")
class GatedAccuracyTest {

  private static final int COUNT = 300_000;

  private final GatedLinearUnit unit;
  private final Reference activation;
  private final double bound;
  private final float[] gate;
  private final float[] up;
  private final float[] gradY;

  static Stream<GatedLinearUnit> units() {
    Stream<GatedLinearUnit> named = GatedNames.all().stream().map(Activations::parseGated);
    return Stream.concat(
        named, Stream.of(Activations.glu(Activations.tanh()), Activations.glu(Activations.elu())));
  }

  GatedAccuracyTest(GatedLinearUnit unit) {
    this.unit = unit;
    this.activation = References.of(unit.activation());
    this.bound = UlpBound.of(unit.activation());
    Random random = new Random(17);
    gate = new float[COUNT];
    up = new float[COUNT];
    gradY = new float[COUNT];
    for (int i = 0; i < COUNT; i++) {
      // No result on the way is then subnormal or overflows.
      up[i] = Math.scalb(random.nextFloat(-2, 2), random.nextInt(-20, 20));
      gate[i] = random.nextFloat(-10, 10);
      gradY[i] = Math.scalb(random.nextFloat(-2, 2), random.nextInt(-20, 20));
    }
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
  @DisplayName("y is within 2 e + 0.5 ULP")
  void forward() {
    float[] y = new float[COUNT];
    unit.forward(gate, up, y);
    assertWithin(2 * bound + 0.5, y, i -> activation.forward(gate[i]) * up[i]);
  }

  @Test
  @DisplayName("the gradient of the gate is within 2 e + 1.5 ULP, that of up within 2 e + 0.5 ULP")
  void backward() {
    float[] gradGate = new float[COUNT];
    float[] gradUp = new float[COUNT];
    unit.backward(gate, up, gradY, gradGate, gradUp);
    assertWithin(
        2 * bound + 1.5, gradGate, i -> gradY[i] * (double) up[i] * activation.derivative(gate[i]));
    assertWithin(2 * bound + 0.5, gradUp, i -> gradY[i] * activation.forward(gate[i]));
  }
}
