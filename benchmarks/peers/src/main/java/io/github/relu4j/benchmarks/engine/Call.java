package io.github.relu4j.benchmarks.engine;

/** An operation, ready to be repeated. */
public interface Call extends AutoCloseable {

  /** Computes all elements once: the thing that is timed. */
  void run();

  /** The elements that the last {@link #run} computed, in an array of the work's length. */
  float[] result();

  /** Frees what was made for this call. */
  @Override
  default void close() {}
}
