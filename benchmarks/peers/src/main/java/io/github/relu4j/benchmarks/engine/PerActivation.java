package io.github.relu4j.benchmarks.engine;

import io.github.relu4j.Activation;
import io.github.relu4j.PRelu;
import io.github.relu4j.Softplus;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an engine has for each activation class: a line each, and nothing for others.
 *
 * @param <V> what the engine computes an activation by
 */
final class PerActivation<V> {

  /**
   * What an engine has for one class.
   *
   * @param type the class
   * @param value for the activation's parameters, or null where the engine does not take them
   */
  record Line<V>(Class<? extends Activation> type, Function<Activation, V> value) {}

  private final Map<Class<? extends Activation>, Function<Activation, V>> values;

  @SafeVarargs
  PerActivation(Line<V>... lines) {
    values = Stream.of(lines).collect(Collectors.toUnmodifiableMap(Line::type, Line::value));
  }

  static <A extends Activation, V> Line<V> line(Class<A> type, Function<A, V> value) {
    return new Line<>(type, activation -> value.apply(type.cast(activation)));
  }

  /** The line of a PReLU with one slope for all channels: with several it has no value. */
  static <V> Line<V> oneSlope(Function<Float, V> value) {
    return line(
        PRelu.class, prelu -> prelu.alpha().length == 1 ? value.apply(prelu.alpha()[0]) : null);
  }

  /**
   * The line of a softplus with a beta of 1 and a threshold that no float shows: with others it has
   * no value.
   */
  static <V> Line<V> plainSoftplus(Supplier<V> value) {
    return line(
        Softplus.class,
        softplus ->
            softplus.beta() == 1f && softplus.threshold() >= Softplus.DEFAULT_THRESHOLD
                ? value.get()
                : null);
  }

  /** What the engine has for an activation, if anything. */
  Optional<V> of(Activation activation) {
    return Optional.ofNullable(values.get(activation.getClass()))
        .map(value -> value.apply(activation));
  }
}
