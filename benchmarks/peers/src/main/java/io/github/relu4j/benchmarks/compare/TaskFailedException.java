package io.github.relu4j.benchmarks.compare;

/** A task could not be measured; the others can. */
final class TaskFailedException extends Exception {

  private static final long serialVersionUID = 1L;

  TaskFailedException(String message, Throwable cause) {
    super(message, cause);
  }
}
