package io.github.relu4j.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.relu4j.examples.claims.Report;
import io.github.relu4j.examples.claims.Scale;
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

  private static final int MOST_LINES = 80;

  @TempDir private Path directory;

  @Test
  @DisplayName("the page has each claim's verdict and effect, each run's command and its data")
  void everyRun() throws IOException {
    write("here.json", Reports.report("--seed 7", Reports.statement(Scale.RATIO, 1, 2, 3, 4)));
    assertThat(page())
        .contains(
            "| 1 | --seed 7 | **supported**<br>It holds, digits: 3.00 times (2.00 to 4.00), RATIO of this to that |")
        .contains("-Dexample.options=\"--seed 7\"`, 3 seeds")
        .contains("[All outcomes](../examples/results/here.json)");
  }

  @Test
  @DisplayName("a mixed verdict shows the strongest effect on each side")
  void mixed() throws IOException {
    write(
        "run.json",
        Reports.report(
            "a | b",
            Reports.statement(Scale.RATIO, 1, 2, 3, 4),
            Reports.statement(Scale.RATIO, 1, 0, 0.1, 0.5)));
    assertThat(page())
        .contains(
            "| 1 | a \\| b | **1 of 2 supported**, 1 contradicted<br>supported: It holds, digits: 3.00 times")
        .contains(
            "<br>contradicted: It holds, digits: 0.100 times (0 to 0.500), RATIO of this to that |");
  }

  @Test
  @DisplayName("four runs of twelve claims fit into 80 lines, a line a claim and a run")
  void length() throws IOException {
    for (int i = 0; i < 4; i++) {
      write(i + ".json", Reports.difficult(false));
    }
    assertThat(page().lines()).hasSizeLessThanOrEqualTo(MOST_LINES);
  }

  @Test
  @DisplayName("a run that lacks a claim did not try it")
  void notTried() throws IOException {
    write("few.json", Reports.report("few"));
    write("many.json", Reports.difficult(false));
    assertThat(page()).containsPattern("\\| 5 \\| Some runs never end \\| not tried \\| \\*\\*");
  }

  @Test
  @DisplayName("a directory without a report is an error, and the page stays as it is")
  void noReport() {
    assertRefused("has no report of a run");
  }

  @Test
  @DisplayName("a report that goes on after its end is an error, and the page stays as it is")
  void trailing() throws IOException {
    write("run.json", Reports.report("one"));
    Path file = directory.resolve("run.json");
    Files.writeString(file, Files.readString(file) + "}");
    assertRefused("run.json is not a report");
  }

  @Test
  @DisplayName("a file that is something else is an error")
  void somethingElse() throws IOException {
    Files.writeString(directory.resolve("run.json"), "{\"seeds\": 3}");
    assertRefused("run.json is not a report");
  }

  @Test
  @DisplayName("a quick run is an error, since it proves nothing")
  void quick() throws IOException {
    write("run.json", Reports.difficult(true));
    assertRefused("run.json is of a quick run");
  }

  private void write(String name, Report report) throws IOException {
    ReportFiles.writeJson(report, directory.resolve(name));
  }

  private String page() throws IOException {
    Path page = directory.resolve("claims.md");
    int exit =
        new CommandLine(new ClaimsPage())
            .execute("--results", directory.toString(), "--page", page.toString());
    assertThat(exit).isZero();
    return Files.readString(page);
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
