package io.github.relu4j.benchmarks.compare;

import io.github.relu4j.benchmarks.Operation;
import io.github.relu4j.benchmarks.engine.Engines;
import io.github.relu4j.benchmarks.jmh.MegamorphicBenchmark;
import io.github.relu4j.benchmarks.jmh.UnalignedBenchmark;
import io.github.relu4j.benchmarks.roofline.BoundsBenchmark;
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

  /**
   * The rows' cells. The engines of a row come one after another, so that what drifts in the
   * machine falls on all alike.
   */
  Plan addCells(List<Row> rows, Effort effort) {
    for (Cell cell : cells(rows)) {
      tasks.add(Task.of(cell, effort));
    }
    return this;
  }

  private List<Cell> cells(List<Row> rows) {
    List<Cell> cells = new ArrayList<>();
    for (Row row : rows) {
      for (FlagSet flags : FlagSet.ofCells()) {
        for (String engine : Engines.names()) {
          if (offers.has(flags, engine, row.workload())) {
            cells.add(new Cell(row, engine, flags));
          }
        }
      }
    }
    return cells;
  }

  /** The same, but only one copy of each length, since all its cells are the same copy. */
  Plan addCellsWithFewFloors(List<Row> rows, Effort effort) {
    Set<List<Object>> floors = new HashSet<>();
    for (Cell cell : cells(rows)) {
      if (!cell.engine().equals(Engines.FLOOR)
          || floors.add(List.of(cell.flags(), cell.row().n()))) {
        tasks.add(Task.of(cell, effort));
      }
    }
    return this;
  }

  /** Forward on two threads at once, in this library and in pure Java. */
  Plan addParallel(List<Row> rows, Effort effort) {
    for (Cell cell : cells(rows)) {
      Row row = cell.row();
      if (row.input() == Input.NORMAL
          && row.workload().operation() == Operation.FORWARD
          && row.workload().placement() == Placement.OUT_OF_PLACE
          && PARALLEL_LENGTHS.contains(row.n())
          && PARALLEL_ENGINES.contains(cell.engine())) {
        tasks.add(Task.of(cell, effort).with(ParallelBenchmark.class));
      }
    }
    return this;
  }

  /** The first calls of fresh JVMs. */
  Plan addFirstCalls() {
    for (String activation : FIRST_ACTIVATIONS) {
      Workload workload = new Workload(activation, Operation.FORWARD, Placement.OUT_OF_PLACE);
      for (int calls : FIRST_CALLS) {
        for (FlagSet flags : FlagSet.ofFirstCalls()) {
          for (String engine : Engines.names()) {
            if (flags.measures(engine) && hasAnyhow(engine, workload)) {
              tasks.add(firstCalls(engine, flags, activation, calls));
            }
          }
        }
      }
    }
    return this;
  }

  private boolean hasAnyhow(String engine, Workload workload) {
    return FlagSet.ofCells().stream().anyMatch(flags -> offers.has(flags, engine, workload));
  }

  private static Task firstCalls(String engine, FlagSet flags, String activation, int calls) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("engine", engine);
    parameters.put("activation", activation);
    parameters.put("calls", Integer.toString(calls));
    return new Task(FirstCallsBenchmark.class, parameters, engine, flags, Effort.FIRST_CALLS);
  }

  /** What concerns this library alone: several hot activations, and odd offsets. */
  Plan addOurs(List<String> activations) {
    for (Class<?> benchmark : List.of(MegamorphicBenchmark.class, UnalignedBenchmark.class)) {
      for (String activation : activations) {
        for (FlagSet flags : FlagSet.ofCells()) {
          if (offers.byFlags().get(flags).containsKey(Engines.OURS)) {
            tasks.add(
                new Task(
                    benchmark, Map.of("activation", activation), Engines.OURS, flags, Effort.LONG));
          }
        }
      }
    }
    return this;
  }

  /** What the machine can do at most. */
  Plan addBounds() {
    if (FlagSet.ofCells().contains(FlagSet.VECTOR)) {
      tasks.add(
          new Task(BoundsBenchmark.class, Map.of(), Engines.FLOOR, FlagSet.VECTOR, Effort.LONG));
    }
    return this;
  }
}
