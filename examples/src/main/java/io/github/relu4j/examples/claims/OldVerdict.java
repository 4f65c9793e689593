package io.github.relu4j.examples.claims;

import com.fasterxml.jackson.annotation.JsonValue;

/** What figures say to a claim. */
public enum OldVerdict {
  BORNE_OUT("borne out"),
  NOT_BORNE_OUT("not borne out"),

  /** There is no figure to judge by. */
  UNDECIDED("undecided");

  private final String words;

  OldVerdict(String words) {
    this.words = words;
  }

  /** In words. */
  @JsonValue
  @Override
  public String toString() {
    return words;
  }
}
