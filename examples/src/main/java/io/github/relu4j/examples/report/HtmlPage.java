package io.github.relu4j.examples.report;

import io.github.relu4j.examples.claims.Claim;
import io.github.relu4j.examples.claims.Curves;
import io.github.relu4j.examples.claims.Curves.Curve;
import io.github.relu4j.examples.claims.Report;
import io.github.relu4j.examples.claims.Statement;
import io.github.relu4j.examples.claims.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** The report as a page that needs no other file and no script. */
final class HtmlPage {

  private static final String TITLE = "What the activation does to a network";

  private final Report report;
  private final Html html = new Html();

  HtmlPage(Report report) {
    this.report = report;
  }

  String text() {
    html.open("html", "lang", "en").open("head").empty("meta", "charset", "utf-8");
    html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.empty(
        "meta",
        "http-equiv",
        "Content-Security-Policy",
        "content",
        "default-src 'none'; style-src 'unsafe-inline'");
    html.element("title", TITLE).style(style()).close().open("body").open("main");
    if (report.quick()) {
      html.open("p", "class", "caution", "role", "note");
      html.element("strong", "This was a quick run: it proves nothing.");
      html.text(" It trained too little, on too little data and with too few seeds.").close();
    }
    html.element("h1", TITLE);
    introduction();
    verdicts();
    report.claims().forEach(this::section);
    run();
    return html.close().close().close().toString();
  }

