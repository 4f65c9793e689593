package io.github.relu4j.names;

import io.github.relu4j.internal.check.Excerpt;
import java.util.ArrayList;
import java.util.List;

/** What is in brackets in a piece of Python, and what is not. Brackets in texts do not count. */
final class PythonGroups {

  private static final char IN_NO_TEXT = 0;

  private final String text;
  private final String code;

  /** The code with nothing between its outermost brackets. */
  private final StringBuilder outline = new StringBuilder();

  /** The brackets that close those that are open, the next one last. */
  private final StringBuilder closing = new StringBuilder();

  /** Where the commas of the last group are that are in no group of its own. */
  private final List<Integer> commas = new ArrayList<>();

  private int open = -1;
  private int close = -1;
  private char quote = IN_NO_TEXT;

  private PythonGroups(String text, String code) {
    this.text = text;
    this.code = code;
  }

  /** The groups of a piece of a text. */
  static PythonGroups of(String text, String code) {
    PythonGroups groups = new PythonGroups(text, code);
    for (int i = 0; i < code.length(); i++) {
      char character = code.charAt(i);
      if (character == '\\' && groups.quote != IN_NO_TEXT) {
        i++;
      } else {
        groups.add(i, character);
      }
    }
    if (groups.quote != IN_NO_TEXT || groups.closing.length() > 0) {
      throw groups.notClosed();
    }
    return groups;
  }

  /** Where a comment starts, or else the end of the line. */
  static int endOfCode(String line) {
    char quote = IN_NO_TEXT;
    for (int i = 0; i < line.length(); i++) {
      char character = line.charAt(i);
      if (character == '#' && quote == IN_NO_TEXT) {
        return i;
      }
      if (character == '\\' && quote != IN_NO_TEXT) {
        i++;
      } else {
        quote = quoteAfter(quote, character);
      }
    }
    return line.length();
  }

  /** The quote that ends the text in which the next character is. */
  private static char quoteAfter(char quote, char character) {
    if (quote != IN_NO_TEXT) {
      return character == quote ? IN_NO_TEXT : quote;
    }
    return character == '\'' || character == '"' ? character : IN_NO_TEXT;
  }

  private void add(int index, char character) {
    boolean isCode = quote == IN_NO_TEXT;
    boolean isOutside = closing.length() == 0;
    quote = quoteAfter(quote, character);
    if (isCode) {
      switch (character) {
        case '(' -> open(index, ')');
        case '[' -> open(index, ']');
        case '{' -> open(index, '}');
        case ')', ']', '}' -> close(index, character);
        case ',' -> addComma(index);
        default -> {}
      }
    }
    if (isOutside || closing.length() == 0) {
      outline.append(character);
    }
  }

  private void open(int index, char closes) {
    if (closing.length() == 0) {
      open = index;
      commas.clear();
    }
    closing.append(closes);
  }

  private void close(int index, char character) {
    int innermost = closing.length() - 1;
    if (innermost < 0 || closing.charAt(innermost) != character) {
      throw notClosed();
    }
    closing.setLength(innermost);
    if (innermost == 0) {
      close = index;
    }
  }

  private void addComma(int index) {
    if (closing.length() == 1) {
      commas.add(index);
    }
  }

  private IllegalArgumentException notClosed() {
    return new IllegalArgumentException(
        "\""
            + Excerpt.of(text)
            + "\" has a parenthesis, a bracket or a quote without the one that belongs to it");
  }

  /** Whether the code is a call, which ends with its arguments in parentheses, and not a name. */
  boolean isCall() {
    boolean isCall = close == code.length() - 1 && open > 0 && code.charAt(open) == '(';
    if (open == 0 && close == code.length() - 1) {
      throw new IllegalArgumentException(
          "\"" + Excerpt.of(text) + "\" has parentheses without the name of what is called");
    }
    if (!isCall && code.indexOf('(') >= 0) {
      throw new IllegalArgumentException(
          "\""
              + Excerpt.of(text)
              + "\" opens a parenthesis but does not end with one that closes it");
    }
    return isCall;
  }

  /** What is called. */
  String called() {
    return code.substring(0, open).strip();
  }

  /** The same with nothing between its outermost brackets. */
  String outline() {
    return outline.substring(0, outline.length() - 2).strip();
  }

  /** What is between the parentheses, at each comma a new one. Python allows a comma at the end. */
  List<String> arguments() {
    List<String> arguments = new ArrayList<>();
    int start = open + 1;
    for (int comma : commas) {
      arguments.add(code.substring(start, comma).strip());
      start = comma + 1;
    }
    String last = code.substring(start, close).strip();
    if (!last.isEmpty()) {
      arguments.add(last);
    }
    return arguments;
  }
}
