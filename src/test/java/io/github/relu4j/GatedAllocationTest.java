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

  private final float[] values = FloatSample.elements(LENGTH, 1);
  private final float[] gates = FloatSample.elements(LENGTH, 2);
  private final float[] gradY = FloatSample.elements(LENGTH, 3);
  private final float[] gradValues = new float[LENGTH];
  private final float[] gradGates = new float[LENGTH];

  @DisplayName("a gated linear unit")
  @ParameterizedTest(name = "{0}")
  @MethodSource("io.github.relu4j.support.GatedSubjects#all")
  void gated(GatedLinearUnit unit) {
    GatedRows rows = unit.rows(50);
    Allocations.assertNoneBy(
        () -> {
          unit.forward(values, gates, gradValues);
          unit.backward(values, gates, gradY, gradValues, gradGates);
          rows.forward(values, 1, gradValues, 0, 11);
          rows.backward(values, 1, gradY, 0, gradValues, 2, 11);
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
          maxout.forward(values, 0, gradValues, 0, 400);
          maxout.backward(values, 0, gradY, 0, gradGates, 0, 400);
        });
  }
}
