package io.github.relu4j;

import io.github.relu4j.support.Allocations;
import io.github.relu4j.support.FloatSample;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("bits")
@DisplayName("No call with several inputs a result allocates once C2 has compiled it")
class GatedAllocationTest {

  private static final int LENGTH = 1_200;

  private final float[] gate = FloatSample.elements(LENGTH, 1);
  private final float[] up = FloatSample.elements(LENGTH, 2);
  private final float[] gradY = FloatSample.elements(LENGTH, 3);
  private final float[] gradGate = new float[LENGTH];
  private final float[] gradUp = new float[LENGTH];

  @DisplayName("a gated linear unit")
  @ParameterizedTest(name = "{0}")
  @MethodSource("io.github.relu4j.support.GatedSubjects#all")
  void gated(GatedLinearUnit unit) {
    GatedRows rows = unit.rows(50, GatedRows.Order.UP_GATE);
    Allocations.assertNoneBy(
        () -> {
          unit.forward(gate, up, gradGate);
          unit.backward(gate, up, gradY, gradGate, gradUp);
          rows.forward(gate, 1, gradGate, 0, 11);
          rows.backward(gate, 1, gradY, 0, gradGate, 2, 11);
        });
  }

  @DisplayName("an activation behind a bias")
  @ParameterizedTest(name = "{0}")
  @MethodSource("io.github.relu4j.BiasedActivationTest#kinds")
  void biased(BiasedActivation biased) {
    float[] bias = FloatSample.elements(90, 4);
    float[] gradBias = new float[bias.length];
    Allocations.assertNoneBy(
        () -> {
          biased.forward(gate, 1, bias, gradGate, 0, 13);
          biased.backward(gate, 1, bias, gradY, 0, gradUp, 2, 13, gradBias);
        });
  }

  static Stream<Maxout> maxouts() {
    return Stream.of(Activations.maxout(2), Activations.maxout(3, 100));
  }

  @DisplayName("a maxout")
  @ParameterizedTest(name = "{0}")
  @MethodSource("maxouts")
  void maxout(Maxout maxout) {
    Allocations.assertNoneBy(
        () -> {
          maxout.forward(gate, 0, gradGate, 0, 400);
          maxout.backward(gate, 0, gradY, 0, gradUp, 0, 400);
        });
  }
}
