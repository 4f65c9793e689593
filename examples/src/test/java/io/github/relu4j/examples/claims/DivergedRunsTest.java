package io.github.relu4j.examples.claims;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.relu4j.examples.data.Glyphs;
import io.github.relu4j.examples.data.Spirals;
import io.github.relu4j.examples.experiment.InTurns;
import io.github.relu4j.examples.experiment.Job;
import io.github.relu4j.examples.experiment.Laboratory;
import io.github.relu4j.examples.experiment.Settings;
import io.github.relu4j.examples.experiment.Subject;
import io.github.relu4j.examples.experiment.TrainingJob;
import io.github.relu4j.examples.experiment.Trainings;
import io.github.relu4j.examples.training.TrainingRecord;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Where judged trainings diverge")
class DivergedRunsTest {

  private static final long FIRST_SEED = 11;

  /** Guesses all outcomes, but that some of the judged trainings diverge. */
  private record Diverging(Predicate<String> architectures) implements Laboratory {

    @Override
    public <T> List<T> run(List<? extends Job<T>> jobs) {
      return jobs.stream().map(this::outcome).toList();
    }

    private <T> T outcome(Job<T> job) {
      if (job instanceof TrainingJob training) {
        return job.type().cast(record(training));
      }
      if (job instanceof InTurns turns) {
        return job.type()
            .cast(new InTurns.Records(turns.jobs().stream().map(this::record).toList()));
      }
      return job.guess();
    }

    private TrainingRecord record(TrainingJob job) {
      return job.seed() >= FIRST_SEED && architectures.test(job.architecture().key())
          ? new TrainingRecord(true, Double.POSITIVE_INFINITY, List.of())
          : job.guess();
    }
  }

  private static List<Statement> statements(int claim, Predicate<String> architectures) {
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
            LongStream.range(FIRST_SEED, FIRST_SEED + 12).boxed().toList(),
            List.of(0.03, 0.1, 0.3),
            0.03,
            1);
    Trainings trainings = new Trainings(settings, new Diverging(architectures));
    return Claims.run(Set.of(claim), trainings).get(0).statements();
  }

  @DisplayName("no statement about trainings is supported if all of them do")
  @ParameterizedTest(name = "claim {0}")
  @ValueSource(ints = {1, 3, 5, 6, 7, 10, 11})
  void all(int claim) {
    assertThat(statements(claim, any -> true))
        .isNotEmpty()
        .extracting(Statement::verdict)
        .doesNotContain(Verdict.SUPPORTED);
  }

  @DisplayName("statements that speak for ReLU, or of its units, are contradicted if it does")
  @ParameterizedTest(name = "claim {0}")
  @ValueSource(ints = {1, 3, 7})
  void relu(int claim) {
    assertThat(statements(claim, key -> key.contains(" relu")))
        .extracting(Statement::verdict)
        .containsOnly(Verdict.CONTRADICTED);
  }

  @Test
  @DisplayName("statements that speak against ReLU are supported if it does")
  void againstRelu() {
    assertThat(statements(10, key -> key.contains(" relu")))
        .extracting(Statement::verdict)
        .containsOnly(Verdict.SUPPORTED);
  }

  @Test
  @DisplayName("units of a network that does are not said to live")
  void liveUnits() {
    assertThat(statements(5, key -> key.contains(" leaky_relu")))
        .filteredOn(statement -> statement.text().contains("leaky"))
        .extracting(Statement::verdict)
        .containsOnly(Verdict.CONTRADICTED);
  }
}
