package io.github.relu4j.benchmarks.catalogue;

import io.github.relu4j.Activation;
import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The parameters of an activation: what it says of them, with the values that it has. */
final class Parameters {

  private Parameters() {}

  /**
   * A line of Markdown for each.
   *
   * @throws IllegalArgumentException if one is not documented, or is documented and has no accessor
   */
  static List<String> lines(Activation activation, Map<String, String> documented) {
    Class<?> type = activation.getClass();
    if (type.isRecord()) {
      List<String> undocumented =
          Stream.of(type.getRecordComponents())
              .map(RecordComponent::getName)
              .filter(name -> !documented.containsKey(name))
              .toList();
      if (!undocumented.isEmpty()) {
        throw new IllegalArgumentException(
            type.getName()
                + ": the class comment lacks @param "
                + String.join(" and @param ", undocumented));
      }
    }
    List<String> lines = new ArrayList<>();
    documented.forEach(
        (name, text) -> lines.add("`" + name + "` = " + value(activation, name) + ", " + text));
    return lines;
  }

  private static String value(Activation activation, String name) {
    Class<?> type = activation.getClass();
    try {
      Object value = type.getMethod(name).invoke(activation);
      return value.getClass().isArray() ? elements(value) : String.valueOf(value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(
          type.getName() + ": @param " + name + " needs a method " + name + "()", e);
    }
  }

  private static String elements(Object array) {
    return IntStream.range(0, Array.getLength(array))
        .mapToObj(i -> String.valueOf(Array.get(array, i)))
        .collect(Collectors.joining(", ", "{", "}"));
  }
}
