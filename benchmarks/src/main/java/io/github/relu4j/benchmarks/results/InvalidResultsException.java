package io.github.relu4j.benchmarks.results;

/**
 * The results, or the page they go to, are not what the report needs; the message is for the user.
 */
public final class InvalidResultsException extends Exception {

  private static final long serialVersionUID = 1L;

  /** Says what is wrong and where. */
  public InvalidResultsException(String message) {
    super(message);
  }
}
