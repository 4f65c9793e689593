package io.github.relu4j.names;

import io.github.relu4j.Activation;
import io.github.relu4j.ParallelActivation;
import io.github.relu4j.Silu;
import io.github.relu4j.Softplus;
import io.github.relu4j.Swish;
import io.github.relu4j.internal.check.Excerpt;
import io.github.relu4j.internal.text.NearestName;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names, parameters and defaults of another system. */
final class ForeignSystem {

  /** What to use for functions that are no {@link Activation} here. */
  static final String GLU = "Activations.glu().rows(width, GatedRows.Order.UP_GATE)";

  static final String SOFTMAX = "Activations.softmax(width)";
  static final String LOG_SOFTMAX = "Activations.logSoftmax(width)";
  static final String HARDMAX = "Activations.hardmax(width)";
  static final String SPARSEMAX = "Activations.sparsemax(width)";

  private final String kind;
  private final List<ForeignForm<?>> forms;
  private final Map<String, String> others;

  /** A system that has its forms by what it calls them, such as "PyTorch module". */
  ForeignSystem(String kind, List<ForeignForm<?>> forms) {
    this(kind, forms, Map.of());
  }

  /** The same, with names of what is no {@link Activation} here, and what to use for each. */
  ForeignSystem(String kind, List<ForeignForm<?>> forms, Map<String, String> others) {
    this.kind = kind;
    this.forms = forms;
    this.others = others;
  }

  /** All forms of a name, of which there is at least one. */
  List<ForeignForm<?>> forms(String foreignName) {
    List<ForeignForm<?>> named =
        forms.stream().filter(form -> form.name().equals(foreignName)).toList();
    if (named.isEmpty() && others.containsKey(foreignName)) {
      throw new IllegalArgumentException(
          "the "
              + kind
              + " \""
              + Excerpt.of(foreignName)
              + "\" is no Activation here, since each result is of several elements: use "
              + others.get(foreignName));
    }
    if (named.isEmpty()) {
      throw new IllegalArgumentException(
          "there is no counterpart of the "
              + kind
              + " \""
              + Excerpt.of(foreignName)
              + "\""
              + nearest(foreignName)
              + "; there are counterparts of "
              + String.join(", ", names()));
    }
    return named;
  }

  /** The part of a message that tells which name was meant, if one is near. */
  private String nearest(String foreignName) {
    TreeSet<String> all = names();
    all.addAll(others.keySet());
    return NearestName.of(foreignName, all).map(near -> "; the nearest is " + near).orElse("");
  }

  /** Whether a name has a counterpart, or something to use instead of one. */
  boolean knows(String foreignName) {
    return others.containsKey(foreignName)
        || forms.stream().anyMatch(form -> form.name().equals(foreignName));
  }

  /** The names that it can read. */
  TreeSet<String> names() {
    TreeSet<String> names = new TreeSet<>();
    forms.forEach(form -> names.add(form.name()));
    return names;
  }

  /** The activation of a name and its arguments, each a float or a text. */
  Activation read(String foreignName, Map<String, Object> given) {
    List<ForeignForm<?>> named = forms(foreignName);
    String called = called(foreignName) + " with " + Excerpt.of(new TreeMap<>(given));
    ForeignForm<?> meant =
        named.stream()
            .filter(form -> form.takes(given))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "there is no counterpart of "
                            + called
                            + "; there are counterparts with "
                            + named.stream()
                                .map(form -> form.parameters().toString())
                                .collect(Collectors.joining(" or "))));
    try {
      return meant.read(given);
    } catch (IllegalArgumentException e) {
      // What is wrong has our name for the parameter, and another one there.
      throw new IllegalArgumentException(called + ": " + e.getMessage(), e);
    }
  }

  private String called(String foreignName) {
    return "the " + kind + " " + foreignName;
  }

  /** An activation as the system writes it, if it can. */
  Optional<ForeignForm.Written> find(Activation activation) {
    Activation plain = inside(activation);
    return Stream.of(plain, bySimplerName(plain), withoutThreshold(plain))
        .flatMap(any -> candidates(any).stream().flatMap(form -> form.written(any).stream()))
        .findFirst();
  }

  /** An activation as the system writes it. */
  ForeignForm.Written write(Activation activation) {
    Objects.requireNonNull(activation, "activation");
    return find(activation)
        .orElseThrow(
            () -> {
              List<ForeignForm<?>> candidates = candidates(inside(activation));
              String name = Excerpt.of(activation.name());
              return new IllegalArgumentException(
                  candidates.isEmpty()
                      ? "there is no " + kind + " for " + name
                      : called(candidates.get(0).name()) + " cannot say " + name);
            });
  }

  /** How many threads compute it is not written. */
  private static Activation inside(Activation activation) {
    return activation instanceof ParallelActivation parallel ? parallel.activation() : activation;
  }

  /** Swish is known as SiLU where it has no parameter. */
  private static Activation bySimplerName(Activation activation) {
    return activation.equals(new Swish(1f)) ? new Silu() : activation;
  }

  /** A softplus whose threshold changes no result is that of systems that have no threshold. */
  private static Activation withoutThreshold(Activation activation) {
    return activation instanceof Softplus softplus
            && softplus.beta() == 1f
            && softplus.threshold() >= Softplus.THRESHOLD_WITHOUT_EFFECT
        ? new Softplus(softplus.beta(), Float.POSITIVE_INFINITY)
        : activation;
  }

  private List<ForeignForm<?>> candidates(Activation activation) {
    return forms.stream().filter(form -> form.type().equals(activation.getClass())).toList();
  }
}
