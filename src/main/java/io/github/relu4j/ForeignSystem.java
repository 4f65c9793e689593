package io.github.relu4j;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/** The names, parameters and defaults of another system. */
final class ForeignSystem {

  private final String name;
  private final List<ForeignForm<?>> forms;

  ForeignSystem(String name, List<ForeignForm<?>> forms) {
    this.name = name;
    this.forms = forms;
  }

  ForeignForm<?> form(String foreignName) {
    return forms.stream()
        .filter(form -> form.name().equals(foreignName))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is no counterpart of "
                        + name
                        + "'s \""
                        + foreignName
                        + "\"; there are counterparts of "
                        + String.join(", ", names())));
  }

  private TreeSet<String> names() {
    TreeSet<String> names = new TreeSet<>();
    forms.forEach(form -> names.add(form.name()));
    return names;
  }

  Activation read(ForeignForm<?> form, Map<String, Float> given) {
    List<String> known = form.parameters().stream().map(ForeignForm.Parameter::name).toList();
    if (!known.containsAll(given.keySet())) {
      throw new IllegalArgumentException(
          called(form) + " takes the parameters " + known + " but " + given + " are given");
    }
    float[] values = new float[known.size()];
    for (int i = 0; i < values.length; i++) {
      Float value = given.get(known.get(i));
      values[i] = value == null ? form.parameters().get(i).defaultValue() : value;
      if (value == null && Float.isNaN(values[i])) {
        throw new IllegalArgumentException(
            called(form) + " needs the parameter " + known.get(i) + " but has " + given);
      }
    }
    try {
      return form.make().apply(values);
    } catch (IllegalArgumentException e) {
      // What is wrong has our name for the parameter, and another one there.
      throw new IllegalArgumentException(
          called(form) + " with " + new TreeMap<>(given) + ": " + e.getMessage(), e);
    }
  }

  private String called(ForeignForm<?> form) {
    return name + "'s " + form.name();
  }

  /** An activation as the system writes it. */
  ForeignForm.Written write(Activation activation) {
    Objects.requireNonNull(activation, "activation");
    List<ForeignForm<?>> candidates =
        forms.stream().filter(form -> form.type().equals(activation.getClass())).toList();
    return candidates.stream()
        .map(form -> form.written(activation))
        .filter(written -> written.values() != null)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    candidates.isEmpty()
                        ? name + " has no counterpart of " + activation.name()
                        : called(candidates.get(0)) + " cannot say " + activation.name()));
  }

  /** The parameters and values of what is written. */
  static Map<String, Float> parameters(ForeignForm.Written written) {
    Map<String, Float> parameters = new TreeMap<>();
    for (int i = 0; i < written.values().length; i++) {
      parameters.put(written.form().parameters().get(i).name(), written.values()[i]);
    }
    return parameters;
  }
}
