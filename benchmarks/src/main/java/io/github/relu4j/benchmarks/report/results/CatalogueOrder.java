package io.github.relu4j.benchmarks.report.results;

import io.github.relu4j.Activations;
import java.util.Comparator;
import java.util.List;

/** Activations by name in the order in which the library lists them, unknown ones last. */
public final class CatalogueOrder {

  private static final List<String> NAMES = List.copyOf(Activations.names());

  /** The order. */
  public static final Comparator<String> BY_NAME =
      Comparator.comparingInt(CatalogueOrder::position).thenComparing(Comparator.naturalOrder());

  private CatalogueOrder() {}

  private static int position(String activation) {
    int position = NAMES.indexOf(activation);
    return position < 0 ? NAMES.size() : position;
  }
}
