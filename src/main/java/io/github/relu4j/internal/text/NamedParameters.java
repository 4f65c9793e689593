package io.github.relu4j.internal.text;

import io.github.relu4j.internal.check.Excerpt;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;

/**
 * A written activation such as {@code "leaky_relu(0.2)"}, taken apart; parameters are read in
 * order.
 */
public final class NamedParameters {

  private final String text;
  private final String name;
  private final Deque<String> unread;

  private NamedParameters(String text, String name, Deque<String> unread) {
    this.text = text;
    this.name = name;
    this.unread = unread;
  }

  public static NamedParameters split(String text) {
    Objects.requireNonNull(text, "text");
    String trimmed = text.strip();
    int open = trimmed.indexOf('(');
    if (open < 0) {
      return new NamedParameters(text, trimmed, new ArrayDeque<>());
    }
    if (!trimmed.endsWith(")")) {
      throw notClosed(text);
    }
    String inside = trimmed.substring(open + 1, trimmed.length() - 1);
    Deque<String> parameters = new ArrayDeque<>();
    if (!inside.isBlank()) {
      addParts(inside, parameters);
    }
    return new NamedParameters(text, trimmed.substring(0, open).strip(), parameters);
  }

  /** What is between commas. A comma in parentheses belongs to a parameter that has its own. */
  private static void addParts(String inside, Deque<String> parameters) {
    int depth = 0;
    int from = 0;
    for (int i = 0; i < inside.length(); i++) {
      char character = inside.charAt(i);
      if (character == ',' && depth == 0) {
        parameters.add(inside.substring(from, i).strip());
        from = i + 1;
      } else if (character == '(') {
        depth++;
      } else if (character == ')') {
        depth--;
      }
    }
    parameters.add(inside.substring(from).strip());
  }

  public static IllegalArgumentException notClosed(String text) {
    return new IllegalArgumentException(
        quoted(text) + " opens a parenthesis but does not end with one that closes it");
  }

  /** A function over rows, whose first parameter is a width without a default. */
  public static NamedParameters withWidth(String text, String function) {
    NamedParameters parameters = split(text);
    if (!parameters.name.equals(function) || parameters.unread.isEmpty()) {
      throw new IllegalArgumentException(
          quoted(text)
              + " is no %s with its width, such as \"%s(10)\"".formatted(function, function));
    }
    return parameters;
  }

  /** The next parameter, which is there. */
  public int width() {
    return readWholeNumber("width", unread.remove());
  }

  public String name() {
    return name;
  }

  /**
   * The next parameter as it is written: the text of an activation, with its own parameters.
   *
   * @param deepest how deep its parentheses may be nested, so that who reads such a text for each
   *     activation in it does not go deeper
   */
  public String activation(String parameter, int deepest) {
    if (unread.isEmpty()) {
      throw new IllegalArgumentException(
          quoted() + " needs an activation for " + parameter + ", such as \"" + name + "(gelu)\"");
    }
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
      if (depth > deepest) {
        throw new IllegalArgumentException(
            quoted() + " has parentheses that are nested deeper than " + deepest);
      }
    }
    return unread.remove();
  }

  /** The next parameter, or the default when there is none left. */
  public float number(String parameter, float defaultValue) {
    return unread.isEmpty() ? defaultValue : readFloat(parameter, unread.remove());
  }

  /**
   * All parameters up to one that is written with a name, or the defaults alone. They are those of
   * an array that may have become NaN or infinite, so these are read as {@link Float#toString}
   * writes them.
   */
  public float[] numbers(String parameter, float... defaults) {
    int count = (int) unread.stream().takeWhile(written -> written.indexOf('=') < 0).count();
    if (count == 0) {
      return defaults.clone();
    }
    List<String> written = unread.stream().limit(count).toList();
    float[] values = readFloats(parameter, count);
    for (int i = 0; i < count; i++) {
      if (!Float.isFinite(values[i]) && !Float.toString(values[i]).equals(written.get(i))) {
        throw unreadable(parameter, written.get(i), "a float");
      }
    }
    return values;
  }

  /** All parameters, for an activation that alone knows their names. */
  public float[] allNumbers(String parameter) {
    return readFloats(parameter, unread.size());
  }

  private float[] readFloats(String parameter, int count) {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = readFloat(parameter, unread.remove());
    }
    return values;
  }

  /** The next parameter, written as {@code parameter=count}, or the default. */
  public int count(String parameter, int defaultValue) {
    String prefix = parameter + "=";
    if (unread.isEmpty() || !unread.peek().startsWith(prefix)) {
      return defaultValue;
    }
    return readWholeNumber(parameter, unread.remove().substring(prefix.length()));
  }

  /** The next parameter, or the default when there is none left or it is written with a name. */
  public int wholeNumber(String parameter, int defaultValue) {
    return unread.isEmpty() || unread.peek().indexOf('=') >= 0
        ? defaultValue
        : readWholeNumber(parameter, unread.remove());
  }

  private int readWholeNumber(String parameter, String written) {
    try {
      return Integer.parseInt(written);
    } catch (NumberFormatException e) {
      throw unreadable(parameter, written, "a whole number");
    }
  }

  public void requireAllRead() {
    if (!unread.isEmpty()) {
      throw new IllegalArgumentException(
          quoted() + " has a parameter that " + name + " does not take: " + quoted(unread.peek()));
    }
  }

  private float readFloat(String parameter, String written) {
    try {
      return FloatRange.read(parameter, written);
    } catch (NumberFormatException e) {
      throw unreadable(parameter, written, "a float");
    }
  }

  private IllegalArgumentException unreadable(String parameter, String written, String kind) {
    return new IllegalArgumentException(
        quoted() + ": cannot read " + quoted(written) + " as " + kind + " for " + parameter);
  }

  /** The text as a message quotes it. */
  public String quoted() {
    return quoted(text);
  }

  private static String quoted(String text) {
    return "\"" + Excerpt.of(text) + "\"";
  }
}
