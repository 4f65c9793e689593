package io.github.relu4j.examples.claims;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * What the figures say to a claim.
 *
 * @param number of the claim
 * @param claim in words
 * @param findings all that the claim rests on
 */
public record Judgement(int number, String claim, List<Finding> findings) {

  /** "borne out" if all findings hold, else "not borne out". */
  @JsonProperty
  public String verdict() {
    return findings.stream().allMatch(Finding::holds) ? "borne out" : "not borne out";
  }
}
