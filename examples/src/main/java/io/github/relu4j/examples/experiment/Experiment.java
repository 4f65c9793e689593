package io.github.relu4j.examples.experiment;

/**
 * A question put to networks.
 *
 * @param <R> the answer
 */
public interface Experiment<R> {

  /** How many times {@link Laboratory#step} will be called. */
  int steps();

  /** Does it. */
  R run(Laboratory laboratory);
}
