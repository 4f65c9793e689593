package io.github.relu4j.examples.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.relu4j.examples.data.InvalidDataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunsTest {

  private static final Power THIRD = Power.of(3, -1);
  private static final Power INFINITE = Power.of(0, -1);
  private static final Power UNKNOWN = Power.of(2, 2);

  @TempDir private Path directory;
  private Path file;

  @BeforeEach
  void twoOutcomes() throws IOException {
    file = directory.resolve("runs.jsonl");
    try (Runs runs = Runs.open(file)) {
      runs.keep(THIRD, THIRD.run());
      runs.keep(INFINITE, INFINITE.run());
    }
  }

  @Test
  @DisplayName("outcomes are read back bit for bit, infinite ones, too")
  void readBack() throws IOException {
    try (Runs runs = Runs.open(file)) {
      assertThat(runs.count()).isEqualTo(2);
      assertThat(runs.find(THIRD)).contains(new Power.Value(1.0 / 3));
      assertThat(runs.find(INFINITE)).contains(new Power.Value(Double.POSITIVE_INFINITY));
      assertThat(runs.find(UNKNOWN)).isEmpty();
    }
  }

  @Test
  @DisplayName(
      "a last line that was cut off is dropped, and the next outcome stands on its own line")
  void cutLine() throws IOException {
    String text = Files.readString(file);
    Files.writeString(file, text.substring(0, text.length() - 7));
    try (Runs runs = Runs.open(file)) {
      assertThat(runs.find(INFINITE)).isEmpty();
      runs.keep(UNKNOWN, UNKNOWN.run());
    }
    try (Runs runs = Runs.open(file)) {
      assertThat(runs.find(THIRD)).isPresent();
      assertThat(runs.find(UNKNOWN)).contains(new Power.Value(4));
      assertThat(runs.count()).isEqualTo(2);
    }
  }

  @Test
  @DisplayName("any other line that is no outcome is refused, with its number")
  void otherLine() throws IOException {
    Files.writeString(file, Files.readString(file) + "{\"key\": 1}\n");
    assertThatExceptionOfType(InvalidDataException.class)
        .isThrownBy(() -> Runs.open(file))
        .withMessage(file + ": line 3 is no {\"key\": text, \"outcome\": object}");
  }

  @Test
  @DisplayName("a file that another run writes to is refused")
  void inUse() throws IOException {
    try (Runs runs = Runs.open(file)) {
      assertThat(runs.count()).isEqualTo(2);
      assertThatExceptionOfType(InvalidDataException.class)
          .isThrownBy(() -> Runs.open(file))
          .withMessage(file + " is in use by another run");
    }
  }
}
