package io.github.relu4j.benchmarks.compare;

import io.github.relu4j.Activations;
import io.github.relu4j.benchmarks.Operation;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The rows that are asked for. */
final class Selection {

  private static final List<Integer> QUICK_LENGTHS = List.of(256, 65_536);

  /** From one vector to beyond the last cache, and an odd one, which no vector divides. */
  private static final List<Integer> ALL_LENGTHS =
      List.of(16, 256, 1_003, 4_096, 65_536, 1_048_576, 16_777_216);

  /** In place and special input are measured at the lengths that stay in a cache. */
  private static final List<Integer> CACHED_LENGTHS = List.of(256, 65_536);

  /** The widths of a feed-forward block in a Llama of 1 and of 8 billion parameters. */
  private static final List<Integer> GATED_LENGTHS = List.of(8_192, 14_336);

  private static final String GATED = "swiglu";

  private static final Set<Placement> OUT_OF_PLACE = Set.of(Placement.OUT_OF_PLACE);
  private static final Set<Placement> IN_PLACE = Set.of(Placement.IN_PLACE);
  private static final Set<Input> NORMAL = Set.of(Input.NORMAL);
  private static final Set<Input> SPECIAL = Set.of(Input.SPECIAL);

  private Selection() {}

  /**
   * The few rows of the quick run.
   *
   * @param activations the activations, or none for four of them, tanh's backward, and swiglu out
   *     of place at lengths of its own
   * @param operations the operations, or none for forward
   * @param lengths the lengths, or none for one in the first cache and one in the second
   * @param placements where results go, or none for out of place
   * @param inputs the kinds of numbers, or none for normal ones
   */
  static List<Row> quick(
      List<String> activations,
      Set<Operation> operations,
      List<Integer> lengths,
      Set<Placement> placements,
      Set<Input> inputs) {
    List<Row> rows = new ArrayList<>();
    List<Integer> allLengths = lengths.isEmpty() ? QUICK_LENGTHS : lengths;
    Set<Operation> allOperations =
        operations.isEmpty() ? EnumSet.of(Operation.FORWARD) : operations;
    Set<Placement> allPlacements = placements.isEmpty() ? OUT_OF_PLACE : placements;
    Set<Input> allInputs = inputs.isEmpty() ? NORMAL : inputs;
    for (String activation :
        activations.isEmpty() ? List.of("relu", "elu", "sigmoid", "tanh") : activations) {
      for (Operation operation : allOperations) {
        add(rows, activation, operation, allPlacements, allInputs, allLengths);
      }
    }
    if (activations.isEmpty() && operations.isEmpty()) {
      add(rows, "tanh", Operation.BACKWARD, allPlacements, allInputs, allLengths);
      addGated(rows, lengths);
      rows.removeIf(row -> !allPlacements.contains(row.workload().placement()));
      rows.removeIf(row -> !allInputs.contains(row.input()));
    }
    return rows;
  }

  /**
   * Everything, unless less is asked for; special input in place only if both are.
   *
   * @param activations the activations, or none for the catalogue and swiglu
   * @param operations the operations, or none for all
   * @param lengths the lengths, or none for all
   * @param placements where results go, or none for both
   * @param inputs the kinds of numbers, or none for all
   */
  static List<Row> full(
      List<String> activations,
      Set<Operation> operations,
      List<Integer> lengths,
      Set<Placement> placements,
      Set<Input> inputs) {
    List<Row> rows = new ArrayList<>();
    List<Integer> allLengths = lengths.isEmpty() ? ALL_LENGTHS : lengths;
    List<Integer> cachedLengths = lengths.isEmpty() ? CACHED_LENGTHS : lengths;
    for (String activation : activations.isEmpty() ? Activations.names() : activations) {
      for (Operation operation :
          operations.isEmpty() ? EnumSet.allOf(Operation.class) : operations) {
        add(rows, activation, operation, OUT_OF_PLACE, NORMAL, allLengths);
        add(rows, activation, operation, IN_PLACE, NORMAL, cachedLengths);
        add(rows, activation, operation, OUT_OF_PLACE, SPECIAL, cachedLengths);
        if (!placements.isEmpty() && !inputs.isEmpty()) {
          add(rows, activation, operation, IN_PLACE, SPECIAL, cachedLengths);
        }
      }
    }
    if (activations.isEmpty() && operations.isEmpty()) {
      addGated(rows, lengths);
    }
    rows.removeIf(row -> !placements.isEmpty() && !placements.contains(row.workload().placement()));
    rows.removeIf(row -> !inputs.isEmpty() && !inputs.contains(row.input()));
    return rows;
  }

  /** Forward and out of place, with normal numbers. */
  private static void addGated(List<Row> rows, List<Integer> lengths) {
    List<Integer> all = lengths.isEmpty() ? GATED_LENGTHS : lengths;
    add(rows, GATED, Operation.FORWARD, OUT_OF_PLACE, NORMAL, all);
  }

  private static void add(
      List<Row> rows,
      String activation,
      Operation operation,
      Set<Placement> placements,
      Set<Input> inputs,
      List<Integer> lengths) {
    for (Placement placement : placements) {
      for (Input input : inputs) {
        for (int n : lengths) {
          rows.add(new Row(new Workload(activation, operation, placement), n, input));
        }
      }
    }
  }
}
