package io.github.relu4j;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The table of docs/accuracy.md, between two marks. */
final class AccuracyTable {

  static final String BEGIN = "<!-- table: written by mvn verify -Pexhaustive -->";
  static final String END = "<!-- end of table -->";

  private static final String HEAD =
      """
      | activation | operation | worst error, ULP | at x | correctly rounded |
      |---|---|---|---|---|
      """;

  private final List<String> rows = new ArrayList<>();

  void add(Activation activation, Operation operation, SweepResult result) {
    String share =
        result.correctlyRounded() == result.count()
            ? "all"
            : String.format(Locale.ROOT, "%.4f %%", 100 * result.shareCorrectlyRounded());
    String where = result.worstError() == 0 ? "" : String.valueOf(result.worstAt());
    rows.add(
        String.format(
            Locale.ROOT,
            "| %s | %s | %.3f | %s | %s |%n",
            activation.name(),
            operation.name().toLowerCase(Locale.ROOT),
            result.worstError(),
            where,
            share));
  }

  /** Replaces what is between the marks. */
  void writeInto(Path document) throws IOException {
    String text = Files.readString(document);
    int begin = text.indexOf(BEGIN);
    int end = text.indexOf(END);
    if (begin < 0 || end < begin) {
      throw new IllegalStateException(document + " has no place for the table");
    }
    String table = BEGIN + "\n" + HEAD + String.join("", rows);
    Files.writeString(document, text.substring(0, begin) + table + text.substring(end));
  }
}
