package io.github.relu4j.benchmarks.engine;

import java.util.Optional;

/**
 * Something that computes activations: this library, or what a user would pick instead of it.
 *
 * <p>An engine is driven at its best: outputs allocated, primitives and sessions created and inputs
 * brought into its own memory by {@link #prepare}, once, before anything is timed; one thread; no
 * checks or profiling of its own. Its constructor loads whatever is native, and throws when that
 * cannot be loaded on this platform.
 */
public interface Engine extends AutoCloseable {

  /** The name in results, such as {@code onednn}. */
  String name();

  /** The version that is on the class path, such as {@code 3.11}, for the record of a run. */
  String version();

  /** What it chose in this JVM, such as a path, for that record too; empty if it has no choice. */
  default String mode() {
    return "";
  }

  /**
   * Makes everything that a repeated call needs.
   *
   * @param work what to compute
   * @return the call, or nothing when the engine has no such operation
   */
  Optional<Call> prepare(Work work);

  /**
   * This library in the engine's own memory, through a view such as a user of the engine writes.
   *
   * @param work what to compute
   * @return the call, or nothing when no view is known, or the engine itself computes no such work
   *     forward
   */
  default Optional<Call> prepareLibrary(Work work) {
    return Optional.empty();
  }

  /**
   * How far a result may be from the exact value for the engine to be taken for correct: what its
   * documentation states, or, where it states nothing, what it was measured to keep.
   *
   * @param work what is computed
   * @return the error that is no failure
   */
  Tolerance tolerance(Work work);

  /** Frees what the constructor made. */
  @Override
  default void close() {}
}
