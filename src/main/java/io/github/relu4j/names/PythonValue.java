package io.github.relu4j.names;

import io.github.relu4j.internal.text.FloatRange;
import io.github.relu4j.internal.text.ShortestDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An argument as Python writes it: a float or a text. */
final class PythonValue {

  /** As it is written here; it is read in other forms, too. */
  private static final String INFINITY = "float('inf')";

  private static final String NEGATIVE_INFINITY = "float('-inf')";

  private static final Pattern TEXT = Pattern.compile("'([^']*)'|\"([^\"]*)\"");

  /** Every quantifier is possessive: to give back what it took would take cubic time. */
  private static final String DECIMAL =
      "([-+]?+(?:[0-9]++(?:\\.[0-9]*+)?+|\\.[0-9]++)(?:[eE][-+]?+[0-9]++)?+)";

  /** A number of Python, which reads and divides doubles, and who writes 1/3 there does. */
  private static final Pattern NUMBER =
      Pattern.compile(DECIMAL + "(?:\\s*+/\\s*+" + DECIMAL + ")?+");

  private static final Pattern INFINITE =
      Pattern.compile(
          "([-+]?)(?:(?:math\\.|torch\\.|np\\.|jnp\\.)?inf"
              + "|float\\(['\"]([-+]?)inf(?:inity)?['\"]\\))",
          Pattern.CASE_INSENSITIVE);

  /** What starts as a number may be more behind an operator, but not without one. */
  private static final Pattern LITERAL =
      Pattern.compile(
          "[-+]?+(?:[0-9.][\\w.]*+(?!\\s*+[-+*/%@<>=!&|^]++\\s*+[-+~]*+[\\w(]).*+|inf"
              + "|infinity|nan|float\\(['\"]nan['\"]\\))",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private PythonValue() {}

  /** What is between quotes, if the value is a text. */
  static Optional<String> text(String value) {
    Matcher text = TEXT.matcher(value);
    return text.matches()
        ? Optional.of(text.group(1) == null ? text.group(2) : text.group(1))
        : Optional.empty();
  }

  /** Whether Python computes a value: it is neither a number nor a text nor several arguments. */
  static boolean isExpression(String value) {
    return !value.isEmpty()
        && !value.startsWith("*")
        && !TEXT.matcher(value).matches()
        && !INFINITE.matcher(value).matches()
        && !NUMBER.matcher(value).matches()
        && !LITERAL.matcher(value).matches();
  }

  /** In Python True and False are numbers, too. */
  static Object read(PythonCall written, String name, String value) {
    return switch (value) {
      case "True" -> 1f;
      case "False" -> 0f;
      case "None" -> "None";
      default ->
          text(value).<Object>map(text -> text).orElseGet(() -> number(written, name, value));
    };
  }

  private static float number(PythonCall written, String name, String value) {
    Matcher infinite = INFINITE.matcher(value);
    if (infinite.matches()) {
      boolean negative = "-".equals(infinite.group(1)) != "-".equals(infinite.group(2));
      return negative ? Float.NEGATIVE_INFINITY : Float.POSITIVE_INFINITY;
    }
    Matcher number = NUMBER.matcher(value);
    if (number.matches()) {
      double divisor = number.group(2) == null ? 1 : Double.parseDouble(number.group(2));
      double quotient = Double.parseDouble(number.group(1)) / divisor;
      if (divisor != 0 && !Double.isNaN(quotient)) {
        return FloatRange.require(
            name, (float) quotient, value, () -> FloatRange.isZero(number.group(1)), false);
      }
    }
    throw written.unreadable(name, value, "a number of Python");
  }

  static String write(Object value) {
    if (value instanceof String text) {
      return "'" + text + "'";
    }
    float number = (Float) value;
    if (Float.isInfinite(number)) {
      return number > 0 ? INFINITY : NEGATIVE_INFINITY;
    }
    return ShortestDecimal.readAsDouble(number);
  }
}
