package io.github.relu4j;

import io.github.relu4j.internal.run.Status;
import java.io.Serializable;
import java.util.Objects;

/**
 * Which code runs the array methods in this JVM, decided once. Every path gives the same bits; they
 * differ in speed only.
 *
 * <p>Immutable and thread-safe.
 *
 * @param path the path in use
 * @param lanes floats a vector on the vector path; 1 on the scalar path, where the JIT compiler
 *     chooses
 * @param reason why this path was chosen
 * @param advice what would make it faster, such as a flag; empty when nothing would
 */
public record Acceleration(Path path, int lanes, String reason, String advice)
    implements Serializable {

  /** The kinds of code there are. */
  public enum Path {
    /** Plain Java loops, which the JIT compiler vectorises where it can. */
    SCALAR,
    /**
     * Explicit SIMD code by {@code jdk.incubator.vector}. Each activation class starts on the
     * scalar path and changes over when its vector code has been compiled and measured in the
     * background.
     */
    VECTOR
  }

  /**
   * Refuses null.
   *
   * @param path the path in use
   * @param lanes floats a vector on the vector path; 1 on the scalar path
   * @param reason why this path was chosen
   * @param advice what would make it faster, or empty
   */
  public Acceleration {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(advice, "advice");
  }

  static Acceleration of(Status status) {
    return new Acceleration(
        status.inVectors() ? Path.VECTOR : Path.SCALAR,
        status.lanes(),
        status.reason(),
        status.advice());
  }

  /** One line for a log. */
  @Override
  public String toString() {
    return new Status(path == Path.VECTOR, lanes, reason, advice).toString();
  }
}
