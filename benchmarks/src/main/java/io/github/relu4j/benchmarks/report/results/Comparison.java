package io.github.relu4j.benchmarks.report.results;

import io.github.relu4j.benchmarks.Operation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** The times of {@code CompareBenchmark} on one machine and JDK. */
public final class Comparison {

  private static final String BENCHMARK = "CompareBenchmark";

  private record Key(Contender contender, Cell cell) {}

  private final Map<Key, BenchmarkResult> measured = new HashMap<>();
  private final Set<String> engines = new LinkedHashSet<>();
  private final Builds builds;

  private Comparison(Builds builds) {
    this.builds = builds;
  }

  /**
   * Picks the comparison out of all results.
   *
   * @param results of any benchmark; where a cell was measured twice, the one of more iterations
   *     counts, and of equals the later
   * @param engineOrder the engines in the order to show them in; others follow
   */
  public static Comparison of(List<BenchmarkResult> results, Collection<String> engineOrder) {
    Comparison comparison = new Comparison(Builds.of(results));
    Set<String> found = new LinkedHashSet<>();
    for (BenchmarkResult result : results) {
      if (result.isOf(BENCHMARK)) {
        String engine = result.engine();
        found.add(engine);
        comparison.measured.merge(
            new Key(new Contender(engine, result.flags()), Cell.of(result)),
            result,
            (one, other) -> one.samples() > other.samples() ? one : other);
      }
    }
    Stream.concat(engineOrder.stream().filter(found::contains), found.stream())
        .forEach(comparison.engines::add);
    return comparison;
  }

  /** Whether nothing was compared. */
  public boolean isEmpty() {
    return measured.isEmpty();
  }

  /**
   * What was measured of a contender in a cell. Beside a path that needs flags, a peer has the time
   * that it took without them if it was not measured with them, since its code is the same. The
   * copy does not depend on what is computed, so where it was not measured for a cell, another one
   * of as many elements serves: that of the catalogue's first activation, so that measuring one
   * again moves no other's floor.
   */
  public Optional<BenchmarkResult> result(Contender contender, Cell cell) {
    return flagsToLookAt(contender).stream()
        .map(flags -> measured.get(new Key(new Contender(contender.engine(), flags), cell)))
        .filter(Objects::nonNull)
        .findFirst()
        .or(() -> contender.engine().equals(Contender.COPY) ? copyNear(cell) : Optional.empty());
  }

  /** All that was measured in a cell. */
  public Stream<BenchmarkResult> results(Cell cell) {
    return contenders().stream().flatMap(contender -> result(contender, cell).stream());
  }

  /** How long a contender took for a cell. */
  public Score score(Contender contender, Cell cell) {
    return result(contender, cell).map(BenchmarkResult::score).orElse(Score.ABSENT);
  }

  /** The letter of the build that a contender's time in a cell is of, if it needs one. */
  public String mark(Contender contender, Cell cell) {
    return result(contender, cell).map(builds::mark).orElse("");
  }

  /** That this library's path was forced is nothing to a peer that needs the module. */
  private static List<Flags> flagsToLookAt(Contender contender) {
    if (contender.isLibrary()) {
      return List.of(contender.flags());
    }
    return switch (contender.flags()) {
      case VECTOR -> List.of(Flags.VECTOR, Flags.MODULE, Flags.NONE);
      case MODULE -> List.of(Flags.MODULE, Flags.VECTOR, Flags.NONE);
      default -> List.of(contender.flags());
    };
  }

  private Optional<BenchmarkResult> copyNear(Cell cell) {
    return measured.entrySet().stream()
        .filter(entry -> entry.getKey().contender().engine().equals(Contender.COPY))
        .filter(entry -> entry.getKey().cell().n() == cell.n())
        .min(
            Comparator.comparing(
                    (Map.Entry<Key, ?> entry) ->
                        entry.getKey().cell().operation() != cell.operation())
                .thenComparing(entry -> !entry.getKey().contender().equals(Contender.FLOOR))
                .thenComparing(entry -> entry.getKey().cell().activation(), CatalogueOrder.BY_NAME)
                .thenComparing(entry -> entry.getKey().toString()))
        .map(Map.Entry::getValue);
  }

  /** All that were measured: the library's paths, the floor, then the peers. */
  public List<Contender> contenders() {
    List<Contender> contenders = new ArrayList<>(paths());
    if (engines.contains(Contender.COPY)) {
      contenders.add(Contender.FLOOR);
    }
    contenders.addAll(peers(Flags.VECTOR));
    return contenders;
  }

  /** The library's paths that were measured, the fastest in general first. */
  public List<Contender> paths() {
    return Stream.of(Contender.VECTOR, Contender.MODULE_ONLY, Contender.NO_FLAG)
        .filter(path -> measured.keySet().stream().anyMatch(key -> key.contender().equals(path)))
        .toList();
  }

  /** The other engines that were measured, as they ran beside the library under those flags. */
  public List<Contender> peers(Flags flags) {
    return engines.stream()
        .map(engine -> Contender.peer(engine, flags))
        .filter(Contender::isPeer)
        .toList();
  }

  /** The activations in the order of the catalogue. */
  public List<String> activations() {
    return values(Cell::activation).distinct().sorted(CatalogueOrder.BY_NAME).toList();
  }

  /** The operations in their own order. */
  public List<Operation> operations() {
    return values(Cell::operation).distinct().sorted().toList();
  }

  /** The numbers of elements, ascending. */
  public List<Integer> sizes() {
    return values(Cell::n).distinct().sorted().toList();
  }

  /** The settings, the usual one first. */
  public List<Setting> settings() {
    return values(Cell::setting).distinct().sorted().toList();
  }

  /** The cells of a setting, measured or not, in the order of the tables. */
  public List<Cell> cells(Setting setting) {
    List<Cell> cells = new ArrayList<>();
    for (Operation operation : operations()) {
      for (String activation : activations()) {
        for (int n : sizes()) {
          cells.add(new Cell(activation, operation, n, setting));
        }
      }
    }
    return cells;
  }

  /** The most bytes that a call of that path of the library allocated, or NaN. */
  public double mostBytesPerCall(Contender path) {
    return measured.entrySet().stream()
        .filter(entry -> entry.getKey().contender().equals(path))
        .mapToDouble(entry -> entry.getValue().bytesPerCall())
        .filter(Double::isFinite)
        .max()
        .orElse(Double.NaN);
  }

  private <T> Stream<T> values(Function<Cell, T> part) {
    return measured.keySet().stream().map(key -> part.apply(key.cell()));
  }
}
