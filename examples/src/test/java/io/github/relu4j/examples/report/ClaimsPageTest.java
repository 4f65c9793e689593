package io.github.relu4j.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ClaimsPageTest {

  private static final String SUMMARY =
      """
      {"options": "--seed 7", "java": "Java 17", "acceleration": "scalar", "images": "glyphs",
       "settings": {"activations": [], "rates": [], "depths": [], "sweptRates": []},
       "claims": [{"number": 1, "claim": "It learns", "verdict": "borne out", "findings": [
         {"what": "w", "rule": "r", "value": 1, "measured": "m", "holds": false}]}],
       "comparisons": [{"task": "glyphs", "activation": "relu", "rate": 0.1, "epochs": "Infinity",
         "time": "NaN", "accuracy": 0.5}],
       "boundedOutputs": []}
      """;

  @TempDir private Path directory;

  @Test
  @DisplayName("the page has each run's command, and its verdict beside each claim")
  void page() throws IOException {
    Files.writeString(directory.resolve("run.json"), SUMMARY);
    Path page = directory.resolve("claims.md");
    new CommandLine(new ClaimsPage())
        .execute("--results", directory.toString(), "--page", page.toString());
    assertThat(Files.readString(page))
        .contains("| 1 | It learns | not borne out |")
        .contains("-Dexample.options=\"--seed 7\"")
        .contains("| w | m | r | not borne out |")
        .contains("| glyphs | relu | 0.1 | never | unknown | 50.0 % |");
  }

  @Test
  @DisplayName("a directory without a summary is an error, and the page stays as it is")
  void noSummary() {
    assertRefused("has no summary of a run");
  }

  @Test
  @DisplayName("a summary that goes on after its end is an error, and the page stays as it is")
  void trailing() throws IOException {
    Files.writeString(directory.resolve("run.json"), SUMMARY + "}");
    assertRefused("run.json");
  }

  private void assertRefused(String message) {
    Path page = directory.resolve("claims.md");
    StringWriter errors = new StringWriter();
    int exit =
        new CommandLine(new ClaimsPage())
            .setErr(new PrintWriter(errors, true))
            .execute("--results", directory.toString(), "--page", page.toString());
    assertThat(exit).isNotZero();
    assertThat(errors.toString()).contains(message);
    assertThat(page).doesNotExist();
  }
}
