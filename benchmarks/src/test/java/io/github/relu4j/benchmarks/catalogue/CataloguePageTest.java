package io.github.relu4j.benchmarks.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.relu4j.Activations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("docs/catalogue.md")
class CataloguePageTest {

  private static final Path SOURCES = Path.of("..", "src", "main", "java");
  private static final Path DOCS = Path.of("..", "docs");

  @Test
  @DisplayName("says what the library does and what its Javadoc says")
  void text() throws IOException {
    assertThat(DOCS.resolve("catalogue.md"))
        .as("written by " + CataloguePage.COMMAND)
        .hasContent(CataloguePage.of(SOURCES));
  }

  @Test
  @DisplayName("has a picture of each activation, and of no other")
  void pictures() throws IOException {
    List<String> wanted = Activations.names().stream().map(CataloguePage::picture).toList();
    try (Stream<Path> files = Files.list(DOCS.resolve(CataloguePage.PICTURES))) {
      assertThat(files.map(file -> DOCS.relativize(file).toString().replace('\\', '/')))
          .as("drawn by " + CataloguePage.COMMAND)
          .containsExactlyInAnyOrderElementsOf(wanted);
    }
  }
}
