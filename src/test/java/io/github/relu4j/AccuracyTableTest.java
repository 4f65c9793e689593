package io.github.relu4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

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
