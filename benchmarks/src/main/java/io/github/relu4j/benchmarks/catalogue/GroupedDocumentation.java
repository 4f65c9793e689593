package io.github.relu4j.benchmarks.catalogue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the Javadoc of a function of several elements states, in Markdown. Its form is that of
 * {@link Documentation}, but for the first sentence, "The name: {&#064;code y = formula}", where y
 * may have an index, and "Gradient" in place of "Derivative". An activation that is made of another
 * one has the same form, and "Derivative".
 *
 * @param formula of y
 * @param gradient of x; or the derivative
 * @param range of y
 * @param source who found it, where
 * @param parameters what each is
 */
record GroupedDocumentation(
    String formula, String gradient, String range, String source, Map<String, String> parameters) {

  static final String GRADIENT = "Gradient";

  private static final Pattern FIRST_SENTENCE = Pattern.compile(".+?: (`y(?:\\[i])? = .+)\\.");

  /**
   * Reads the documentation of the class in a file.
   *
   * @param gradient the label of the gradient
   * @throws IllegalArgumentException if it lacks something; the message says what, and where
   */
  static GroupedDocumentation of(Path source, String gradient) throws IOException {
    ClassComment comment = ClassComment.read(source);
    Matcher first = FIRST_SENTENCE.matcher(comment.firstSentence());
    Map<String, String> statements = Documentation.statements(comment.blocks());
    List<String> missing = new ArrayList<>();
    if (!first.matches()) {
      missing.add("a first sentence \"The name: {@code y = ...}.\"");
    }
    for (String label : List.of(gradient, Documentation.RANGE, Documentation.SOURCE)) {
      if (!statements.containsKey(label)) {
        missing.add("\"" + label + ": ...\"");
      }
    }
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException(
          source + ": the class comment lacks " + String.join(" and ", missing));
    }
    return new GroupedDocumentation(
        first.group(1),
        statements.get(gradient),
        statements.get(Documentation.RANGE),
        statements.get(Documentation.SOURCE),
        comment.parameters());
  }
}
