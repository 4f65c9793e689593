package io.github.relu4j.examples.report;

import io.github.relu4j.examples.claims.Claim;
import io.github.relu4j.examples.claims.Curves;
import io.github.relu4j.examples.claims.Curves.Curve;
import io.github.relu4j.examples.claims.Curves.Point;
import io.github.relu4j.examples.claims.Interval;
import io.github.relu4j.examples.claims.Report;
import io.github.relu4j.examples.claims.SampleReport;
import io.github.relu4j.examples.claims.Scale;
import io.github.relu4j.examples.claims.Statement;
import io.github.relu4j.examples.claims.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** Reports with invented numbers. */
final class Reports {

  static final double INFINITY = Double.POSITIVE_INFINITY;

  private Reports() {}

  /** Writes the difficult report into the directory that the first argument names. */
  public static void main(String[] arguments) throws IOException {
    ReportFiles.write(difficult(arguments.length > 1), Path.of(arguments[0]));
  }

  /** Twelve claims: the sample's, and what is hard to show. */
  static Report difficult(boolean quick) {
    Report sample = SampleReport.report();
    List<Claim> claims = new ArrayList<>(sample.claims());
    claims.add(infinities());
    claims.add(longWords());
    claims.add(manyCurves());
    claims.add(single());
    for (Claim claim : sample.claims()) {
      claims.add(
          new Claim(
              claims.size() + 1,
              claim.title(),
              claim.explanation(),
              claim.statements(),
              claim.curves()));
    }
    return new Report(
        sample.command(),
        sample.java(),
        sample.acceleration(),
        sample.data(),
        sample.firstSeed(),
        sample.seeds(),
        quick,
        claims);
  }

  static Statement statement(Scale scale, double border, double low, double median, double high) {
    return statement("It holds", "digits", scale, border, true, List.of(low, median, high));
  }

  /** With the least and the greatest outcome as interval. */
  static Statement statement(
      String text, String where, Scale scale, double border, boolean above, List<Double> outcomes) {
    List<Double> sorted = outcomes.stream().sorted().toList();
    Interval interval =
        new Interval(sorted.get(0), sorted.get(sorted.size() / 2), sorted.get(sorted.size() - 1));
    Verdict verdict =
        interval.low() > border || interval.high() < border
            ? interval.low() > border == above ? Verdict.SUPPORTED : Verdict.CONTRADICTED
            : Verdict.TOO_CLOSE;
    return new Statement(
        text,
        where,
        scale + " of this to that",
        scale,
        border,
        above,
        outcomes,
        interval,
        verdict,
        verdict == Verdict.TOO_CLOSE ? Statement.NO_NUMBER : 0);
  }

  static Report report(String words, Statement... statements) {
    Claim claim = new Claim(1, words, words, List.of(statements), List.of());
    return new Report(words, "Java", "scalar", List.of(words), 9001, 3, false, List.of(claim));
  }

  private static Claim infinities() {
    return new Claim(
        5,
        "Some runs never end",
        "Outcomes without an end stand at the edges.",
        List.of(
            statement("All of them", "words", Scale.RATIO, 1, true, repeated(INFINITY)),
            statement("None", "words", Scale.RATIO, 1, true, repeated(0)),
            statement("Both", "words", Scale.RATIO, 1, true, List.of(0.0, 0.5, 1.0, 2.0, INFINITY)),
            statement(
                "A difference",
                "words",
                Scale.DIFFERENCE,
                0,
                false,
                List.of(-INFINITY, -INFINITY, -3.0, -1.0)),
            statement(
                "A small ratio", "", Scale.RATIO, 1, false, List.of(1e-19, 2e-19, 3e-17, 1e-12)),
            statement("Nothing at all", "", Scale.SHARE, 0.01, false, repeated(0))),
        List.of(
            curves(
                "Losses that run away",
                true,
                List.of(new Curve("relu", List.of(point(1, 1), point(2, INFINITY))))),
            curves("A single point", false, List.of(new Curve("one", List.of(point(1, 0)))))));
  }

  private static Claim longWords() {
    String words =
        "A statement that needs a great many words, which must wrap at any width, with an"
            + " Incomprehensibilityofactivationfunctionswithoutanyspace";
    return new Claim(
        6,
        words,
        (words + ". ").repeat(3),
        List.of(
            statement(words, words, Scale.SHARE, 0.1, true, List.of(0.2, 0.3, 0.9)),
            statement(words, "", Scale.SHARE, 0.1, true, List.of(0.05, 0.3, 0.9))),
        List.of());
  }

  private static Claim manyCurves() {
    List<Curve> many = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      double height = i;
      many.add(
          new Curve(
              "activation " + i,
              IntStream.rangeClosed(1, 12)
                  .mapToObj(x -> point(x, height + Math.sqrt(x)))
                  .toList()));
    }
    List<Statement> statements = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      double median = 1 + i / 7.0;
      statements.add(
          statement(
              "Number " + i,
              "spirals",
              Scale.RATIO,
              1.5,
              true,
              List.of(median - 0.2, median, median + 0.1)));
    }
    return new Claim(
        7,
        "Eight statements, and ten curves",
        "More than there are colours.",
        statements,
        List.of(curves("Ten", false, many)));
  }

  private static Claim single() {
    return new Claim(
        8,
        "The share is as small as it was said to be",
        "One statement alone.",
        List.of(statement("It is", "", Scale.SHARE, 0.1, false, List.of(0.01, 0.02, 0.05))),
        List.of());
  }

  private static Curves curves(String title, boolean logarithmic, List<Curve> curves) {
    return new Curves(title, "epoch", "loss", false, logarithmic, curves);
  }

  private static Point point(double x, double y) {
    return new Point(x, 0.9 * y, y, 1.1 * y);
  }

  private static List<Double> repeated(double value) {
    return Collections.nCopies(12, value);
  }
}
