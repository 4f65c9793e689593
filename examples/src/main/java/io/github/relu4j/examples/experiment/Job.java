package io.github.relu4j.examples.experiment;

/**
 * A piece of work for one thread. Its outcome follows from its key, but for the times that are
 * measured: so it may be kept under that key and need not be worked out again.
 *
 * @param <T> the outcome: a record, which JSON can hold
 */
public interface Job<T> {

  /** All that determines the outcome, in one line. */
  String key();

  /** The class of the outcome. */
  Class<T> type();

  /** How much work it is: the number of multiplications, roughly. */
  double cost();

  /** Does it. */
  T run();

  /** A plausible outcome, for working out beforehand which jobs there will be. */
  T guess();
}
