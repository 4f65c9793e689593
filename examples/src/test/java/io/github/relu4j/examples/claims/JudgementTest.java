package io.github.relu4j.examples.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class JudgementTest {

  private static final Finding HOLDS = new Finding("what", "rule", 1, "one", true);
  private static final Finding FAILS = new Finding("what", "rule", 0, "none", false);
  private static final Finding UNKNOWN = new Finding("what", "rule", Double.NaN, "unknown", false);

  @Test
  @DisplayName("a claim is borne out if all of its findings are")
  void allHold() {
    assertThat(verdict(HOLDS, HOLDS)).isEqualTo(OldVerdict.BORNE_OUT);
  }

  @Test
  @DisplayName("one finding against it is enough, whatever else is unknown")
  void oneFails() {
    assertThat(verdict(HOLDS, UNKNOWN, FAILS)).isEqualTo(OldVerdict.NOT_BORNE_OUT);
  }

  @Test
  @DisplayName("without a figure for one of its findings a claim is undecided")
  void oneUnknown() {
    assertThat(verdict(HOLDS, UNKNOWN)).isEqualTo(OldVerdict.UNDECIDED);
  }

  private static OldVerdict verdict(Finding... findings) {
    return new Judgement(1, "claim", List.of(findings)).verdict();
  }
}
