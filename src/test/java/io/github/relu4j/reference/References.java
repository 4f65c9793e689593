package io.github.relu4j.reference;

import io.github.relu4j.Activation;

/** The formulas of the textbooks. */
public final class References {

  private References() {}

  /** The reference of an activation; of a PReLU, that of its first channel. */
  public static Reference of(Activation activation) {
    return Entries.of(activation).reference(activation);
  }
}
