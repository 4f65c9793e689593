package io.github.relu4j.benchmarks.catalogue;

import io.github.relu4j.Activation;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What f and f' do, found by running them: so it cannot differ from the code.
 *
 * @param course of f
 * @param jumps of f
 * @param kinks jumps of f' where f has none
 * @param slopeAtZero f'(0)
 */
record Shape(Course course, List<Jump> jumps, List<Jump> kinks, float slopeAtZero) {

  /**
   * Runs f and f'.
   *
   * @throws IllegalArgumentException if f is NaN somewhere
   */
  static Shape of(Activation activation) {
    FloatFunction forward = activation::forward;
    FloatFunction derivative = activation::derivative;
    List<Jump> jumps = Jump.of(forward);
    List<Jump> kinks = Jump.of(derivative).stream().filter(jump -> !jumps.contains(jump)).toList();
    return new Shape(Course.of(forward), jumps, kinks, derivative.value(0f));
  }

  /** Whether f and f' are continuous. */
  boolean smooth() {
    return jumps.isEmpty() && kinks.isEmpty();
  }

  /** Where they are not: {@code f jumps at 1}. */
  String breaks() {
    return Stream.of(places("f", jumps), places("f'", kinks))
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static String places(String function, List<Jump> jumps) {
    return jumps.isEmpty()
        ? ""
        : jumps.stream()
            .map(jump -> Numbers.exact(jump.at()))
            .collect(Collectors.joining(" and ", function + " jumps at ", ""));
  }
}
