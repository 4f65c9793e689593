package io.github.relu4j.attack;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** JSON of what the reader of JSON gives. */
final class JsonText {

  private JsonText() {}

  static String of(Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(member -> of(member.getKey()) + ":" + of(member.getValue()))
          .collect(Collectors.joining(",", "{", "}"));
    }
    if (value instanceof List<?> list) {
      return list.stream().map(JsonText::of).collect(Collectors.joining(",", "[", "]"));
    }
    if (value instanceof String text) {
      return text.chars()
          .mapToObj(unit -> String.format("\\u%04x", unit))
          .collect(Collectors.joining("", "\"", "\""));
    }
    if (value instanceof Double number && number.isInfinite()) {
      return number > 0 ? "1e999" : "-1e999";
    }
    return String.valueOf(value);
  }
}
