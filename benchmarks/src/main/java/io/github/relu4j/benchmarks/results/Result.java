package io.github.relu4j.benchmarks.results;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What was measured of one cell: a line of a {@link ResultFile}.
 *
 * @param values what stands in the columns that are not empty
 */
public record Result(Map<Column, String> values) implements Comparable<Result> {

  /** This library's name among the engines. */
  public static final String OURS = "relu4j";

  /** This library's gradient from the output: what engines that keep it are to be held against. */
  public static final String FROM_OUTPUT = "relu4j-from-output";

  /** The engine that nobody can be faster than: a copy of the array. */
  public static final String FLOOR = "arraycopy";

  /** The benchmark that times warm calls of every engine. */
  public static final String COMPARE = "Compare.call";

  /** What stands for a benchmark where the errors were measured, not the time. */
  public static final String ACCURACY = "Accuracy";

  private static final Comparator<Result> ORDER = order();
  private static final MathContext DIGITS = new MathContext(5);

  /** Whether an engine is somebody else's work: neither this library nor a mere copy. */
  public static boolean isPeer(String engine) {
    return !engine.equals(OURS) && !engine.equals(FROM_OUTPUT) && !engine.equals(FLOOR);
  }

  /** A result without values. */
  public Result() {
    this(new EnumMap<>(Column.class));
  }

  /** What stands in a column; empty if nothing does. */
  public String get(Column column) {
    return values.getOrDefault(column, "");
  }

  /** Whether that stands in a column. */
  public boolean has(Column column, Object value) {
    return get(column).equals(value.toString());
  }

  /** The number in a column, if there is one. */
  public OptionalDouble number(Column column) {
    String value = get(column);
    return value.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(value));
  }

  /** The time of a call in nanoseconds; NaN if no time was measured. */
  public double ns() {
    return number(Column.NS).orElse(Double.NaN);
  }

  /** This result with a value more. */
  public Result with(Column column, Object value) {
    Map<Column, String> more = new EnumMap<>(Column.class);
    more.putAll(values);
    more.put(column, value.toString());
    return new Result(more);
  }

  /** This result with a number more, of which five digits are kept; NaN leaves the column empty. */
  public Result withNumber(Column column, double number) {
    if (Double.isNaN(number)) {
      return this;
    }
    return with(
        column,
        Double.isInfinite(number)
            ? Double.toString(number)
            : plain(new BigDecimal(number).round(DIGITS)));
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  /** What the engines in one row of a table have in common. */
  List<String> row() {
    return Column.KEY.subList(0, Column.PATH.ordinal()).stream().map(this::get).toList();
  }

  /** What tells this cell from all others. */
  public List<String> key() {
    return Column.KEY.stream().map(this::get).toList();
  }

  /** By the columns of the key; lengths as numbers. */
  @Override
  public int compareTo(Result other) {
    return ORDER.compare(this, other);
  }

  private static Comparator<Result> order() {
    Comparator<Result> order = Comparator.comparing(result -> result.get(Column.BENCHMARK));
    for (Column column : Column.KEY) {
      order =
          column == Column.N
              ? order.thenComparing(result -> result.number(column).orElse(0))
              : order.thenComparing(result -> result.get(column));
    }
    return order;
  }
}
