package io.github.relu4j.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.relu4j.benchmarks.report.results.Samples;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@DisplayName("The command that reports")
class PerformanceReportTest {

  private static final Pattern LINK = Pattern.compile("(?:src=\"|\\]\\()([^\")]+)");

  @TempDir private Path docs;

  private final StringWriter errors = new StringWriter();
  private final StringWriter output = new StringWriter();
  private Path page;

  @BeforeEach
  void writePage() throws IOException {
    page =
        Files.writeString(
            docs.resolve("performance.md"),
            "before\n<!-- measured: begin -->\nformer tables\n<!-- measured: end -->\nafter\n");
  }

  @Test
  @DisplayName("rewrites the page's part, with a section for each machine and JDK")
  void page() throws IOException {
    assertThat(report(Samples.TREE)).isZero();

    assertThat(output.toString()).startsWith("2 runs, 5 charts: " + page);
    assertThat(page)
        .content()
        .startsWith("before\n")
        .endsWith("after\n")
        .doesNotContain("former tables")
        .containsSubsequence(
            "### Sample Processor 3000, JDK 25",
            "#### Charts",
            "#### Forward",
            "#### Where a peer is faster",
            "### Sample Processor 3000, JDK 17");
  }

  @Test
  @DisplayName("writes a page for each run with everything that was measured")
  void runPage() throws IOException {
    report(Samples.TREE);

    assertThat(docs.resolve("performance/sample-processor-2-cores-jdk25.md"))
        .content()
        .contains("| tanh | 16 |", "### Forward, in place, normal input", "calls from one thread");
  }

  @Test
  @DisplayName("writes every file that its pages show or link to")
  void links() throws IOException {
    report(Samples.TREE);

    for (Path markdown :
        new Path[] {page, docs.resolve("performance/sample-processor-2-cores-jdk25.md")}) {
      assertThat(LINK.matcher(Files.readString(markdown)).results().map(link -> link.group(1)))
          .hasSizeGreaterThanOrEqualTo(4)
          .allSatisfy(link -> assertThat(markdown.resolveSibling(link)).isRegularFile());
    }
  }

  @Test
  @DisplayName("changes nothing when it runs a second time")
  void twice() throws IOException {
    report(Samples.TREE);
    Map<Path, String> once = files();

    report(Samples.TREE);

    assertThat(files()).hasSizeGreaterThan(7).isEqualTo(once);
  }

  @Test
  @DisplayName("exits with 2 and says so when there are no results, and leaves the page alone")
  void noResults() throws IOException {
    String before = Files.readString(page);

    assertThat(report(docs.resolve("results"))).isEqualTo(2);

    assertThat(errors.toString()).startsWith("report: there are no results");
    assertThat(page).hasContent(before);
  }

  @Test
  @DisplayName("exits with 2 and says so when the page has no place for them")
  void noMarks() throws IOException {
    Files.writeString(page, "text");

    assertThat(report(Samples.TREE)).isEqualTo(2);

    assertThat(errors.toString()).startsWith("report: the page needs <!-- measured: begin -->");
  }

  private int report(Path results) {
    CommandLine command = PerformanceReport.commandLine();
    command.setErr(new PrintWriter(errors, true));
    command.setOut(new PrintWriter(output, true));
    return command.execute("--results=" + results, "--page=" + page);
  }

  private Map<Path, String> files() throws IOException {
    Map<Path, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(docs)) {
      for (Path file : paths.filter(Files::isRegularFile).toList()) {
        files.put(file, Files.readString(file));
      }
    }
    return files;
  }
}
