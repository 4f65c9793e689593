package io.github.relu4j.examples.claims;

import com.fasterxml.jackson.annotation.JsonValue;

/** What the outcomes of an experiment say to a statement. */
public enum Verdict {

  /** The whole interval is on the side that the statement names. */
  SUPPORTED("supported"),

  /** The whole interval is on the other side. */
  CONTRADICTED("contradicted"),

  /** The interval holds the border, so more seeds would be needed. */
  TOO_CLOSE("too close to call");

  private final String words;

  Verdict(String words) {
    this.words = words;
  }

  /** In words. */
  @JsonValue
  @Override
  public String toString() {
    return words;
  }
}
