package io.github.relu4j;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What another system calls an activation of ours.
 *
 * @param name its name there
 * @param type the activation's class
 * @param parameters its parameters there, in order
 * @param make makes the activation from a value for each of the parameters
 * @param values the values to write for the first parameters, or null where they cannot say what
 *     the activation is
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

  /** A form with its values for one activation. */
  record Written(ForeignForm<?> form, float[] values) {}

  static Parameter parameter(String name, float defaultValue) {
    return new Parameter(name, defaultValue);
  }

  /** A parameter that must be given. */
  static Parameter required(String name) {
    return new Parameter(name, Float.NaN);
  }

  /** An activation without parameters; the other system may have some that say nothing here. */
  static <A extends Activation> ForeignForm<A> plain(
      String name, Class<A> type, Supplier<A> make, Parameter... meaningless) {
    return new ForeignForm<>(
        name, type, List.of(meaningless), values -> make.get(), any -> new float[0]);
  }

  Written written(Activation activation) {
    return new Written(this, values.apply(type.cast(activation)));
  }
}
