package io.github.relu4j.names;

import io.github.relu4j.Activation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What another system calls an activation of ours. It may have several forms of one name there, for
 * different values of a fixed parameter, and one activation may have several forms.
 *
 * @param name its name there
 * @param type the activation's class
 * @param parameters its parameters there, in order
 * @param make makes the activation from a value for each free parameter
 * @param values the values of the free parameters of an activation
 * @param <A> the activation's class
 */
record ForeignForm<A extends Activation>(
    String name,
    Class<A> type,
    List<ForeignParameter> parameters,
    Function<float[], ? extends Activation> make,
    Function<A, float[]> values) {

  /** A form with all arguments for one activation, in order. */
  record Written(String name, Map<String, Object> arguments) {}

  /** Makes an activation of one parameter. */
  interface OfOne {
    Activation make(float value);
  }

  /** Makes an activation of two parameters. */
  interface OfTwo {
    Activation make(float first, float second);
  }

  /** Makes an activation of three parameters. */
  interface OfThree {
    Activation make(float first, float second, float third);
  }

  /** Reads a parameter of an activation. */
  interface Value<A> {
    float of(A activation);
  }

  /** An activation without free parameters. */
  static <A extends Activation> ForeignForm<A> plain(
      String name, Class<A> type, Supplier<A> make, ForeignParameter... parameters) {
    return new ForeignForm<>(
        name, type, List.of(parameters), none -> make.get(), any -> new float[0]);
  }

  /** An activation of one free parameter. */
  static <A extends Activation> ForeignForm<A> one(
      String name, Class<A> type, OfOne make, Value<A> value, ForeignParameter... parameters) {
    return new ForeignForm<>(
        name,
        type,
        List.of(parameters),
        v -> make.make(v[0]),
        activation -> new float[] {value.of(activation)});
  }

  /** An activation of one free parameter that is read and not written, as of an old version. */
  static ForeignForm<Activation> onlyRead(String name, OfOne make, ForeignParameter... parameters) {
    // No activation is of the interface itself, so none is written in this form.
    return one(name, Activation.class, make, any -> Float.NaN, parameters);
  }

  /** An activation of two free parameters. */
  static <A extends Activation> ForeignForm<A> two(
      String name,
      Class<A> type,
      OfTwo make,
      Value<A> first,
      Value<A> second,
      ForeignParameter... parameters) {
    return new ForeignForm<>(
        name,
        type,
        List.of(parameters),
        v -> make.make(v[0], v[1]),
        activation -> new float[] {first.of(activation), second.of(activation)});
  }

  /** An activation of three free parameters. */
  static <A extends Activation> ForeignForm<A> three(
      String name,
      Class<A> type,
      OfThree make,
      Value<A> first,
      Value<A> second,
      Value<A> third,
      ForeignParameter... parameters) {
    return new ForeignForm<>(
        name,
        type,
        List.of(parameters),
        v -> make.make(v[0], v[1], v[2]),
        activation ->
            new float[] {first.of(activation), second.of(activation), third.of(activation)});
  }

  /** Whether this is the form that the arguments are meant for. */
  boolean takes(Map<String, Object> given) {
    Set<String> known = parameters.stream().map(ForeignParameter::name).collect(Collectors.toSet());
    return known.containsAll(given.keySet())
        && parameters.stream().allMatch(parameter -> parameter.admits(given));
  }

  Activation read(Map<String, Object> given) {
    List<ForeignParameter> free = parameters.stream().filter(ForeignParameter::isFree).toList();
    float[] numbers = new float[free.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = free.get(i).number(given);
    }
    return make.apply(numbers);
  }

  /** This form of an activation; nothing unless it says all of it. */
  Optional<Written> written(Activation activation) {
    float[] numbers = values.apply(type.cast(activation));
    return isMadeOf(numbers, activation)
        ? Optional.of(new Written(name, arguments(numbers)))
        : Optional.empty();
  }

  private boolean isMadeOf(float[] numbers, Activation activation) {
    try {
      return make.apply(numbers).equals(activation);
    } catch (IllegalArgumentException outOfRangeThere) {
      return false;
    }
  }

  private Map<String, Object> arguments(float[] numbers) {
    Map<String, Object> arguments = new LinkedHashMap<>();
    int next = 0;
    for (ForeignParameter parameter : parameters) {
      switch (parameter.role()) {
        case FREE -> arguments.put(parameter.name(), numbers[next++]);
        case FIXED -> arguments.put(parameter.name(), parameter.only());
        case IGNORED -> {}
      }
    }
    return arguments;
  }
}
