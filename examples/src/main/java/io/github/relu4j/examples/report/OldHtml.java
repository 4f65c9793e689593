package io.github.relu4j.examples.report;

/** Words for a page. */
final class OldHtml {

  private OldHtml() {}

  static String escaped(String words) {
    return words
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
