package io.github.relu4j.benchmarks.catalogue;

/**
 * A part of a comment, in Markdown.
 *
 * @param kind what it is
 * @param text on one line
 */
record Block(Kind kind, String text) {

  enum Kind {
    PARAGRAPH,
    LIST_ITEM
  }
}
