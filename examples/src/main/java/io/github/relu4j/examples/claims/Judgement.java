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

  /** Borne out if all findings say so; one that does not is enough for the opposite. */
  @JsonProperty
  public OldVerdict verdict() {
    List<OldVerdict> verdicts = findings.stream().map(Finding::verdict).toList();
    if (verdicts.contains(OldVerdict.NOT_BORNE_OUT)) {
      return OldVerdict.NOT_BORNE_OUT;
    }
    return verdicts.contains(OldVerdict.UNDECIDED) ? OldVerdict.UNDECIDED : OldVerdict.BORNE_OUT;
  }
}
