package io.github.relu4j.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The report")
class PerformanceReportTest {

  private static final String RESULTS = "src/test/resources/results";
  private static final String MARKS =
      """
      # By hand
      <!-- measured: medians -->
      old
      <!-- end -->
      <!-- measured: forward -->
      <!-- end -->
      <!-- measured: backward -->
      <!-- end -->
      <!-- measured: losses -->
      <!-- end -->
      <!-- measured: pictures -->
      <!-- end -->
      the end
      """;

  @TempDir private Path folder;
  private Path page;
  private final StringWriter errors = new StringWriter();

  @BeforeEach
  void page() throws IOException {
    page = Files.writeString(folder.resolve("speed.md"), MARKS);
  }

  private int report(String results) {
    return PerformanceReport.commandLine()
        .setErr(new PrintWriter(errors, true))
        .execute("--results=" + results, "--page=" + page);
  }

  private String reported() throws IOException {
    assertThat(report(RESULTS)).as("%s", errors).isZero();
    return Files.readString(page).replace('\u00a0', ' ');
  }

  @Test
  @DisplayName("keeps what is written by hand")
  void byHand() throws IOException {
    assertThat(reported()).startsWith("# By hand\n").endsWith("the end\n").doesNotContain("old");
  }

  @Test
  @DisplayName("has each machine's newest JDK, with where and how it was measured above each table")
  void environment() throws IOException {
    assertThat(reported())
        .contains(
            "Sample, 2 cores · JDK Vendor 25.0.1 · commit 0123abc · 2026-01-02 · `mvn -q -f"
                + " benchmarks/reactor.xml verify -Pcompare-full`\n\n|  | relu4j, vector path, ns")
        .contains("Slow, 1 core · JDK Vendor 25.0.2")
        .doesNotContain("Vendor 17");
  }

  @Test
  @DisplayName(
      "has both paths' times and others' ratios for two sizes, bold where a peer is faster")
  void ratios() throws IOException {
    assertThat(reported())
        .contains(
            "| tanh | 100 ± 10 · 10 000 ± 1 000 | 200 ± 20 · 20 000 ± 2 000 | 0.20 · 0.20 |"
                + " 1.5 · **0.80** | **0.95** · **0.95** | 40 · 40 |")
        .contains("| relu | 30.0 ± 1 · 3 000 ± 100 | – | 0.67 · 0.67 | 2.0 · 2.0 | – | – |");
  }

  @Test
  @DisplayName("has the gated unit at lengths of its own")
  void gated() throws IOException {
    assertThat(reported())
        .contains(
            "| swiglu, 8 192 · 14 336 | 1 000 · 2 000 | 2 000 · 4 000 | – | – | – | – | 5.0 · 6.0 |");
  }

  @Test
  @DisplayName("has no row of an activation that no peer computes, and none of another setting")
  void noPeer() throws IOException {
    assertThat(reported()).doesNotContain("| elu |");
  }

  @Test
  @DisplayName("has the median over the activations")
  void medians() throws IOException {
    assertThat(reported())
        .contains("| forward | 0.43 · 0.22 | 1.8 · 1.4 | – |")
        .contains("| backward | – · 0.10 | – | – · **0.70** |");
  }

  @Test
  @DisplayName("lists where others are faster beyond the errors")
  void losses() throws IOException {
    assertThat(reported())
        .contains("- **oneDNN**: Sample, 2 cores, JDK 25: forward, 65 536 floats: tanh 0.80; Slow")
        .contains("- **PyTorch**: ")
        .doesNotContain("- **Vector API**");
  }

  @Test
  @DisplayName("adds the gradient from the output to a loss, and counts it as nobody's win")
  void fromOutput() throws IOException {
    assertThat(reported())
        .contains("backward, 65 536 floats: tanh 0.70 (1.4 from y)")
        .contains(" | relu4j, from y | ")
        .contains(" | – · 0.50 | – · 0.10 | – · **0.70** |")
        .doesNotContain("- **relu4j, from y**");
  }

  @Test
  @DisplayName("draws what it shows, six pictures for each machine at most")
  void pictures() throws IOException {
    String text = reported();

    Path pictures = folder.resolve("speed");
    assertThat(pictures.toFile().list())
        .hasSizeBetween(2, 12)
        .contains("sample-2-cores-jdk25-tanh-accuracy.svg", "slow-1-core-jdk25-forward-256.svg")
        .allSatisfy(file -> assertThat(text).contains("(speed/" + file + ")"));
    assertThat(Files.readString(pictures.resolve("sample-2-cores-jdk25-tanh-accuracy.svg")))
        .contains("oneDNN", "0.12 ns, 1.2 ULP, wrong NaN or ∞", "0.15 ns, 0.89 ULP");
  }

  @Test
  @DisplayName("is the same when it is made again")
  void same() throws IOException {
    String first = reported();
    Path picture = folder.resolve("speed/sample-2-cores-jdk25-forward-65536.svg");
    byte[] drawn = Files.readAllBytes(picture);

    assertThat(reported()).isEqualTo(first);
    assertThat(picture).hasBinaryContent(drawn);
  }

  @Test
  @DisplayName("refuses results that are not of a commit")
  void dirty() throws IOException {
    Path machine = Files.createDirectory(folder.resolve("machine"));
    String results = Files.readString(Path.of(RESULTS, "sample-2-cores", "jdk17.csv"));
    Files.writeString(machine.resolve("jdk17.csv"), results.replace("0123abc", "0123abc-dirty"));

    assertThat(report(folder.toString())).isEqualTo(2);
    assertThat(errors.toString()).contains("jdk17.csv", "0123abc-dirty");
    assertThat(page).hasContent(MARKS);
  }

  @Test
  @DisplayName("says where there are no results")
  void noResults() {
    assertThat(report(folder.toString())).isEqualTo(2);
    assertThat(errors.toString()).contains("has no <machine>/jdk<version>.csv");
  }

  @Test
  @DisplayName("refuses a page without its marks")
  void noMarks() throws IOException {
    Files.writeString(page, "# By hand\n");

    assertThat(report(RESULTS)).isEqualTo(2);
    assertThat(errors.toString()).contains("the page has the marks []");
  }

  @Test
  @DisplayName("refuses to make a page of more than 150 lines")
  void tooLong() throws IOException {
    Files.writeString(page, MARKS + "more\n".repeat(150));

    assertThat(report(RESULTS)).isEqualTo(2);
    assertThat(errors.toString()).contains("of 150 at most");
  }

  @Test
  @DisplayName("leaves a table out where nothing was measured, and says what measures it")
  void notMeasured() throws IOException {
    Path machine = Files.createDirectory(folder.resolve("machine"));
    Files.copy(Path.of(RESULTS, "sample-2-cores", "jdk17.csv"), machine.resolve("jdk17.csv"));

    assertThat(report(folder.toString())).as("%s", errors).isZero();
    assertThat(Files.readString(page)).contains("-Pcompare-full").doesNotContain("| --- |");
  }
}
