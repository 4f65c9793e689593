package io.github.relu4j.reference;

import io.github.relu4j.Activation;
import io.github.relu4j.Activations;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The entries of all activations of the library, in the order of {@link Activations#names()}. */
public final class Entries {

  /** Where an entry is written. */
  public static final String PLACE =
      "one of the files ...Entries in src/test/java/io/github/relu4j/reference";

  private static final List<Entry<?>> ALL =
      Stream.of(PiecewiseEntries.ALL, RectifierEntries.ALL, SmoothEntries.ALL, BoundedEntries.ALL)
          .flatMap(List::stream)
          .sorted(Comparator.comparingInt(entry -> Activations.names().indexOf(entry.baseName())))
          .toList();

  private Entries() {}

  /** All of them. */
  public static List<Entry<?>> all() {
    return ALL;
  }

  /** Those of smooth activations. */
  public static List<Entry<?>> smooth() {
    return Stream.of(SmoothEntries.ALL, BoundedEntries.ALL).flatMap(List::stream).toList();
  }

  /** The entry of an activation, whatever its parameters are. */
  public static Entry<?> of(Activation activation) {
    return find(activation)
        .orElseThrow(() -> new IllegalStateException(missing(activation.name())));
  }

  static Optional<Entry<?>> find(Activation activation) {
    return ALL.stream().filter(entry -> entry.isOf(activation)).findFirst();
  }

  /** What to do for an activation that has no entry. */
  static String missing(String name) {
    return "the tests know nothing of "
        + name
        + ": add an entry(\""
        + name
        + "\", Activations.<its factory>(), <its reference formula>) to "
        + PLACE
        + ", as softsign has it";
  }
}
