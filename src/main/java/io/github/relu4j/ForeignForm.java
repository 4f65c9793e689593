package io.github.relu4j;

import java.util.List;
import java.util.function.Function;

/**
 * What another system calls an activation of ours.
 *
 * @param name its name there
 * @param type the activation's class
 * @param parameters its parameters there, in order
 * @param make makes the activation from the values of the parameters
 * @param values the values of the parameters, or null where the system has no such activation
 * @param <A> the activation's class
 */
record ForeignForm<A extends Activation>(
    String name,
    Class<A> type,
    List<Parameter> parameters,
    Function<float[], ? extends Activation> make,
    Function<A, float[]> values) {

  /** A parameter and the value that the other system takes when none is given; NaN for none. */
  record Parameter(String name, float defaultValue) {}

  static Parameter parameter(String name, float defaultValue) {
    return new Parameter(name, defaultValue);
  }

  /** A parameter that must be given. */
  static Parameter required(String name) {
    return new Parameter(name, Float.NaN);
  }

  float[] valuesOf(Activation activation) {
    return values.apply(type.cast(activation));
  }
}
