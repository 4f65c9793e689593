package io.github.relu4j;

import io.github.relu4j.internal.check.Excerpt;
import io.github.relu4j.internal.text.NamedParameters;
import io.github.relu4j.internal.text.NearestName;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The names of gated linear units. Those that the field has a name for have a line each; any other
 * is {@code "glu(...)"} with the name of its activation.
 */
final class GatedNames {

  /** For each name the activation. */
  private static final List<Map.Entry<String, ElementwiseActivation>> OWN =
      List.of(
          Map.entry("glu", new Sigmoid()),
          Map.entry("reglu", new Relu()),
          Map.entry("swiglu", new Silu()),
          Map.entry("geglu", new Gelu()));

  private static final String ANY = "glu";

  private GatedNames() {}

  static String of(ElementwiseActivation activation) {
    return OWN.stream()
        .filter(own -> own.getValue().equals(activation))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseGet(() -> ANY + "(" + activation.name() + ")");
  }

  /** The names that stand alone. */
  static List<String> all() {
    return OWN.stream().map(Map.Entry::getKey).toList();
  }

  static GatedLinearUnit parse(String text) {
    Objects.requireNonNull(text, "text");
    String trimmed = text.strip();
    int open = trimmed.indexOf('(');
    if (open < 0) {
      return named(trimmed);
    }
    if (!trimmed.endsWith(")")) {
      throw NamedParameters.notClosed(text);
    }
    String name = trimmed.substring(0, open).strip();
    String inside = trimmed.substring(open + 1, trimmed.length() - 1);
    if (inside.isBlank()) {
      return named(name);
    }
    GatedLinearUnit unit = named(name);
    if (!name.equals(ANY)) {
      throw new IllegalArgumentException(
          "\""
              + Excerpt.of(text)
              + "\": the activation of "
              + name
              + " is "
              + unit.activation().name()
              + " already");
    }
    return new GatedLinearUnit(activation(text, inside));
  }

  private static GatedLinearUnit named(String name) {
    return OWN.stream()
        .filter(own -> own.getKey().equals(name))
        .findFirst()
        .map(own -> new GatedLinearUnit(own.getValue()))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "unknown gated linear unit \""
                        + Excerpt.of(name)
                        + "\""
                        + NearestName.of(name, all())
                            .map(near -> "; the nearest is " + near)
                            .orElse("")
                        + "; known are "
                        + all().stream().collect(Collectors.joining(", "))
                        + ", and glu(...) with the name of an elementwise activation"));
  }

  private static ElementwiseActivation activation(String text, String name) {
    if (Catalogue.parse(name) instanceof ElementwiseActivation activation) {
      return activation;
    }
    throw new IllegalArgumentException(
        "\""
            + Excerpt.of(text)
            + "\": what acts on a gate acts on each element alone, and "
            + Excerpt.of(name.strip())
            + " does not");
  }
}
