package io.github.relu4j.support;

import io.github.relu4j.Activations;
import io.github.relu4j.RowActivation;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The activations over rows that tests go through. */
public final class RowSubjects {

  private RowSubjects() {}

  /** All of them, for rows of some width. */
  public static Stream<RowActivation> of(int width) {
    return Stream.of(
        Activations.softmax(width),
        Activations.logSoftmax(width),
        Activations.sparsemax(width),
        Activations.hardmax(width));
  }

  /** All of them, over narrow rows and over rows wider than a tile. */
  public static Stream<RowActivation> all() {
    return IntStream.of(1, 3, 40, 150, 1_100).boxed().flatMap(RowSubjects::of);
  }
}
