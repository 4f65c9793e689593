package io.github.relu4j.names;

import io.github.relu4j.internal.check.Excerpt;
import java.util.LinkedHashMap;
import java.util.Map;

/** A map that a caller gives, which as a raw one may have names of any type. */
final class ForeignMap {

  private ForeignMap() {}

  /** A copy, whose names are all texts: a sorted map of other names cannot be asked for a text. */
  static Map<String, Object> withTextsAsNames(String what, Map<?, ?> map) {
    Map<String, Object> named = new LinkedHashMap<>();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      if (!(entry.getKey() instanceof String name)) {
        throw new IllegalArgumentException(
            "a name in " + what + " must be a text but is " + Excerpt.of(entry.getKey()));
      }
      named.put(name, entry.getValue());
    }
    return named;
  }
}
