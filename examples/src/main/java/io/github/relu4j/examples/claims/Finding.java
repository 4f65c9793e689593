package io.github.relu4j.examples.claims;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * One figure and what a claim asks of it.
 *
 * @param what is measured
 * @param rule when the figure bears the claim out
 * @param value the figure; NaN if there is none
 * @param measured the figure in words
 * @param holds whether it does
 */
public record Finding(String what, String rule, double value, String measured, boolean holds) {

  /** What it says to the claim: undecided where there is no figure. */
  @JsonProperty
  public OldVerdict verdict() {
    if (Double.isNaN(value)) {
      return OldVerdict.UNDECIDED;
    }
    return holds ? OldVerdict.BORNE_OUT : OldVerdict.NOT_BORNE_OUT;
  }
}
