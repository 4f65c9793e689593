package io.github.relu4j.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The pages")
class PagesTest {

  private static final Path SOURCES =
      Path.of("src", "test", "java", "io", "github", "relu4j", "example");

  @DisplayName("show an activation of one's own as it is tested, in docs/your-own.md")
  @ParameterizedTest
  @ValueSource(strings = {"SquaredRelu", "Ramp"})
  void yourOwn(String name) throws IOException {
    String source = Files.readString(SOURCES.resolve(name + ".java"));
    String shown = source.replaceFirst("(?s).*?\n(?=(public |final )+(record|class) )", "");
    assertThat(Files.readString(Path.of("docs", "your-own.md"))).contains(shown);
  }

  @Test
  @DisplayName("show a storage of one's own as it is tested, in docs/memory.md")
  void ownStorage() throws IOException {
    String source = Files.readString(SOURCES.resolve("PagedFloats.java"));
    String shown = source.substring(source.indexOf("public final class"));
    assertThat(Files.readString(Path.of("docs", "memory.md"))).contains(shown);
  }

  @Test
  @DisplayName("show the first steps as they are compiled, in README.md")
  void firstSteps() throws IOException {
    String source = Files.readString(SOURCES.resolve("FirstSteps.java"));
    String shown = source.substring(source.indexOf("import "));
    assertThat(Files.readString(Path.of("README.md"))).contains(shown);
  }
}
