package io.github.relu4j.internal.check;

import java.util.Collection;
import java.util.Map;

/** What a message quotes of what it was given: the start, where all of it is long. */
public final class Excerpt {

  private static final int LONGEST = 200;

  private final StringBuilder text = new StringBuilder();

  private Excerpt() {}

  /**
   * The first 200 characters of a value's text, with "..." for the rest. No more of a map or a list
   * is read than that takes, so it may be as deep as it likes, and may contain itself.
   */
  public static String of(Object value) {
    Excerpt excerpt = new Excerpt();
    excerpt.add(value);
    StringBuilder text = excerpt.text;
    if (text.length() <= LONGEST) {
      return text.toString();
    }
    boolean isInsidePair = Character.isHighSurrogate(text.charAt(LONGEST - 1));
    return text.substring(0, isInsidePair ? LONGEST - 1 : LONGEST) + "...";
  }

  // Each level of maps and lists adds a character at least before it goes deeper, so the calls are
  // at most as deep as an excerpt is long.
  private void add(Object value) {
    if (isFull()) {
      return;
    }
    if (value instanceof Map<?, ?> map) {
      addEntries(map);
    } else if (value instanceof Collection<?> elements) {
      addElements(elements);
    } else if (value != null && value.getClass().isArray()) {
      text.append(value.getClass().getSimpleName());
    } else {
      String all = String.valueOf(value);
      text.append(all, 0, Math.min(all.length(), LONGEST + 1));
    }
  }

  private void addEntries(Map<?, ?> map) {
    String before = "{";
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      text.append(before);
      before = ", ";
      add(entry.getKey());
      text.append('=');
      add(entry.getValue());
      if (isFull()) {
        return;
      }
    }
    text.append(map.isEmpty() ? "{}" : "}");
  }

  private void addElements(Collection<?> elements) {
    String before = "[";
    for (Object element : elements) {
      text.append(before);
      before = ", ";
      add(element);
      if (isFull()) {
        return;
      }
    }
    text.append(elements.isEmpty() ? "[]" : "]");
  }

  private boolean isFull() {
    return text.length() > LONGEST;
  }
}
