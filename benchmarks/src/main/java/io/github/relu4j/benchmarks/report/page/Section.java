package io.github.relu4j.benchmarks.report.page;

import java.util.ArrayList;
import java.util.List;

/** Parts of a page with an empty line between any two; empty parts are left out. */
final class Section {

  private final List<String> parts = new ArrayList<>();

  /** Adds a part. */
  Section add(String part) {
    if (!part.isEmpty()) {
      parts.add(part.stripTrailing() + "\n");
    }
    return this;
  }

  /** Adds a heading and what it is over, unless that is empty. */
  Section add(String heading, Section content) {
    return content.parts.isEmpty() ? this : add(heading).add(content.toString());
  }

  @Override
  public String toString() {
    return String.join("\n", parts);
  }
}
