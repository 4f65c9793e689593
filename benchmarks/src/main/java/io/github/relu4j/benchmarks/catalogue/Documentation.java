package io.github.relu4j.benchmarks.catalogue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the Javadoc of an activation states, in Markdown. Its form, which all share:
 *
 * <pre>
 * The name: {&#064;code f(x) = formula} and more of the formula.
 *
 * &lt;p&gt;Derivative: formula. Range: of f. Accuracy: bounds.   (or Exact: why)
 *
 * &lt;p&gt;Special cases:
 *
 * &lt;ul&gt;
 *   &lt;li&gt;NaN: f and f' are NaN
 * &lt;/ul&gt;
 *
 * &lt;p&gt;Immutable and thread-safe. Source: who, "what", where.
 *
 * &#064;param alpha of which there is one for each parameter
 * </pre>
 *
 * <p>Sentences that begin with other words and a colon are statements, too.
 *
 * @param title what it is
 * @param formula f(x)
 * @param statements by their labels, in order
 * @param specialCases of f and f'
 * @param parameters what each is
 */
record Documentation(
    String title,
    String formula,
    Map<String, String> statements,
    List<String> specialCases,
    Map<String, String> parameters) {

  static final String DERIVATIVE = "Derivative";
  static final String RANGE = "Range";
  static final String ACCURACY = "Accuracy";
  static final String SOURCE = "Source";

  /** Says by itself what the accuracy is. */
  private static final String EXACT = "Exact";

  private static final String SPECIAL_CASES = "Special cases:";

  private static final Pattern FIRST_SENTENCE = Pattern.compile("(.+?): `f\\(x\\) = (.+)\\.");

  /** Where a statement starts: at the start of a paragraph or of a sentence, not of the first. */
  private static final Pattern LABEL =
      Pattern.compile("(?<=^|[.;] )([A-Z][a-z]+(?: [a-z]+){0,3}):(?= (?!`f\\(x\\) = ))");

  /**
   * Reads the documentation of the class in a file.
   *
   * @throws IllegalArgumentException if it lacks something; the message says what, and where
   */
  static Documentation of(Path source) throws IOException {
    ClassComment comment = ClassComment.read(source);
    Matcher first = FIRST_SENTENCE.matcher(comment.firstSentence());
    Map<String, String> statements = statements(comment.blocks());
    List<String> specialCases = specialCases(comment.blocks());
    List<String> missing = new ArrayList<>();
    if (!first.matches()) {
      missing.add("a first sentence \"The name: {@code f(x) = ...}.\"");
    }
    for (String label : List.of(DERIVATIVE, RANGE, SOURCE)) {
      if (!statements.containsKey(label)) {
        missing.add("\"" + label + ": ...\"");
      }
    }
    if (!statements.containsKey(ACCURACY)) {
      missing.add("\"Accuracy: ...\" or \"Exact: ...\"");
    }
    if (specialCases.isEmpty()) {
      missing.add("\"Special cases:\" with a list below");
    }
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException(
          source + ": the class comment lacks " + String.join(" and ", missing));
    }
    return new Documentation(
        first.group(1), "`" + first.group(2), statements, specialCases, comment.parameters());
  }

  /** The statements of a comment by their labels, in order. */
  static Map<String, String> statements(List<Block> blocks) {
    Map<String, String> statements = new LinkedHashMap<>();
    for (Block block : blocks) {
      if (block.kind() == Block.Kind.PARAGRAPH) {
        addStatements(block.text(), statements);
      }
    }
    return statements;
  }

  private static void addStatements(String paragraph, Map<String, String> statements) {
    Matcher label = LABEL.matcher(paragraph);
    boolean found = label.find();
    while (found) {
      String name = label.group(1);
      int start = label.end();
      found = label.find();
      int end = found ? label.start() : paragraph.length();
      String statement = withoutFullStop(paragraph.substring(start, end).strip());
      if (!statement.isEmpty()) {
        boolean exact = name.equals(EXACT);
        statements.put(exact ? ACCURACY : name, exact ? "exact: " + statement : statement);
      }
    }
  }

  private static String withoutFullStop(String statement) {
    return statement.endsWith(".") ? statement.substring(0, statement.length() - 1) : statement;
  }

  /** The list right below the words. */
  private static List<String> specialCases(List<Block> blocks) {
    return blocks.stream()
        .dropWhile(block -> !block.text().endsWith(SPECIAL_CASES))
        .skip(1)
        .takeWhile(block -> block.kind() == Block.Kind.LIST_ITEM)
        .map(Block::text)
        .toList();
  }
}
