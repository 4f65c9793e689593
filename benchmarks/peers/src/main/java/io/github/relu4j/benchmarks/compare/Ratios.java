package io.github.relu4j.benchmarks.compare;

import io.github.relu4j.benchmarks.engine.Engines;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** The times of all engines beside that of one path of this library: above 1 they are slower. */
final class Ratios {

  /** A peer that took less time than this library. */
  record Lost(Row row, String engine, double ratio) {}

  private final FlagSet path;
  private final Map<Cell, Double> nanos = new LinkedHashMap<>();

  Ratios(FlagSet path, Collection<Score> scores) {
    this.path = path;
    scores.forEach(score -> nanos.put(score.cell(), score.nanos()));
  }

  FlagSet path() {
    return path;
  }

  /** What this library was measured for on this path. */
  List<Row> rows() {
    return nanos.keySet().stream()
        .filter(cell -> cell.flags() == path && cell.engine().equals(Engines.OURS))
        .map(Cell::row)
        .toList();
  }

  /** Those that were measured in some row, this library apart; the floor comes last. */
  List<String> engines() {
    return Engines.names().stream()
        .filter(engine -> !engine.equals(Engines.OURS))
        .filter(engine -> rows().stream().anyMatch(row -> of(row, engine).isPresent()))
        .sorted(Comparator.comparing(Engines.FLOOR::equals))
        .toList();
  }

  double ourNanos(Row row) {
    return nanos.get(new Cell(row, Engines.OURS, path));
  }

  /** The engine's time divided by this library's, if the engine was measured. */
  OptionalDouble of(Row row, String engine) {
    Stream<Double> times =
        engine.equals(Engines.FLOOR)
            ? floors(row)
            // Who gives the flags may as well take an engine that needs none; who gives none cannot
            // have one that needs them.
            : Stream.of(path, FlagSet.NONE)
                .map(flags -> nanos.get(new Cell(row, engine, flags)))
                .filter(Objects::nonNull);
    return times.mapToDouble(time -> time / ourNanos(row)).findFirst();
  }

  /** The copy in the same kind of JVM: the row's own, else that of another row as long. */
  private Stream<Double> floors(Row row) {
    Double own = nanos.get(new Cell(row, Engines.FLOOR, path));
    return own != null
        ? Stream.of(own)
        : nanos.entrySet().stream()
            .filter(entry -> entry.getKey().engine().equals(Engines.FLOOR))
            .filter(entry -> entry.getKey().flags() == path)
            .filter(entry -> entry.getKey().row().n() == row.n())
            .map(Map.Entry::getValue);
  }

  /** How many cells there are in which a peer could have been faster. */
  long contested() {
    return results().count();
  }

  /** Those in which one was. */
  List<Lost> lost() {
    return results().filter(result -> result.ratio < 1).toList();
  }

  private Stream<Lost> results() {
    List<String> peers =
        engines().stream().filter(engine -> !engine.equals(Engines.FLOOR)).toList();
    return rows().stream()
        .flatMap(
            row ->
                peers.stream()
                    .filter(engine -> of(row, engine).isPresent())
                    .map(engine -> new Lost(row, engine, of(row, engine).getAsDouble())));
  }
}
