package io.github.relu4j.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.relu4j.Activations;
import io.github.relu4j.benchmarks.Operation;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The selection of rows")
class SelectionTest {

  @Test
  @DisplayName("of the quick run is small")
  void quick() {
    assertThat(Selection.quick(List.of(), Set.of(), List.of(), Set.of(), Set.of()))
        .extracting(Row::toString)
        .containsExactly(
            "relu forward n=256",
            "relu forward n=65536",
            "elu forward n=256",
            "elu forward n=65536",
            "sigmoid forward n=256",
            "sigmoid forward n=65536",
            "tanh forward n=256",
            "tanh forward n=65536",
            "tanh backward n=256",
            "tanh backward n=65536",
            "swiglu forward n=8192",
            "swiglu forward n=14336");
  }

  @Test
  @DisplayName("of the quick run has what is asked for instead")
  void quickSelected() {
    assertThat(
            Selection.quick(
                List.of("leaky_relu(0.2)"),
                Set.of(Operation.DERIVATIVE, Operation.BACKWARD),
                List.of(100),
                Set.of(),
                Set.of()))
        .extracting(Row::toString)
        .containsExactlyInAnyOrder(
            "leaky_relu(0.2) derivative n=100", "leaky_relu(0.2) backward n=100");
  }

  @Test
  @DisplayName(
      "of the full run has every activation, operation and length, in place and special, and swiglu")
  void full() {
    List<Row> rows = Selection.full(List.of(), Set.of(), List.of(), Set.of(), Set.of());
    int combinations = Activations.names().size() * Operation.values().length;

    assertThat(rows).doesNotHaveDuplicates().hasSize(combinations * (7 + 2 + 2) + 2);
    assertThat(rows)
        .extracting(Row::toString)
        .contains(
            "prelu backward n=16777216",
            "swiglu forward n=14336",
            "elu forward n=1003",
            "tanh derivative in place n=65536",
            "relu forward special n=256");
  }

  private static List<Row> fullOfTanh(Set<Placement> placements, Set<Input> inputs) {
    return Selection.full(
        List.of("tanh"), Set.of(Operation.FORWARD), List.of(16), placements, inputs);
  }

  @Test
  @DisplayName("of the full run is cut down to what is asked for")
  void fullSelected() {
    assertThat(fullOfTanh(Set.of(), Set.of()))
        .extracting(Row::toString)
        .containsExactly(
            "tanh forward n=16", "tanh forward in place n=16", "tanh forward special n=16");
  }

  @Test
  @DisplayName("has in place and special numbers where they are asked for")
  void placementsAndInputs() {
    assertThat(
            Selection.quick(
                List.of("tanh"),
                Set.of(),
                List.of(16),
                Set.of(Placement.IN_PLACE),
                Set.of(Input.NORMAL, Input.SPECIAL)))
        .extracting(Row::toString)
        .containsExactlyInAnyOrder(
            "tanh forward in place n=16", "tanh forward in place special n=16");
    assertThat(fullOfTanh(Set.of(Placement.IN_PLACE), Set.of()))
        .extracting(Row::toString)
        .containsExactly("tanh forward in place n=16");
  }

  @Test
  @DisplayName("of the full run has special numbers in place where both are asked for")
  void fullSpecialInPlace() {
    assertThat(fullOfTanh(Set.of(Placement.IN_PLACE), Set.of(Input.SPECIAL)))
        .extracting(Row::toString)
        .containsExactly("tanh forward in place special n=16");
  }

  @Test
  @DisplayName("of the quick run is wholly in place where that is asked for, tanh's backward too")
  void quickInPlace() {
    assertThat(
            Selection.quick(List.of(), Set.of(), List.of(16), Set.of(Placement.IN_PLACE), Set.of()))
        .extracting(Row::toString)
        .containsExactly(
            "relu forward in place n=16",
            "elu forward in place n=16",
            "sigmoid forward in place n=16",
            "tanh forward in place n=16",
            "tanh backward in place n=16");
  }
}
