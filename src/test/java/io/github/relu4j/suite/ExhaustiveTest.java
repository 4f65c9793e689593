package io.github.relu4j.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.relu4j.Acceleration;
import io.github.relu4j.Activation;
import io.github.relu4j.Activations;
import io.github.relu4j.reference.UlpBound;
import io.github.relu4j.support.AccuracyTable;
import io.github.relu4j.support.Operation;
import io.github.relu4j.support.Subject;
import io.github.relu4j.support.Subjects;
import io.github.relu4j.support.Sweep;
import io.github.relu4j.support.SweepResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("exhaustive")
@DisplayName("Over all 2^32 floats")
class ExhaustiveTest {

  private static final long BLOCKS = Sweep.ALL / Sweep.BLOCK;
  private static final int REPORTS = 200;

  /** Names of activations separated by semicolons; all if there are none. */
  private static final String CHOSEN = System.getProperty("relu4j.test.activations", "");

  private final List<Operation> operations = chosenOperations();

  private final List<Subject> subjects = chosen().map(Subject::of).toList();

  private final AtomicLong blocksDone = new AtomicLong();

  /** The activations that this run is about. */
  static Stream<Activation> chosen() {
    return CHOSEN.isEmpty()
        ? Stream.concat(Subjects.catalogued(), Stream.of(Activations.elu(1.6732f)))
        : Stream.of(CHOSEN.split(";")).map(Activations::parse);
  }

  /** From names such as derivative, separated by semicolons; all if there are none. */
  private static List<Operation> chosenOperations() {
    String names = System.getProperty("relu4j.test.operations", "");
    return names.isEmpty()
        ? List.of(Operation.values())
        : Stream.of(names.toUpperCase(Locale.ROOT).split(";")).map(Operation::valueOf).toList();
  }

  @Test
  @DisplayName("vector results have the bits of scalar ones, errors are within bounds")
  void allFloats() throws IOException {
    assertThat(Activations.acceleration().path()).isEqualTo(Acceleration.Path.VECTOR);
    AccuracyTable table = new AccuracyTable();
    SoftAssertions softly = new SoftAssertions();
    for (Subject subject : subjects) {
      for (Operation operation : operations) {
        String what = subject + " " + operation.name().toLowerCase(Locale.ROOT);
        SweepResult result = new Sweep(subject, operation).over(0, Sweep.ALL, () -> report(what));
        softly.assertThat(result.differences()).as("%s: %s", what, result).isZero();
        softly
            .assertThat(result.worstError())
            .as("%s: %s", what, result)
            .isLessThanOrEqualTo(UlpBound.of(subject.activation()));
        if (operation != Operation.BACKWARD) {
          table.add(subject.activation(), operation, result);
        }
      }
    }
    softly.assertAll();
    Path document = Path.of("docs", "accuracy.md");
    if (CHOSEN.isEmpty() && operations.size() == Operation.values().length) {
      table.writeInto(document);
    } else {
      table.updateIn(document);
    }
  }

  /** A line now and then, since a build's output does not go back to the start of one. */
  private void report(String what) {
    long all = BLOCKS * subjects.size() * operations.size();
    long done = blocksDone.incrementAndGet();
    if (done * REPORTS / all != (done - 1) * REPORTS / all) {
      System.out.printf(Locale.ROOT, "%5.1f %%: %s%n", 100.0 * done / all, what);
    }
  }
}
