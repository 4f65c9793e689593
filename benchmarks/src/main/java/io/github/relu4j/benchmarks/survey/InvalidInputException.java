package io.github.relu4j.benchmarks.survey;

/** What the user asked for cannot be surveyed; the message tells the user why. */
public final class InvalidInputException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  InvalidInputException(String message) {
    super(message);
  }
}
