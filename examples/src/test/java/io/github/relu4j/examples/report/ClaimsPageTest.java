package io.github.relu4j.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ClaimsPageTest {

  @TempDir private Path directory;

  @Test
  @DisplayName("the page has each run's command, and its verdict beside each claim")
  void page() throws IOException {
    Files.writeString(
        directory.resolve("run.json"),
        """
        {"options": "--seed 7", "java": "Java 17", "acceleration": "scalar", "images": "glyphs",
         "settings": {"activations": [], "rates": [], "depths": [], "sweptRates": []},
         "claims": [{"number": 1, "claim": "It learns", "verdict": "borne out", "findings": [
           {"what": "w", "rule": "r", "value": 1, "measured": "m", "holds": false}]}],
         "comparisons": [{"task": "glyphs", "activation": "relu", "rate": 0.1, "epochs": "Infinity",
           "time": "NaN", "accuracy": 0.5}],
         "boundedOutputs": []}
        """);
    Path page = directory.resolve("claims.md");
    new CommandLine(new ClaimsPage())
        .execute("--results", directory.toString(), "--page", page.toString());
    assertThat(Files.readString(page))
        .contains("| 1 | It learns | not borne out |")
        .contains("-Dexample.options=\"--seed 7\"")
        .contains("| w | m | r | not borne out |")
        .contains("| glyphs | relu | 0.1 | never | unknown | 50.0 % |");
  }
}
