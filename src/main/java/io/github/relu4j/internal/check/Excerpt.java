package io.github.relu4j.internal.check;

import java.util.Collection;
import java.util.Map;

/** What a message quotes of what it was given: the start, where all of it is long. */
public final class Excerpt {

  private static final int LONGEST = 200;

  private final StringBuilder text = new StringBuilder();

  private Excerpt() {}

  /**
   * The first 200 characters of a value's text, with "..." for the rest. No more of the value is
   * read than that takes, so a map or a list may be as deep as it likes, and may contain itself.
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
      addAll("{", map.entrySet(), "}");
    } else if (value instanceof Collection<?> elements) {
      addAll("[", elements, "]");
    } else if (value instanceof Map.Entry<?, ?> entry) {
      add(entry.getKey());
      text.append('=');
      add(entry.getValue());
    } else if (value != null && value.getClass().isArray()) {
      text.append(value.getClass().getSimpleName());
    } else {
      String all = String.valueOf(value);
      text.append(all, 0, Math.min(all.length(), LONGEST + 1));
    }
  }

  private void addAll(String start, Collection<?> elements, String end) {
    String before = start;
    for (Object element : elements) {
      text.append(before);
      before = ", ";
      add(element);
      if (isFull()) {
        return;
      }
    }
    text.append(elements.isEmpty() ? start + end : end);
  }

  private boolean isFull() {
    return text.length() > LONGEST;
  }
}
