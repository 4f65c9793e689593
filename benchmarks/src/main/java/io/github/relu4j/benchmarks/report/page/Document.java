package io.github.relu4j.benchmarks.report.page;

import io.github.relu4j.benchmarks.report.results.InvalidResultsException;

/** A page that is written by hand but for the part between {@value #BEGIN} and {@value #END}. */
public final class Document {

  static final String BEGIN = "<!-- measured: begin -->";
  static final String END = "<!-- measured: end -->";

  private Document() {}

  /**
   * The document with a new part between its marks.
   *
   * @throws InvalidResultsException if it does not have them
   */
  public static String insert(String document, String measured) throws InvalidResultsException {
    int begin = document.indexOf(BEGIN);
    int end = document.indexOf(END);
    if (begin < 0 || end < begin) {
      throw new InvalidResultsException("the page needs " + BEGIN + " and, below it, " + END);
    }
    return document.substring(0, begin + BEGIN.length())
        + "\n\n"
        + measured
        + "\n"
        + document.substring(end);
  }
}
