package io.github.relu4j.benchmarks.report.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.relu4j.benchmarks.report.results.Contender;
import io.github.relu4j.benchmarks.report.results.InvalidResultsException;
import io.github.relu4j.benchmarks.report.results.Samples;
import io.github.relu4j.benchmarks.report.results.Setting;
import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The list of where a peer is faster")
class LossListTest {

  @Test
  @DisplayName("names activation, peer, sizes and ratio, and marks what may be chance")
  void vectorPath() throws IOException, InvalidResultsException {
    assertThat(list(Contender.VECTOR, Setting.USUAL).lines())
        .containsExactly(
            "- relu4j, vector path, out of place, normal input: a peer is faster in 2 of 16"
                + " comparisons (forward at n = 16, 256, 65 536; backward at n = 256)",
            "  - relu forward: onednn at n = 65 536 (0.990 ~)",
            "  - tanh forward: onednn at n = 65 536 (0.750)");
  }

  @Test
  @DisplayName("puts neighbouring sizes together, with the worst ratio")
  void noFlag() throws IOException, InvalidResultsException {
    assertThat(list(Contender.NO_FLAG, Setting.USUAL).lines())
        .containsExactly(
            "- relu4j, no flag, out of place, normal input: a peer is faster in 4 of 13"
                + " comparisons (forward at n = 16, 256, 65 536; backward at n = 256)",
            "  - relu forward: onednn at n = 65 536 (0.900)",
            "  - tanh forward: onednn from n = 256 (0.338)",
            "  - tanh backward: onednn at n = 256 (0.667)");
  }

  @Test
  @DisplayName("says how much was compared when there is no loss")
  void none() throws IOException, InvalidResultsException {
    assertThat(list(Contender.NO_FLAG, new Setting("in_place", "normal")))
        .isEqualTo(
            "- relu4j, no flag, in place, normal input: a peer is faster in 0 of 0 comparisons\n");
  }

  private static String list(Contender path, Setting setting)
      throws IOException, InvalidResultsException {
    return LossList.of(Samples.run().comparison(), path, setting).replace('\u00a0', ' ');
  }
}
