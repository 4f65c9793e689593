package io.github.relu4j.reference;

import io.github.relu4j.Activation;

/** The errors that the library promises to stay within. */
public final class UlpBound {

  private UlpBound() {}

  /** In ULP, for forward and for derivative. */
  public static double of(Activation activation) {
    return Entries.of(activation).ulp(activation);
  }
}
