package io.github.relu4j.benchmarks.compare;

import java.util.Locale;

/** Where a result goes. */
enum Placement {
  /** Into an array of its own. */
  OUT_OF_PLACE,
  /** Over x. */
  IN_PLACE;

  /** The value of JMH's parameter. */
  String parameter() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Placement of(String parameter) {
    return valueOf(parameter.toUpperCase(Locale.ROOT));
  }
}
