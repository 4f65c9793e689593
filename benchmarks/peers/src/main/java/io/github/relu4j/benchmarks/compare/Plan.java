package io.github.relu4j.benchmarks.compare;

import io.github.relu4j.benchmarks.Operation;
import io.github.relu4j.benchmarks.engine.Engines;
import io.github.relu4j.benchmarks.results.Flags;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What to run: only what the engines have. */
final class Plan {

  /** Calls on this few floats show locks, on this many the memory. */
  private static final Set<Integer> PARALLEL_LENGTHS = Set.of(4_096, 1_048_576);

  private static final Set<String> PARALLEL_ENGINES =
      Set.of(
          Engines.OURS,
          Engines.FLOOR,
          "math",
          "math-max",
          "jafama",
          "commons-math",
          Engines.LANEWISE);

  private static final List<String> FIRST_ACTIVATIONS = List.of("relu", "tanh");
  private static final List<Integer> FIRST_CALLS = List.of(1, 100);

  private final Offers offers;
  private final List<Task> tasks = new ArrayList<>();

  /** Plans nothing as yet. */
  Plan(Offers offers) {
    this.offers = offers;
  }

  List<Task> tasks() {
    return tasks;
  }

  /** About how long all of it takes. */
  Duration estimate() {
    return tasks.stream()
        .map(task -> task.effort().estimate())
        .reduce(Duration.ZERO, Duration::plus);
  }

  /**
   * The rows' cells. The engines of a row come one after another, so that what drifts in the
   * machine falls on all alike.
   */
  Plan addCells(List<Row> rows, Effort effort) {
    rows.forEach(row -> tasks.addAll(cells(row, effort)));
    return this;
  }

  private List<Task> cells(Row row, Effort effort) {
    List<Task> cells = new ArrayList<>();
    for (Flags flags : Flags.ofCells()) {
      for (String engine : Engines.names()) {
        if (offers.has(flags, engine, row.workload())) {
          cells.add(Task.of(row, engine, flags, effort));
        }
      }
    }
    return cells;
  }

  /** The same, but only one copy of each length, since all its cells are the same copy. */
  Plan addCellsWithFewFloors(List<Row> rows, Effort effort) {
    Set<List<Object>> floors = new HashSet<>();
    for (Row row : rows) {
      for (Task cell : cells(row, effort)) {
        if (!cell.engine().equals(Engines.FLOOR) || floors.add(List.of(cell.flags(), row.n()))) {
          tasks.add(cell);
        }
      }
    }
    return this;
  }

  /** Forward on two threads at once, in this library and in pure Java. */
  Plan addParallel(List<Row> rows, Effort effort) {
    rows.stream()
        .filter(row -> row.input() == Input.NORMAL && PARALLEL_LENGTHS.contains(row.n()))
        .filter(row -> row.workload().operation() == Operation.FORWARD)
        .filter(row -> row.workload().placement() == Placement.OUT_OF_PLACE)
        .flatMap(row -> cells(row, effort).stream())
        .filter(cell -> PARALLEL_ENGINES.contains(cell.engine()))
        .map(cell -> cell.with(ParallelBenchmark.class))
        .forEach(tasks::add);
    return this;
  }

  /** The first calls of fresh JVMs. */
  Plan addFirstCalls() {
    for (String activation : FIRST_ACTIVATIONS) {
      Workload workload = new Workload(activation, Operation.FORWARD, Placement.OUT_OF_PLACE);
      for (int calls : FIRST_CALLS) {
        for (Flags flags : Flags.ofFirstCalls()) {
          for (String engine : Engines.names()) {
            if (Engines.isMeasured(engine, flags) && hasAnyhow(engine, workload)) {
              tasks.add(firstCalls(engine, flags, activation, calls));
            }
          }
        }
      }
    }
    return this;
  }

  private boolean hasAnyhow(String engine, Workload workload) {
    return Flags.ofCells().stream().anyMatch(flags -> offers.has(flags, engine, workload));
  }

  private static Task firstCalls(String engine, Flags flags, String activation, int calls) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("engine", engine);
    parameters.put("activation", activation);
    parameters.put("calls", Integer.toString(calls));
    return new Task(FirstCallsBenchmark.class, parameters, engine, flags, Effort.FIRST_CALLS);
  }
}
