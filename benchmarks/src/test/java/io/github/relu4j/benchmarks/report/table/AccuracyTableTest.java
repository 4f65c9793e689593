package io.github.relu4j.benchmarks.report.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.relu4j.benchmarks.Operation;
import io.github.relu4j.benchmarks.report.results.InvalidResultsException;
import io.github.relu4j.benchmarks.report.results.Samples;
import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The table of speed and accuracy")
class AccuracyTableTest {

  @Test
  @DisplayName("has each engine's time beside its worst error, and marks wrong results")
  void forward() throws IOException, InvalidResultsException {
    assertThat(AccuracyTable.of(Samples.run(), Operation.FORWARD).replace('\u00a0', ' ').lines())
        .containsExactly(
            "| engine | relu | tanh | forks × iterations × time |",
            "| --- | ---: | ---: | ---: |",
            "| relu4j, vector path | 5 000 · 0 | 36 000 · 0.853 | 2 × 5 × 1000 ms |",
            "| relu4j, no flag | 5 500 · 0 | 80 000 · 0.853 | 2 × 5 × 1000 ms |",
            "| arraycopy | 2 500 | 2 500 | 2 × 5 × 1000 ms |",
            "| onednn | 4 950 · 0 | 27 000 · 8 390 000 (2.50)† | 2 × 5 × 1000 ms |",
            "| math | 45 000 · 0 | 800 000 · 0.500 | 2 × 5 × 1000 ms |",
            "| lanewise | – | 60 000 · 1.25 | 2 × 5 × 1000 ms |");
  }

  @Test
  @DisplayName("is left out when the large n was not measured")
  void empty() throws IOException, InvalidResultsException {
    assertThat(AccuracyTable.of(Samples.smallRun(), Operation.FORWARD)).isEmpty();
  }
}
