package io.github.relu4j.examples.report;

import io.github.relu4j.examples.claims.Interval;
import io.github.relu4j.examples.claims.Scale;
import io.github.relu4j.examples.claims.Statement;
import io.github.relu4j.examples.claims.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Statements of one measure under one another: a dot for the median, a bar for the interval, a tick
 * for each seed, and the border. Lengths from left to right are shares of the width, so a plot fits
 * any screen without a change of its letters.
 */
final class ForestPlot {

  private static final double HEIGHT = 38;
  private static final double MIDDLE = 13;
  private static final double MARK = 6;
  private static final double TICKS_FROM = 24;
  private static final double TICKS_TO = 34;

  private final List<Statement> statements;
  private final Statement any;
  private final Axis axis;

  private ForestPlot(List<Statement> statements) {
    this.statements = statements;
    this.any = statements.get(0);
    this.axis =
        new Axis(
            any.scale() == Scale.RATIO, statements.stream().flatMap(ForestPlot::drawn).toList());
  }

  /** A plot for each measure. */
  static List<ForestPlot> of(List<Statement> statements) {
    return byMeasure(statements).stream().map(ForestPlot::new).toList();
  }

  /** Statements that can share an axis and a border, in their order. */
  static Collection<List<Statement>> byMeasure(List<Statement> statements) {
    Map<List<Object>, List<Statement>> groups = new LinkedHashMap<>();
    for (Statement each : statements) {
      groups
          .computeIfAbsent(
              List.of(each.scale(), each.measure(), each.border(), each.above()),
              key -> new ArrayList<>())
          .add(each);
    }
    return groups.values();
  }

  /** All that a picture of a statement says, in words. */
  static String words(Statement statement) {
    return named(statement)
        + ": "
        + Figures.spokenEffect(statement)
        + ". "
        + statement.verdict()
        + ".";
  }

  /** The statement and where it was tried. */
  static String named(Statement statement) {
    return statement.text() + (statement.where().isEmpty() ? "" : ", " + statement.where());
  }

  /**
   * Full for what is decided, round for what is supported.
   *
   * @param x where, in pixels or in percent
   * @param y where, in pixels
   * @param radius in pixels
   */
  static void mark(Html html, Verdict verdict, Object x, double y, double radius) {
    String style = "mark " + style(verdict);
    if (verdict == Verdict.CONTRADICTED) {
      double half = radius - 1;
      html.empty(
          "rect",
          "class",
          style,
          "x",
          x,
          "y",
          y - half,
          "width",
          2 * half,
          "height",
          2 * half,
          "style",
          "transform: translateX(-" + half + "px)");
    } else {
      html.empty("circle", "class", style, "cx", x, "cy", y, "r", radius);
    }
  }

  /** The class of what has a verdict's colour. */
  static String style(Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Stream<Double> drawn(Statement statement) {
    Interval interval = statement.interval();
    return Stream.concat(
        statement.outcomes().stream(),
        Stream.of(interval.low(), interval.median(), interval.high(), statement.border()));
  }

  void appendTo(Html html) {
    html.open("figure", "class", "forest");
    html.element("figcaption", any.measure());
    html.open("div", "class", "row");
    html.element("div", "", "class", "what");
    head(html);
    html.close();
    statements.forEach(statement -> row(html, statement));
    html.open("div", "class", "row");
    html.element("div", "", "class", "what");
    foot(html);
    html.close();
    html.close();
  }

  private void head(Html html) {
    String border = Figures.number(any.border(), any.scale());
    html.openPicture(
        "The border is "
            + border
            + ". Outcomes "
            + (any.above() ? "above" : "below")
            + " it are as claimed.",
        "class",
        "strip",
        "height",
        18);
    double x = axis.at(any.border());
    html.element(
        "text",
        any.above() ? border + ", as claimed →" : "← as claimed, " + border,
        "x",
        Html.percent(x),
        "y",
        13,
        "text-anchor",
        x < 30 ? "start" : x > 70 ? "end" : "middle");
    html.close();
  }

  private void row(Html html, Statement statement) {
    html.open("div", "class", "row").open("div", "class", "what").text(statement.text());
    if (!statement.where().isEmpty()) {
      html.text(" ").element("span", statement.where(), "class", "where");
    }
    html.close();
    html.openPicture(words(statement), "class", "strip", "height", HEIGHT);
    background(html);
    Interval interval = statement.interval();
    String style = style(statement.verdict());
    line(
        html,
        "interval " + style,
        axis.at(interval.low()),
        MIDDLE,
        axis.at(interval.high()),
        MIDDLE);
    for (double x : axis.at(statement.outcomes())) {
      line(html, "seed", x, TICKS_FROM, x, TICKS_TO);
    }
    if (!Double.isNaN(interval.median())) {
      mark(html, statement.verdict(), Html.percent(axis.at(interval.median())), MIDDLE, MARK);
    }
    html.close().close();
  }

  private void background(Html html) {
    double border = axis.at(any.border());
    double from = any.above() ? border : 0;
    double to = any.above() ? 100 : border;
    html.empty(
        "rect",
        "class",
        "claimed",
        "x",
        Html.percent(from),
        "y",
        0,
        "width",
        Html.percent(to - from),
        "height",
        HEIGHT);
    for (double tick : axis.ticks()) {
      line(html, "grid", axis.at(tick), 0, axis.at(tick), HEIGHT);
    }
    if (axis.hasLowEdge()) {
      line(html, "edge", axis.left(), 0, axis.left(), HEIGHT);
    }
    if (axis.hasHighEdge()) {
      line(html, "edge", axis.right(), 0, axis.right(), HEIGHT);
    }
    line(html, "border", border, 0, border, HEIGHT);
  }

  private void foot(Html html) {
    boolean edges = axis.hasLowEdge() || axis.hasHighEdge();
    html.openPicture(
        "The axis: "
            + any.measure()
            + (any.scale() == Scale.RATIO ? ", in equal steps for equal ratios." : "."),
        "class",
        "strip",
        "height",
        edges ? 36 : 18);
    for (double tick : axis.ticks()) {
      double x = axis.at(tick);
      html.element(
          "text",
          Figures.number(tick, any.scale()),
          "x",
          Html.percent(x),
          "y",
          14,
          "text-anchor",
          x < 6 ? "start" : x > 94 ? "end" : "middle");
    }
    if (axis.hasLowEdge()) {
      String words = any.scale() == Scale.RATIO ? "0 (zero)" : "−∞ (infinite)";
      html.element("text", words, "x", "0", "y", 31);
    }
    if (axis.hasHighEdge()) {
      html.element("text", "∞ (infinite)", "x", "100%", "y", 31, "text-anchor", "end");
    }
    html.close();
  }

  private static void line(Html html, String style, double x1, double y1, double x2, double y2) {
    html.empty(
        "line", "class", style, "x1", Html.percent(x1), "y1", y1, "x2", Html.percent(x2), "y2", y2);
  }
}
