package io.github.relu4j.examples.claims;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.relu4j.examples.data.Glyphs;
import io.github.relu4j.examples.data.Spirals;
import io.github.relu4j.examples.experiment.Bench;
import io.github.relu4j.examples.experiment.Runs;
import io.github.relu4j.examples.experiment.Settings;
import io.github.relu4j.examples.experiment.Subject;
import io.github.relu4j.examples.experiment.Trainings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResumeTest {

  /** A training of each kind, but for those whose times are measured. */
  private static final Set<Integer> CLAIMS = Set.of(2, 3, 6, 8, 11);

  @TempDir private Path directory;
  private Path file;
  private List<Claim> uninterrupted;

  @BeforeEach
  void runOnce() throws IOException {
    file = directory.resolve("runs.jsonl");
    uninterrupted = run(1);
  }

  @Test
  @DisplayName("a run that was interrupted in the middle of a line ends with the same bits")
  void interrupted() throws IOException {
    String whole = Files.readString(file);
    Files.writeString(file, whole.substring(0, whole.length() / 2));
    assertThat(run(1)).isEqualTo(uninterrupted);
  }

  @Test
  @DisplayName("a run whose outcomes are all there trains nothing, and ends with the same bits")
  void allThere() throws IOException {
    String whole = Files.readString(file);
    assertThat(run(1)).isEqualTo(uninterrupted);
    assertThat(Files.readString(file)).isEqualTo(whole);
  }

  @Test
  @DisplayName("two threads end with the same bits as one")
  void twoThreads() throws IOException {
    Files.delete(file);
    assertThat(run(2)).isEqualTo(uninterrupted);
  }

  private List<Claim> run(int threads) throws IOException {
    Settings settings =
        new Settings(
            new Subject(seed -> Glyphs.generate(128, 64, seed), 2, 1),
            new Subject(seed -> Spirals.generate(128, 64, seed), 2, 1),
            new Subject(seed -> Spirals.generate(128, 64, seed), 2, 1),
            8,
            1,
            2,
            4,
            1,
            List.of(1L),
            List.of(11L, 12L),
            List.of(0.1, 0.3),
            0.1,
            0.3);
    try (Runs runs = Runs.open(file);
        Bench bench = new Bench(runs, threads, cost -> {})) {
      return Claims.run(CLAIMS, new Trainings(settings, bench));
    }
  }
}
