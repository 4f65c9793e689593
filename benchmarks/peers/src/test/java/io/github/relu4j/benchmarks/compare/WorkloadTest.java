package io.github.relu4j.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.relu4j.Activations;
import io.github.relu4j.benchmarks.Operation;
import io.github.relu4j.benchmarks.engine.Work;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A workload")
class WorkloadTest {

  private static final int COUNT = 512;

  @DisplayName("that is repeated in place never comes to subnormals")
  @ParameterizedTest
  @ValueSource(strings = {"relu", "leaky_relu", "prelu", "elu", "sigmoid", "tanh"})
  void noSubnormals(String activation) {
    for (Operation operation : Operation.values()) {
      Work work = new Workload(activation, operation, Placement.IN_PLACE).over(COUNT, Input.NORMAL);
      for (int call = 0; call < 2000; call++) {
        operation.library(work.activation(), work.x(), work.gradY(), 0, work.x(), COUNT);
      }
      assertThat(IntStream.range(0, COUNT).mapToObj(i -> work.x()[i]))
          .as("%s", operation)
          .noneMatch(Input::isSubnormal);
    }
  }

  @Test
  @DisplayName("keeps negative elements wherever repeating does no harm")
  void negativeElements() {
    assertThat(negative(new Workload("tanh", Operation.FORWARD, Placement.IN_PLACE))).isPositive();
    assertThat(negative(new Workload("elu", Operation.FORWARD, Placement.IN_PLACE))).isPositive();
    assertThat(negative(new Workload("relu", Operation.FORWARD, Placement.OUT_OF_PLACE)))
        .isPositive();
    assertThat(negative(new Workload("leaky_relu", Operation.FORWARD, Placement.IN_PLACE)))
        .isZero();
  }

  @Test
  @DisplayName("gives every engine the same numbers, in arrays of its own")
  void sameNumbers() {
    Workload workload = new Workload("leaky_relu(0.2)", Operation.BACKWARD, Placement.OUT_OF_PLACE);
    Work first = workload.over(COUNT, Input.SPECIAL);
    Work second = workload.over(COUNT, Input.SPECIAL);

    assertThat(first.x()).isEqualTo(second.x()).isNotSameAs(second.x());
    assertThat(first.gradY()).isEqualTo(second.gradY()).hasSize(COUNT);
    assertThat(first.activation()).isEqualTo(Activations.leakyRelu(0.2f));
    assertThat(first.inPlace()).isFalse();
  }

  private static long negative(Workload workload) {
    float[] x = workload.over(COUNT, Input.NORMAL).x();
    return IntStream.range(0, COUNT).filter(i -> x[i] < 0).count();
  }
}
