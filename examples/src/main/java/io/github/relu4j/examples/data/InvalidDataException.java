package io.github.relu4j.examples.data;

/** Data that are not what they should be; the message says which file and what is wrong. */
public final class InvalidDataException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** With a message for the user. */
  public InvalidDataException(String message) {
    super(message);
  }
}
