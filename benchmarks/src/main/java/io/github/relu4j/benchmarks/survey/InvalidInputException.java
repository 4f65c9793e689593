package io.github.relu4j.benchmarks.survey;

/** The user's file cannot be surveyed; the message tells the user why. */
public final class InvalidInputException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  InvalidInputException(String message) {
    super(message);
  }
}
