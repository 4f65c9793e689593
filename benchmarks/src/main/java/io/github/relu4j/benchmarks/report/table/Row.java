package io.github.relu4j.benchmarks.report.table;

import io.github.relu4j.benchmarks.Operation;
import io.github.relu4j.benchmarks.report.results.BenchmarkResult;
import io.github.relu4j.benchmarks.report.results.CatalogueOrder;
import io.github.relu4j.benchmarks.report.results.Cell;
import io.github.relu4j.benchmarks.report.text.Digits;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the results in one row of a table have in common: the values of some JMH parameters.
 *
 * @param parameters their names
 * @param values their values, in the same order
 */
record Row(List<String> parameters, List<String> values) implements Comparable<Row> {

  private static final String ACTIVATION = "activation";
  private static final String OPERATION = "operation";
  private static final Comparator<String> NUMBERS = Comparator.comparing(Long::valueOf);

  /** The rows of a table, in order, each with its results. */
  static SortedMap<Row, Measured> group(Stream<BenchmarkResult> results, String... parameters) {
    List<String> names = List.of(parameters);
    return results.collect(
        Collectors.groupingBy(
            result -> new Row(names, names.stream().map(result::parameter).toList()),
            TreeMap::new,
            Collectors.collectingAndThen(Collectors.toList(), Measured::new)));
  }

  /** The values for a reader. */
  List<String> cells() {
    return IntStream.range(0, values.size())
        .mapToObj(i -> cell(parameters.get(i), values.get(i)))
        .toList();
  }

  /** The cell of the comparison that this row is about; it needs an operation and an n. */
  Cell cell() {
    return new Cell(
        value(ACTIVATION), Operation.valueOf(value(OPERATION)), Integer.parseInt(value("n")));
  }

  private String value(String parameter) {
    return values.get(parameters.indexOf(parameter));
  }

  /** Activations and operations as the library lists them, numbers by size. */
  @Override
  public int compareTo(Row other) {
    return IntStream.range(0, values.size())
        .map(i -> order(parameters.get(i)).compare(values.get(i), other.values.get(i)))
        .filter(order -> order != 0)
        .findFirst()
        .orElse(0);
  }

  private static String cell(String parameter, String value) {
    return switch (parameter) {
      case ACTIVATION -> value;
      case OPERATION -> Operation.valueOf(value).toString();
      default -> Digits.whole(Long.parseLong(value));
    };
  }

  private static Comparator<String> order(String parameter) {
    return switch (parameter) {
      case ACTIVATION -> CatalogueOrder.BY_NAME;
      case OPERATION -> Comparator.comparing(Operation::valueOf);
      default -> NUMBERS;
    };
  }
}
