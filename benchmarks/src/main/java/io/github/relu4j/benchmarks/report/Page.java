package io.github.relu4j.benchmarks.report;

import io.github.relu4j.benchmarks.results.InvalidResultsException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page that is written by hand but for the parts between two marks, which have names. */
final class Page {

  /** More is not read. */
  static final int MOST_LINES = 150;

  private static final Pattern PART =
      Pattern.compile("<!-- measured: (\\S+) -->\n.*?<!-- end -->", Pattern.DOTALL);

  private Page() {}

  /**
   * The page with new parts.
   *
   * @param page with marks
   * @param parts by name
   * @throws InvalidResultsException if the names are not those of the marks, or the page is longer
   *     than {@value #MOST_LINES} lines
   */
  static String of(String page, Map<String, String> parts) throws InvalidResultsException {
    Matcher marks = PART.matcher(page);
    List<String> names = marks.results().map(mark -> mark.group(1)).sorted().toList();
    if (!names.equals(parts.keySet().stream().sorted().toList())) {
      throw new InvalidResultsException(
          "the page has the marks " + names + " but the parts are " + parts.keySet());
    }
    String text =
        marks
            .reset()
            .replaceAll(
                mark ->
                    Matcher.quoteReplacement(
                        "<!-- measured: %s -->\n%s<!-- end -->"
                            .formatted(mark.group(1), parts.get(mark.group(1)))));
    long lines = text.lines().count();
    if (lines > MOST_LINES) {
      throw new InvalidResultsException(
          "the page would have " + lines + " lines, of " + MOST_LINES + " at most");
    }
    return text;
  }
}
