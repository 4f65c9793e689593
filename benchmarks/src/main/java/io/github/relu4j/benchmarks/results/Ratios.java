package io.github.relu4j.benchmarks.results;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** The times of all engines beside that of one path of this library: above 1 they are slower. */
public final class Ratios {

  /**
   * A peer that took less time than this library.
   *
   * @param ours this library's result
   * @param peer the peer's
   */
  public record Lost(Result ours, Result peer) {

    /** The peer's time divided by this library's. */
    public double ratio() {
      return peer.ns() / ours.ns();
    }

    /** Whether the two times differ by more than their errors. */
    public boolean isBeyondError() {
      return peer.ns() + peer.number(Column.ERROR).orElse(0)
          < ours.ns() - ours.number(Column.ERROR).orElse(0);
    }
  }

  private final Flags path;
  private final List<Result> rows;
  private final Map<List<String>, Result> byKey = new LinkedHashMap<>();

  /** Of the results of the comparison among those given. */
  public Ratios(Flags path, Collection<Result> results) {
    this.path = path;
    results.stream()
        .filter(result -> result.has(Column.BENCHMARK, Result.COMPARE))
        .forEach(result -> byKey.put(result.key(), result));
    this.rows =
        byKey.values().stream()
            .filter(result -> result.has(Column.ENGINE, Result.OURS))
            .filter(result -> result.has(Column.PATH, path.path()))
            .toList();
  }

  /** The path of this library. */
  public Flags path() {
    return path;
  }

  /** This library's results on this path: each is the start of a row. */
  public List<Result> rows() {
    return rows;
  }

  /** Those that were measured in some row, this library apart, in that order; the floor is last. */
  public List<String> engines(List<String> order) {
    return Stream.concat(
            order.stream().filter(name -> !name.equals(Result.FLOOR)), Stream.of(Result.FLOOR))
        .filter(engine -> !engine.equals(Result.OURS))
        .filter(engine -> rows.stream().anyMatch(row -> result(row, engine).isPresent()))
        .toList();
  }

  /** The engine's time divided by this library's, if the engine was measured. */
  public OptionalDouble of(Result ours, String engine) {
    return result(ours, engine).stream().mapToDouble(peer -> peer.ns() / ours.ns()).findFirst();
  }

  /**
   * The result that an engine has in a row, if it has one. Who gives the flags may as well take an
   * engine that needs none; who gives none cannot have one that needs them.
   */
  public Optional<Result> result(Result ours, String engine) {
    if (engine.equals(Result.FLOOR)) {
      return floor(ours);
    }
    return Stream.of(path, Flags.NONE)
        .map(flags -> byKey.get(key(ours, flags, engine)))
        .filter(Objects::nonNull)
        .findFirst();
  }

  /** The copy in the same kind of JVM: the row's own, else that of another row as long. */
  private Optional<Result> floor(Result ours) {
    Result own = byKey.get(key(ours, path, Result.FLOOR));
    return own != null
        ? Optional.of(own)
        : byKey.values().stream()
            .filter(result -> result.has(Column.ENGINE, Result.FLOOR))
            .filter(result -> result.has(Column.PATH, path.path()))
            .filter(result -> result.has(Column.N, ours.get(Column.N)))
            .findFirst();
  }

  private static List<String> key(Result ours, Flags flags, String engine) {
    return ours.with(Column.PATH, flags.path()).with(Column.ENGINE, engine).key();
  }

  /** How many cells there are in which a peer could have been faster. */
  public long contested(List<String> engines) {
    return cells(engines).count();
  }

  /** Those in which one was. */
  public List<Lost> lost(List<String> engines) {
    return cells(engines).filter(cell -> cell.ratio() < 1).toList();
  }

  private Stream<Lost> cells(List<String> engines) {
    return rows.stream()
        .flatMap(
            row ->
                engines.stream()
                    .filter(Result::isPeer)
                    .flatMap(engine -> result(row, engine).stream())
                    .map(peer -> new Lost(row, peer)));
  }
}
