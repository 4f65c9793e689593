package io.github.relu4j;

import io.github.relu4j.internal.check.Excerpt;
import java.util.Objects;

/**
 * How deep activations are nested that are made of others. Each takes a set of tiles and a few
 * frames of the stack, so there is a limit to it: for those who make them by name as well.
 */
final class Nesting {

  /** The most that are nested; below it is one that is made of no other. */
  static final int DEEPEST = 16;

  private Nesting() {}

  /** Refuses null, and what is nested so deep that no other can be made of it. */
  static void require(String name, ElementwiseActivation f) {
    Objects.requireNonNull(f, name);
    int depth = 1;
    for (ElementwiseActivation inner = inner(f); inner != null; inner = inner(inner)) {
      depth++;
    }
    if (depth > DEEPEST) {
      throw new IllegalArgumentException(
          name
              + " must not be nested deeper than "
              + (DEEPEST - 1)
              + " activations but is "
              + Excerpt.of(f.name()));
    }
  }

  /** What an activation is made of, or null if it is made of no other. */
  private static ElementwiseActivation inner(ElementwiseActivation activation) {
    if (activation instanceof Clamped clamped) {
      return clamped.f();
    }
    return activation instanceof Scaled scaled ? scaled.f() : null;
  }
}
