/**
 * Memory segments in the place of the arrays of {@code io.github.relu4j}; for Java 22 and later.
 */
module io.github.relu4j.segments {
  requires transitive io.github.relu4j;

  exports io.github.relu4j.segments;
}
