package io.github.relu4j.benchmarks.report;

import io.github.relu4j.benchmarks.results.Column;
import io.github.relu4j.benchmarks.results.Flags;
import io.github.relu4j.benchmarks.results.Ratios;
import io.github.relu4j.benchmarks.results.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The tables of a run: the times of this library, and those of others divided by its own. A cell
 * has a figure for each of {@link Run#SIZES}, of a gated unit for each of {@link Run#GATED_SIZES}.
 */
final class RatioTables {

  /** Those in the page's tables; the pictures have all. */
  private static final List<String> ACTIVATIONS =
      List.of("relu", "leaky_relu", "elu", "sigmoid", "tanh", "gelu", "silu", "softplus");

  private static final String BETWEEN = " · ";
  private static final String NOTHING = "–";

  private final Run run;
  private final List<String> engines;

  /** Results that stand in the table. */
  private final List<Result> shown = new ArrayList<>();

  private RatioTables(Run run, List<String> operations, List<Integer> sizes) {
    this(run, operations, sizes, Style.order(run.results()));
  }

  private RatioTables(Run run, List<String> operations, List<Integer> sizes, List<String> order) {
    this.run = run;
    this.engines =
        order.stream()
            .filter(
                engine ->
                    operations.stream()
                        .flatMap(operation -> ratios(operation, sizes).stream())
                        .anyMatch(ratios -> ratios.engines(order).contains(engine)))
            .toList();
  }

  /** The median over all activations, a row for each operation; empty if nothing was measured. */
  static String medians(Run run) {
    List<String> others =
        Style.order(run.results()).stream()
            .filter(engine -> !engine.equals(Result.FROM_OUTPUT))
            .toList();
    RatioTables table = new RatioTables(run, Run.OPERATIONS, Run.SIZES, others);
    List<List<String>> rows = new ArrayList<>();
    for (String operation : Run.OPERATIONS) {
      List<Ratios> bySize = table.ratios(operation, Run.SIZES);
      List<String> cells = new ArrayList<>(List.of(operation));
      for (String engine : table.engines) {
        cells.add(
            join(
                bySize.stream()
                    .map(ratios -> ratio(table.median(ratios, engine), engine))
                    .toList()));
      }
      rows.add(cells);
    }
    return table.text(List.of(""), rows);
  }

  private OptionalDouble median(Ratios ratios, String engine) {
    double[] sorted =
        ratios.rows().stream()
            .peek(ours -> ratios.result(ours, engine).ifPresent(peer -> show(ours, peer)))
            .flatMapToDouble(ours -> ratios.of(ours, engine).stream())
            .sorted()
            .toArray();
    int middle = sorted.length / 2;
    if (sorted.length == 0) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(
        sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2);
  }

  /** A row for each of the usual activations, and the gated unit; empty if none was measured. */
  static String of(Run run, String operation) {
    List<Integer> sizes = Stream.of(Run.SIZES, Run.GATED_SIZES).flatMap(List::stream).toList();
    RatioTables table = new RatioTables(run, List.of(operation), sizes);
    List<List<String>> rows = new ArrayList<>();
    for (String activation : ACTIVATIONS) {
      table.row(activation, activation, operation, Run.SIZES).ifPresent(rows::add);
    }
    String gated =
        Run.GATED_SIZES.stream()
            .map(Digits::of)
            .collect(Collectors.joining(BETWEEN, Run.GATED + ", ", ""));
    table.row(gated, Run.GATED, operation, Run.GATED_SIZES).ifPresent(rows::add);
    return table.text(
        List.of("", Style.VECTOR.title() + ", ns", Style.NO_FLAG.title() + ", ns"), rows);
  }

  private static java.util.function.Predicate<String> isPeerIn(Ratios ratios, Result ours) {
    return engine -> Result.isPeer(engine) && ratios.result(ours, engine).isPresent();
  }

  private List<Ratios> ratios(String operation, List<Integer> sizes) {
    return sizes.stream().map(n -> run.ratios(Flags.VECTOR, operation, n)).toList();
  }

  private Optional<List<String>> row(
      String title, String activation, String operation, List<Integer> sizes) {
    List<Ratios> bySize = ratios(operation, sizes);
    List<Optional<Result>> ours =
        bySize.stream()
            .map(
                ratios ->
                    ratios.rows().stream()
                        .filter(row -> row.has(Column.ACTIVATION, activation))
                        .filter(row -> engines.stream().anyMatch(isPeerIn(ratios, row)))
                        .findFirst())
            .toList();
    return ours.stream().anyMatch(Optional::isPresent)
        ? Optional.of(row(title, bySize, ours))
        : Optional.empty();
  }

  private List<String> row(String title, List<Ratios> bySize, List<Optional<Result>> ours) {
    List<String> cells = new ArrayList<>(List.of(title));
    cells.add(join(ours.stream().map(this::time).toList()));
    cells.add(join(ours.stream().map(row -> time(row.flatMap(this::withoutFlag))).toList()));
    for (String engine : engines) {
      List<String> figures = new ArrayList<>();
      for (int size = 0; size < bySize.size(); size++) {
        Ratios ratios = bySize.get(size);
        Optional<Result> own = ours.get(size);
        own.flatMap(row -> ratios.result(row, engine)).ifPresent(peer -> show(own.get(), peer));
        figures.add(
            ratio(own.map(row -> ratios.of(row, engine)).orElse(OptionalDouble.empty()), engine));
      }
      cells.add(join(figures));
    }
    return cells;
  }

  private Optional<Result> withoutFlag(Result ours) {
    return run
        .ratios(Flags.NONE, ours.get(Column.OPERATION), (int) ours.number(Column.N).orElseThrow())
        .rows()
        .stream()
        .filter(row -> row.has(Column.ACTIVATION, ours.get(Column.ACTIVATION)))
        .findFirst();
  }

  private String time(Optional<Result> result) {
    result.ifPresent(this::show);
    return result
        .map(
            each ->
                Digits.of(each.ns(), 3)
                    + each.number(Column.ERROR).stream()
                        .mapToObj(error -> "\u00a0±\u00a0" + Digits.of(error, 1))
                        .collect(Collectors.joining()))
        .orElse(NOTHING);
  }

  private void show(Result... results) {
    shown.addAll(List.of(results));
  }

  /** Bold is where a peer is faster. */
  private static String ratio(OptionalDouble ratio, String engine) {
    if (ratio.isEmpty()) {
      return NOTHING;
    }
    double value = ratio.getAsDouble();
    String digits = Digits.of(value, 2);
    return value < 1 && Result.isPeer(engine) ? "**" + digits + "**" : digits;
  }

  private static String join(List<String> figures) {
    return figures.stream().allMatch(NOTHING::equals) ? NOTHING : String.join(BETWEEN, figures);
  }

  private String text(List<String> firstTitles, List<List<String>> rows) {
    if (shown.isEmpty()) {
      return "";
    }
    List<String> titles =
        Stream.concat(
                firstTitles.stream(), engines.stream().map(engine -> Style.of(engine).title()))
            .toList();
    String rule = "| --- " + "| ---: ".repeat(titles.size() - 1) + "|";
    return run.environment(shown)
        + "\n\n"
        + Stream.concat(Stream.of(line(titles), rule), rows.stream().map(RatioTables::line))
            .collect(Collectors.joining("\n"))
        + "\n";
  }

  private static String line(List<String> cells) {
    return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
  }
}