  private static String style() {
    try (InputStream rules = HtmlPage.class.getResourceAsStream("report.css")) {
      return Palette.variables(false)
          + "@media (prefers-color-scheme: dark) {\n"
          + Palette.variables(true)
          + "}\n"
          + new String(rules.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void introduction() {
    html.element(
        "p",
        "Between the layers of a neural network stands a small function, the activation: ReLU,"
            + " sigmoid, tanh, GELU and others. This page tests what is said of them. Small networks"
            + " were trained many times. What is compared starts from the same "
            + seeds()
            + ": a seed fixes the first weights, the data and their order.",
        "class",
        "about");
    html.open("details").element("summary", "How to read effects, verdicts and pictures");
    html.element(
        "p",
        "A claim is split into statements. Each seed gives a statement one number, its outcome. The"
            + " effect is the median of the outcomes. The interval in brackets holds the true median"
            + " with a probability of at least 95 %. The border divides the outcomes that are as"
            + " claimed from the others, such as 1 for a ratio.");
    int statements = report.claims().stream().mapToInt(claim -> claim.statements().size()).sum();
    html.element(
        "p",
        "This page judges %d statements. At an error of up to 5 %% each, %d of the verdicts may be wrong by chance."
            .formatted(statements, Math.round(statements * 0.05)));
    html.open("ul", "class", "plain");
    reading(Verdict.SUPPORTED, "the whole interval is on the claimed side of the border.");
    reading(Verdict.CONTRADICTED, "the whole interval is on the other side.");
    reading(Verdict.TOO_CLOSE, "the border is inside the interval. More seeds may decide.");
    html.close();
    html.element(
        "p",
        "In a picture the mark is the median and the bar is the interval. Each thin line below them"
            + " is a seed. The claimed side is shaded. An infinite outcome stands at the edge: the"
            + " run diverged, or never reached its target. A run that diverged counts against its side of"
            + " the comparison. A point is a hundredth of all units.");
    html.close();
  }

  private String seeds() {
    return report.seeds() == 1 ? "seed" : report.seeds() + " seeds";
  }

  private void reading(Verdict verdict, String words) {
    html.open("li");
    badge(verdict);
    html.text(" " + words).close();
  }

  private void badge(Verdict verdict) {
    html.open("span", "class", "badge " + ForestPlot.style(verdict));
    html.openPicture("Mark", "width", 14, "height", 14);
    ForestPlot.mark(html, verdict, 7.0, 7, 6);
    html.close().text(verdict.toString()).close();
  }

  private void badge(Claim claim) {
    for (Verdict verdict : Verdict.values()) {
      if (claim.count(verdict) == claim.statements().size()) {
        badge(verdict);
        return;
      }
    }
    html.element("span", claim.verdict(), "class", "badge mixed");
    html.text(" ").element("span", Figures.others(claim), "class", "others");
  }

  private void verdicts() {
    Table table =
        new Table(html, "verdicts", "The verdicts", "Claim", "Verdict", "At a glance", "Effect");
    for (Claim claim : report.claims()) {
      table.row(
          () ->
              html.element(
                  "a", claim.number() + ". " + claim.title(), "href", "#claim-" + claim.number()),
          () -> badge(claim),
          () -> Glance.append(html, claim),
          () -> Strongest.of(claim).forEach(statement -> effect(claim, statement)));
    }
    table.close();
    html.element(
        "p",
        "At a glance: a mark a statement. Right of the line is as claimed. The effects are those"
            + " that stand out most; the sections below have all.",
        "class",
        "about");
  }

  private void effect(Claim claim, Statement statement) {
    html.open("div", "class", "effect");
    if (claim.count(statement.verdict()) < claim.statements().size()) {
      badge(statement.verdict());
    }
    html.text(ForestPlot.named(statement) + ": ");
    html.element("strong", Figures.effect(statement)).close();
  }

  private void section(Claim claim) {
    String heading = "heading-" + claim.number();
    html.open("section", "id", "claim-" + claim.number(), "aria-labelledby", heading);
    html.element("h2", claim.number() + ". " + claim.title(), "id", heading);
    html.open("p");
    badge(claim);
    html.close();
    html.element("p", claim.explanation());
    html.open("div", "class", "panels");
    ForestPlot.of(claim.statements()).forEach(plot -> plot.appendTo(html));
    html.close();
    statements(claim);
    if (!claim.curves().isEmpty()) {
      curves(claim);
    }
    outcomes(claim);
    html.close();
  }

  private void statements(Claim claim) {
    Table table =
        new Table(
            html,
            "statements",
            "The statements of claim " + claim.number(),
            "Statement",
            "Where",
            "Effect",
            "Verdict",
            "Seeds it would take");
    for (Statement statement : inPlots(claim)) {
      table.row(
          () -> html.text(statement.text()),
          () -> html.text(statement.where().isEmpty() ? "no task" : statement.where()),
          () -> html.text(Figures.effect(statement)),
          () -> badge(statement.verdict()),
          () -> html.text(Figures.seeds(statement)));
    }
    table.close();
  }

  /** In the order of the pictures. */
  private static List<Statement> inPlots(Claim claim) {
    return ForestPlot.byMeasure(claim.statements()).stream().flatMap(List::stream).toList();
  }

  private void curves(Claim claim) {
    List<String> names =
        claim.curves().stream()
            .map(Curves::curves)
            .flatMap(List::stream)
            .map(Curve::name)
            .distinct()
            .toList();
    html.open("details").element("summary", "Curves: what happened on the way");
    html.element(
        "p",
        "A line is the median. The band around it is the interval, or reaches from the smallest to the"
            + " largest where there are fewer than six seeds. Runs that diverged are left out.",
        "class",
        "about");
    html.open("div", "class", "multiples");
    claim.curves().forEach(curves -> new CurveChart(curves, names).appendTo(html));
    html.close().close();
  }

  private void outcomes(Claim claim) {
    html.open("details").element("summary", "Outcomes: a number for each seed");
    Table table =
        new Table(
            html,
            "outcomes",
            "The outcomes of claim " + claim.number() + ", in the order of the seeds",
            "Statement",
            "Measure",
            "Outcomes");
    for (Statement statement : inPlots(claim)) {
      table.row(
          () -> html.text(ForestPlot.named(statement)),
          () -> html.text(statement.measure()),
          () -> html.text(outcomes(statement)));
    }
    table.close();
    html.close();
  }

  private static String outcomes(Statement statement) {
    return statement.outcomes().stream()
        .map(outcome -> Figures.number(outcome, statement.scale()))
        .collect(Collectors.joining("; "));
  }

  private void run() {
    html.open("section", "aria-labelledby", "run").element("h2", "The run", "id", "run");
    html.open("dl");
    entry("Options", report.command().isEmpty() ? "none" : report.command());
    entry("Machine", report.java() + ", " + report.acceleration());
    entry("Seeds", report.seeds() + " from " + report.firstSeed());
    report.data().forEach(sentence -> entry("Data", sentence));
    entry("All numbers", "report.json, beside this page");
    html.close().close();
  }

  private void entry(String name, String words) {
    html.element("dt", name).element("dd", words);
  }
}
