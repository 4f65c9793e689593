package io.github.relu4j.support;

import io.github.relu4j.Activation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The table of docs/accuracy.md, between two marks. */
public final class AccuracyTable {

  public static final String BEGIN = "<!-- table: written by mvn verify -Pexhaustive -->";
  public static final String END = "<!-- end of table -->";

  private static final String HEAD =
      """
      | activation | operation | worst error, ULP | at x | correctly rounded |
      |---|---|---|---|---|
      """;

  private static final Pattern BEGINNING = Pattern.compile("\\| \\S+ \\| (forward|derivative) \\|");

  private static final Pattern ROW = Pattern.compile(BEGINNING + ".*");

  /** By what they begin with: activation and operation. */
  private final Map<String, String> rows = new LinkedHashMap<>();

  public void add(Activation activation, Operation operation, SweepResult result) {
    String share =
        result.correctlyRounded() == result.count()
            ? "all"
            : String.format(Locale.ROOT, "%.4f %%", 100 * result.shareCorrectlyRounded());
    String where = result.worstError() == 0 ? "" : String.valueOf(result.worstAt());
    String what =
        String.format(
            Locale.ROOT,
            "| %s | %s |",
            activation.name(),
            operation.name().toLowerCase(Locale.ROOT));
    rows.put(
        what,
        String.format(
            Locale.ROOT, "%s %.3f | %s | %s |%n", what, result.worstError(), where, share));
  }

  /** Replaces what is between the marks. */
  public void writeInto(Path document) throws IOException {
    write(document, rows);
  }

  /** Replaces the rows of the same activations and operations, and adds the others at the end. */
  public void updateIn(Path document) throws IOException {
    Map<String, String> all = new LinkedHashMap<>();
    between(Files.readString(document), document)
        .lines()
        .filter(ROW.asMatchPredicate())
        .forEach(row -> all.put(beginning(row), row + "\n"));
    all.putAll(rows);
    write(document, all);
  }

  private static String beginning(String row) {
    Matcher matcher = BEGINNING.matcher(row);
    return matcher.lookingAt() ? matcher.group() : row;
  }

  private static void write(Path document, Map<String, String> rows) throws IOException {
    String text = Files.readString(document);
    String old = between(text, document);
    String table = "\n" + HEAD + String.join("", rows.values());
    Files.writeString(document, text.replace(BEGIN + old + END, BEGIN + table + END));
  }

  private static String between(String text, Path document) {
    int begin = text.indexOf(BEGIN);
    int end = text.indexOf(END);
    if (begin < 0 || end < begin) {
      throw new IllegalStateException(document + " has no place for the table");
    }
    return text.substring(begin + BEGIN.length(), end);
  }
}
