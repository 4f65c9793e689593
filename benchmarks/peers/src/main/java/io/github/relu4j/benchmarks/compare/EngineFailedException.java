package io.github.relu4j.benchmarks.compare;

/** An engine's JVM gave no answer; the message tells why. */
final class EngineFailedException extends Exception {

  private static final long serialVersionUID = 1L;

  EngineFailedException(String message) {
    super(message);
  }
}
