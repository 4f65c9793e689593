package io.github.relu4j;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** The names, parameters and defaults of another system. Nothing is guessed. */
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
                    "no counterpart of "
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
    float[] values = new float[form.parameters().size()];
    int used = 0;
    for (int i = 0; i < values.length; i++) {
      ForeignForm.Parameter parameter = form.parameters().get(i);
      Float value = given.get(parameter.name());
      used += value == null ? 0 : 1;
      values[i] = value == null ? parameter.defaultValue() : value;
      if (value == null && Float.isNaN(values[i])) {
        throw new IllegalArgumentException(
            name + "'s " + form.name() + " needs the parameter " + parameter.name());
      }
    }
    if (used < given.size()) {
      throw new IllegalArgumentException(
          name
              + "'s "
              + form.name()
              + " takes the parameters "
              + form.parameters().stream().map(ForeignForm.Parameter::name).toList()
              + " but "
              + new TreeSet<>(given.keySet())
              + " are given");
    }
    return form.make().apply(values);
  }

  /** The form that the system writes an activation in. */
  ForeignForm<?> formOf(Activation activation) {
    Objects.requireNonNull(activation, "activation");
    return forms.stream()
        .filter(form -> form.type().equals(activation.getClass()))
        .filter(form -> form.valuesOf(activation) != null)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(name + " has no counterpart of " + activation.name()));
  }
}
