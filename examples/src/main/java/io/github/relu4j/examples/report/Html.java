package io.github.relu4j.examples.report;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/** A page that is being written. Nothing else turns words into markup, so nothing else escapes. */
final class Html {

  private final StringBuilder page = new StringBuilder("<!DOCTYPE html>\n");
  private final Deque<String> open = new ArrayDeque<>();

  /**
   * Opens an element.
   *
   * @param element such as "table"
   * @param attributes a name and a value in turns
   */
  Html open(String element, Object... attributes) {
    start(element, attributes).append('>');
    open.push(element);
    return this;
  }

  /** Closes the element that was opened last. */
  Html close() {
    page.append("</").append(open.pop()).append(">\n");
    return this;
  }

  /** An element with nothing inside. */
  Html empty(String element, Object... attributes) {
    start(element, attributes).append("/>\n");
    return this;
  }

  /** An element with words inside. */
  Html element(String element, String words, Object... attributes) {
    return open(element, attributes).text(words).close();
  }

  /** Words inside the element that is open. */
  Html text(String words) {
    page.append(escaped(words));
    return this;
  }

  /** A picture, whose words say what it shows to those who do not see it. */
  Html openPicture(String words, Object... attributes) {
    return open("svg", attributes).element("title", words);
  }

  /** A style sheet, which has its own rules of escaping. */
  Html style(String rules) {
    if (rules.contains("<") || rules.contains("&")) {
      throw new IllegalArgumentException("a style sheet with markup in it: " + rules);
    }
    page.append("<style>\n").append(rules).append("</style>\n");
    return this;
  }

  /** A length in hundredths of the width of the picture around it. */
  static String percent(double value) {
    return rounded(value) + "%";
  }

  private StringBuilder start(String element, Object... attributes) {
    page.append('<').append(element);
    if (element.equals("svg")) {
      page.append(" role=\"img\"");
    }
    for (int i = 0; i < attributes.length; i += 2) {
      Object value = attributes[i + 1];
      page.append(' ').append(attributes[i]).append("=\"");
      page.append(escaped(value instanceof Double number ? rounded(number) : value.toString()));
      page.append('"');
    }
    return page;
  }

  private static String rounded(double value) {
    return String.format(Locale.ROOT, "%.2f", value).replaceAll("\\.?0+$", "");
  }

  private static String escaped(String words) {
    return words
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** The page as it is. */
  @Override
  public String toString() {
    return page.toString();
  }
}
