package io.github.relu4j.benchmarks.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.relu4j.Activations;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@DisplayName("The command that writes the catalogue")
class CatalogueReportTest {

  private static final Path SOURCES = Path.of("..", "src", "main", "java");

  @TempDir private Path docs;

  private final StringWriter errors = new StringWriter();

  @Test
  @DisplayName("writes a page and a picture of each activation, and removes those of others")
  void writes() throws IOException {
    Path former = Files.createDirectory(docs.resolve("functions")).resolve("former.svg");
    Files.writeString(former, "a picture");

    assertThat(run(SOURCES)).isZero();

    assertThat(docs.resolve("page.md")).content().contains("# Functions", "## sigmoid");
    try (Stream<Path> pictures = Files.list(docs.resolve("functions"))) {
      assertThat(pictures.map(picture -> picture.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              Activations.names().stream().map(name -> name + ".svg").toList());
    }
  }

  @Test
  @DisplayName("writes what the project's docs have, page and pictures")
  void isWhatTheDocsHave() throws IOException {
    assertThat(run(SOURCES)).isZero();

    Path committed = Path.of("..", "docs");
    assertThat(docs.resolve("page.md")).hasSameTextualContentAs(committed.resolve("functions.md"));
    assertThat(pictures())
        .allSatisfy(
            picture ->
                assertThat(docs.resolve(picture))
                    .hasSameTextualContentAs(committed.resolve(picture)));
  }

  @Test
  @DisplayName("says what a Javadoc lacks, and then writes nothing")
  void lacks() throws IOException {
    Path source = Files.createDirectories(docs.resolve("io/github/relu4j")).resolve("Relu.java");
    Files.writeString(source, "/** The rectifier: {@code f(x) = max(x, 0)}. */ class Relu {}");

    assertThat(run(docs)).isEqualTo(2);

    assertThat(errors).asString().contains("Relu.java: the class comment lacks \"Derivative: ");
    assertThat(docs.resolve("page.md")).doesNotExist();
  }

  @Test
  @DisplayName("draws no picture of several activations but those that docs/guide.md shows")
  void guide() throws IOException {
    String guide = Files.readString(Path.of("..", "docs", "guide.md"));

    assertThat(GuidePicture.values())
        .allSatisfy(picture -> assertThat(guide).contains("](" + picture.file() + ")"));
  }

  private static List<String> pictures() {
    return Stream.concat(
            Activations.names().stream().map(CataloguePage::picture),
            Stream.of(GuidePicture.values()).map(GuidePicture::file))
        .toList();
  }

  private int run(Path sources) {
    CommandLine line = CatalogueReport.commandLine();
    line.setErr(new PrintWriter(errors, true));
    line.setOut(new PrintWriter(new StringWriter()));
    return line.execute("--sources", sources.toString(), "--page", docs + "/page.md");
  }
}
