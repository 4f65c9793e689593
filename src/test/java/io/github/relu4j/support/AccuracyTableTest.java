package io.github.relu4j.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.relu4j.Activations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The accuracy table")
class AccuracyTableTest {

  @TempDir private Path directory;

  @Test
  @DisplayName("replaces what was between its marks, and nothing else")
  void replacesOldTable() throws IOException {
    Path document = directory.resolve("accuracy.md");
    Files.writeString(
        document, "before\n" + AccuracyTable.BEGIN + "\nold\n" + AccuracyTable.END + "\nafter\n");
    AccuracyTable table = new AccuracyTable();
    table.add(Activations.tanh(), Operation.FORWARD, new SweepResult(1000, 0.75, 2f, 800, 0, 0));
    table.add(Activations.relu(), Operation.DERIVATIVE, new SweepResult(1000, 0, 0, 1000, 0, 0));
    table.writeInto(document);
    assertThat(document)
        .hasContent(
            "before\n"
                + AccuracyTable.BEGIN
                + """

                | activation | operation | worst error, ULP | at x | correctly rounded |
                |---|---|---|---|---|
                | tanh | forward | 0.750 | 2.0 | 80.0000 % |
                | relu | derivative | 0.000 |  | all |
                """
                + AccuracyTable.END
                + "\nafter\n");
  }

  @Test
  @DisplayName("can replace the rows of some activations alone")
  void replacesRows() throws IOException {
    Path document = directory.resolve("accuracy.md");
    Files.writeString(
        document,
        AccuracyTable.BEGIN
            + """

            | activation | operation | worst error, ULP | at x | correctly rounded |
            |---|---|---|---|---|
            | tanh | forward | 0.990 | 2.0 | 70.0000 % |
            | relu | derivative | 0.000 |  | all |
            """
            + AccuracyTable.END);
    AccuracyTable table = new AccuracyTable();
    table.add(Activations.tanh(), Operation.FORWARD, new SweepResult(1000, 0.75, 2f, 800, 0, 0));
    table.add(Activations.mish(), Operation.FORWARD, new SweepResult(1000, 0.5, 1f, 900, 0, 0));
    table.updateIn(document);
    assertThat(document)
        .hasContent(
            AccuracyTable.BEGIN
                + """

                | activation | operation | worst error, ULP | at x | correctly rounded |
                |---|---|---|---|---|
                | tanh | forward | 0.750 | 2.0 | 80.0000 % |
                | relu | derivative | 0.000 |  | all |
                | mish | forward | 0.500 | 1.0 | 90.0000 % |
                """
                + AccuracyTable.END);
  }

  @Test
  @DisplayName("has its place in docs/accuracy.md")
  void hasItsPlace() {
    assertThat(Path.of("docs", "accuracy.md"))
        .content()
        .containsSubsequence(AccuracyTable.BEGIN, AccuracyTable.END);
  }

  @Test
  @DisplayName("needs a document with its marks")
  void needsMarks() throws IOException {
    Path document = directory.resolve("accuracy.md");
    Files.writeString(document, "no marks");
    assertThatIllegalStateException().isThrownBy(() -> new AccuracyTable().writeInto(document));
    assertThat(document).hasContent("no marks");
  }
}
