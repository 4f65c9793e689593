package io.github.relu4j.internal.json;

import io.github.relu4j.internal.check.Excerpt;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads JSON as RFC 8259 has it, and nothing else: no comment, no NaN, no comma at the end, no name
 * twice. Objects become maps, arrays lists, and numbers keep their text.
 */
public final class JsonReader {

  /** A text of nothing but brackets must not use up the stack. */
  private static final int DEEPEST = 100;

  /** What follows the last character. */
  private static final int END = -1;

  private static final Pattern NUMBER =
      Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?");
  private static final Pattern WORD = Pattern.compile("[A-Za-z]+");
  private static final Pattern HEXADECIMAL = Pattern.compile("[0-9A-Fa-f]{4}");

  private final String text;
  private int index;
  private int depth;

  private JsonReader(String text) {
    this.text = text;
  }

  /**
   * The value that a text is.
   *
   * @param text one JSON value, with nothing but white space around it
   * @return a {@link Map} in the text's order, a {@link List}, a {@link String}, a {@link
   *     JsonNumber}, a {@link Boolean} or null; maps and lists cannot be changed
   * @throws NullPointerException if text is null
   * @throws IllegalArgumentException if it is not JSON; the message has the index of the character
   *     where it ceases to be
   */
  public static Object read(String text) {
    JsonReader reader = new JsonReader(Objects.requireNonNull(text, "text"));
    Object value = reader.value();
    reader.skipWhiteSpace();
    if (reader.index < text.length()) {
      throw reader.expected("the end of the text");
    }
    return value;
  }

  private Object value() {
    skipWhiteSpace();
    return switch (next()) {
      case '{' -> nested(this::object);
      case '[' -> nested(this::array);
      case '"' -> string();
      case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number();
      default -> word();
    };
  }

  private interface Nested {
    Object read();
  }

  private Object nested(Nested nested) {
    depth++;
    if (depth > DEEPEST) {
      throw wrong("values are nested more than " + DEEPEST + " deep");
    }
    Object value = nested.read();
    depth--;
    return value;
  }

  private Map<String, Object> object() {
    Map<String, Object> members = new LinkedHashMap<>();
    index++;
    if (!skip('}')) {
      do {
        member(members);
      } while (skip(','));
      require('}', "\",\" or \"}\"");
    }
    return Collections.unmodifiableMap(members);
  }

  private void member(Map<String, Object> members) {
    skipWhiteSpace();
    if (next() != '"') {
      throw expected("a name in quotes");
    }
    int start = index;
    String name = string();
    if (members.containsKey(name)) {
      index = start;
      throw wrong("the name \"" + Excerpt.of(name) + "\" is there twice");
    }
    require(':', "\":\"");
    members.put(name, value());
  }

  private List<Object> array() {
    List<Object> elements = new ArrayList<>();
    index++;
    if (!skip(']')) {
      do {
        elements.add(value());
      } while (skip(','));
      require(']', "\",\" or \"]\"");
    }
    return Collections.unmodifiableList(elements);
  }

  private String string() {
    StringBuilder string = new StringBuilder();
    for (index++; next() != '"'; index++) {
      if (next() == END) {
        throw expected("\" at the end of a string");
      }
      if (next() < ' ') {
        throw wrong("a character below U+0020 in a string must be escaped");
      }
      string.append(next() == '\\' ? escaped() : (char) next());
    }
    index++;
    return string.toString();
  }

  private char escaped() {
    index++;
    return switch (next()) {
      case '"' -> '"';
      case '\\' -> '\\';
      case '/' -> '/';
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> codeUnit();
      default -> throw expected("one of \" \\ / b f n r t u after a backslash");
    };
  }

  private char codeUnit() {
    index++;
    String digits = match(HEXADECIMAL);
    if (digits == null) {
      throw expected("four hexadecimal digits");
    }
    index += digits.length() - 1;
    return (char) Integer.parseInt(digits, 16);
  }

  private JsonNumber number() {
    String number = match(NUMBER);
    if (number == null) {
      throw wrong("a digit must follow \"-\"");
    }
    index += number.length();
    return new JsonNumber(number);
  }

  private Boolean word() {
    String word = match(WORD);
    Boolean value =
        switch (word == null ? "" : word) {
          case "true" -> true;
          case "false" -> false;
          case "null" -> null;
          default -> throw expected("a value");
        };
    index += word.length();
    return value;
  }

  private String match(Pattern pattern) {
    Matcher matcher = pattern.matcher(text).region(index, text.length());
    return matcher.lookingAt() ? matcher.group() : null;
  }

  private int next() {
    return index < text.length() ? text.charAt(index) : END;
  }

  private void skipWhiteSpace() {
    while (next() == ' ' || next() == '\t' || next() == '\n' || next() == '\r') {
      index++;
    }
  }

  private boolean skip(char character) {
    skipWhiteSpace();
    if (next() != character) {
      return false;
    }
    index++;
    return true;
  }

  private void require(char character, String description) {
    if (!skip(character)) {
      throw expected(description);
    }
  }

  private IllegalArgumentException expected(String what) {
    String found = next() == END ? "the end" : "\"" + text.charAt(index) + "\"";
    return wrong("expected " + what + " but found " + found);
  }

  private IllegalArgumentException wrong(String what) {
    return new IllegalArgumentException("not JSON at index " + index + ": " + what);
  }
}
