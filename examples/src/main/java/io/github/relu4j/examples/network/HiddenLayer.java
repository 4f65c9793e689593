package io.github.relu4j.examples.network;

import io.github.relu4j.Activation;

/** What makes units of pre-activations: an activation, or a gate with its linear branch. */
public interface HiddenLayer extends Layer {

  /** The activation; of a gated layer that of the gate. */
  Activation activation();

  /** The number of elements of a row of results. */
  int units();

  @Override
  HiddenPass newPass(int rows);
}
