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
    return of(width, 1);
  }

  /** All of them, for rows of some width on an axis with elements behind it. */
  public static Stream<RowActivation> of(int width, int elementsPerChannel) {
    return Stream.of(
        Activations.softmax(width, elementsPerChannel),
        Activations.logSoftmax(width, elementsPerChannel),
        Activations.sparsemax(width, elementsPerChannel),
        Activations.hardmax(width, elementsPerChannel));
  }

  /** All of them, over narrow rows and over rows wider than a tile. */
  public static Stream<RowActivation> all() {
    return IntStream.of(1, 3, 40, 150, 1_100).boxed().flatMap(RowSubjects::of);
  }

  /** All of them, over another axis than the last: of few and of many elements behind it. */
  public static Stream<RowActivation> overChannels() {
    return Stream.of(of(1, 3), of(5, 2), of(3, 400), of(70, 17), of(1_100, 4), of(2_000, 20))
        .flatMap(activations -> activations);
  }
}
