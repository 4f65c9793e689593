package io.github.relu4j;

import io.github.relu4j.GatedLinearUnit.Clamp;
import io.github.relu4j.internal.check.Excerpt;
import io.github.relu4j.internal.text.FloatRange;
import io.github.relu4j.internal.text.NamedParameters;
import io.github.relu4j.internal.text.NearestName;
import io.github.relu4j.internal.text.ShortestDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The names of gated linear units. Those that the field has a name for have a line each. Any other
 * has the name of the one with its activation, or {@code "glu"} and that activation, and says in
 * parentheses what it has beside it.
 */
final class GatedNames {

  private static final String ANY = "glu";
  private static final String UP = "up";
  private static final String CLAMP_BEFORE = "clamp_before";
  private static final String CLAMP_AFTER = "clamp_after";
  private static final String UP_BIAS = "up_bias";

  private static final Set<String> OPTIONS = Set.of(UP, CLAMP_BEFORE, CLAMP_AFTER, UP_BIAS);

  private static final List<Map.Entry<String, GatedLinearUnit>> OWN =
      List.of(
          Map.entry(ANY, new GatedLinearUnit(new Sigmoid())),
          Map.entry("reglu", new GatedLinearUnit(new Relu())),
          Map.entry("swiglu", new GatedLinearUnit(new Silu())),
          Map.entry("geglu", new GatedLinearUnit(new Gelu())),
          Map.entry("drelu", new GatedLinearUnit(new Relu(), new Relu())),
          Map.entry("swiglu_oai", new GatedLinearUnit(new Swish(1.702f)).clampedBefore(7f, 1f)));

  private GatedNames() {}

  static String of(GatedLinearUnit unit) {
    String own = own(unit);
    if (own != null) {
      return own;
    }
    List<String> inside = new ArrayList<>();
    String name = own(new GatedLinearUnit(unit.activation()));
    if (name == null) {
      name = ANY;
      inside.add(unit.activation().name());
    }
    if (!(unit.upActivation() instanceof Identity)) {
      inside.add(UP + "=" + unit.upActivation().name());
    }
    if (unit.clamp() != Clamp.NONE) {
      String option = unit.clamp() == Clamp.BEFORE ? CLAMP_BEFORE : CLAMP_AFTER;
      inside.add(option + "=" + ShortestDecimal.of(unit.limit()));
    }
    if (unit.upBias() != 0f) {
      inside.add(UP_BIAS + "=" + ShortestDecimal.of(unit.upBias()));
    }
    return name + "(" + String.join(",", inside) + ")";
  }

  private static String own(GatedLinearUnit unit) {
    return OWN.stream()
        .filter(own -> own.getValue().equals(unit))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
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
    GatedLinearUnit unit = named(name);
    List<String> parts = parts(trimmed.substring(open + 1, trimmed.length() - 1));
    Map<String, String> options = new LinkedHashMap<>();
    ElementwiseActivation activation = null;
    for (int i = 0; i < parts.size(); i++) {
      String part = parts.get(i);
      String option = option(part);
      if (option != null) {
        if (options.put(option, part.substring(part.indexOf('=') + 1)) != null) {
          throw refused(text, option + " is there twice");
        }
      } else if (i > 0) {
        throw refused(
            text, "a gated linear unit does not take \"" + Excerpt.of(part.strip()) + "\"");
      } else if (name.equals(ANY)) {
        activation = activation(text, part);
      } else {
        String has = unit.activation().name();
        throw refused(text, "the activation of " + name + " is " + has + " already");
      }
    }
    return with(text, activation == null ? unit : new GatedLinearUnit(activation), options);
  }

  /** What stands between the commas that are in no further parentheses; nothing of blanks. */
  private static List<String> parts(String inside) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int i = 0; i < inside.length(); i++) {
      char character = inside.charAt(i);
      depth += character == '(' ? 1 : character == ')' ? -1 : 0;
      if (character == ',' && depth == 0) {
        parts.add(inside.substring(from, i));
        from = i + 1;
      }
    }
    if (!inside.isBlank()) {
      parts.add(inside.substring(from));
    }
    return parts;
  }

  /** The option that a part sets, or null if it sets none. */
  private static String option(String part) {
    int equals = part.indexOf('=');
    String name = equals < 0 ? "" : part.substring(0, equals).strip();
    return OPTIONS.contains(name) ? name : null;
  }

  private static GatedLinearUnit with(
      String text, GatedLinearUnit unit, Map<String, String> options) {
    GatedLinearUnit made = unit;
    if (options.containsKey(UP)) {
      made = new GatedLinearUnit(unit.activation(), activation(text, options.get(UP)));
    }
    boolean isBefore = options.containsKey(CLAMP_BEFORE);
    boolean isAfter = options.containsKey(CLAMP_AFTER);
    if (isBefore && isAfter) {
      throw refused(text, "a gate is clamped before or after its activation, not both");
    }
    if (!isBefore && !isAfter) {
      if (options.containsKey(UP_BIAS)) {
        throw refused(text, UP_BIAS + " needs " + CLAMP_BEFORE + " or " + CLAMP_AFTER);
      }
      return made;
    }
    String option = isBefore ? CLAMP_BEFORE : CLAMP_AFTER;
    float limit = number(text, option, options.get(option));
    float upBias = number(text, UP_BIAS, options.getOrDefault(UP_BIAS, "0"));
    return isBefore ? made.clampedBefore(limit, upBias) : made.clampedAfter(limit, upBias);
  }

  private static float number(String text, String option, String written) {
    try {
      return FloatRange.read(option, written.strip());
    } catch (NumberFormatException e) {
      throw refused(
          text, "cannot read \"" + Excerpt.of(written.strip()) + "\" as a float for " + option);
    }
  }

  private static GatedLinearUnit named(String name) {
    return OWN.stream()
        .filter(own -> own.getKey().equals(name))
        .findFirst()
        .map(Map.Entry::getValue)
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
                        + String.join(", ", all())
                        + ", and glu(...) with the name of an elementwise activation"));
  }

  private static ElementwiseActivation activation(String text, String name) {
    return Catalogue.elementwise("\"" + Excerpt.of(text) + "\"", "a gated linear unit", name);
  }

  private static IllegalArgumentException refused(String text, String why) {
    return new IllegalArgumentException("\"" + Excerpt.of(text) + "\": " + why);
  }
}
