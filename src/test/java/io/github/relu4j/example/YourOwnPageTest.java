package io.github.relu4j.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("docs/your-own.md")
class YourOwnPageTest {

  private static final Path SOURCES =
      Path.of("src", "test", "java", "io", "github", "relu4j", "example");

  @DisplayName("shows the examples as they are tested")
  @ParameterizedTest
  @ValueSource(strings = {"SquaredRelu", "Ramp", "RampVector"})
  void examples(String name) throws IOException {
    String source = Files.readString(SOURCES.resolve(name + ".java"));
    String shown = source.replaceFirst("(?s).*?\n(?=(public |final )+(record|class) )", "");
    assertThat(Files.readString(Path.of("docs", "your-own.md"))).contains(shown);
  }
}
