package io.github.relu4j.benchmarks.compare;

/** A cell could not be measured; the others can. */
final class CellFailedException extends Exception {

  private static final long serialVersionUID = 1L;

  CellFailedException(String message, Throwable cause) {
    super(message, cause);
  }
}
