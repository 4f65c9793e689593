package io.github.relu4j.benchmarks.engine;

import io.github.relu4j.Activation;
import io.github.relu4j.benchmarks.Operation;

/**
 * One operation of one activation over given elements.
 *
 * @param activation the activation, for its class and parameters
 * @param operation forward, derivative or backward
 * @param x the pre-activations; an engine copies them into memory of its own, unless that is this
 *     array
 * @param gradY the gradients that backward is given, as many as there are pre-activations
 * @param inPlace whether the result replaces x
 */
public record Work(
    Activation activation, Operation operation, float[] x, float[] gradY, boolean inPlace) {

  /** How many elements. */
  public int length() {
    return x.length;
  }
}
