package io.github.relu4j.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.relu4j.Activations;
import io.github.relu4j.support.BitsFile;
import io.github.relu4j.support.GoldenVectors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The vectors in docs/bits are results of the library")
class GoldenVectorsTest {

  private static final Path DIRECTORY =
      BitsFile.DIRECTORY.resolve("vectors-" + Activations.bitsVersion());

  private static final String WRITTEN_BY = "files of new functions are written by mvn test -Pbits";
  private static final String DIFFERS = "docs/bits/README.md says what to do about other bits";

  static Stream<String> names() {
    return Activations.names().stream();
  }

  private static Path file(String name) {
    return DIRECTORY.resolve(name + ".csv");
  }

  private static List<String> lines(String name) {
    return GoldenVectors.of(Activations.parse(name));
  }

  @BeforeAll
  static void writeWhereAsked() throws IOException {
    if (BitsFile.WRITES) {
      Files.createDirectories(DIRECTORY);
      for (String name : names().toList()) {
        Files.writeString(file(name), String.join("\n", lines(name)) + "\n");
      }
    }
  }

  @DisplayName("bit for bit")
  @ParameterizedTest
  @MethodSource("names")
  void bits(String name) throws IOException {
    assertThat(file(name)).as(WRITTEN_BY).exists();
    assertThat(Files.readAllLines(file(name))).as(DIFFERS).isEqualTo(lines(name));
  }

  @Test
  @DisplayName("of each activation there are some, and of nothing else")
  void complete() throws IOException {
    try (Stream<Path> files = Files.list(DIRECTORY)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .as(WRITTEN_BY)
          .containsExactlyInAnyOrderElementsOf(names().map(name -> name + ".csv").toList());
    }
  }
}
