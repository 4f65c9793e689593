package io.github.relu4j.examples.report;

import io.github.relu4j.examples.claims.Figures;
import io.github.relu4j.examples.claims.Finding;
import io.github.relu4j.examples.claims.Judgement;
import io.github.relu4j.examples.claims.OldVerdict;
import io.github.relu4j.examples.experiment.BoundedOutput;
import io.github.relu4j.examples.experiment.ComparisonResult;
import io.github.relu4j.examples.experiment.Settings;
import io.github.relu4j.examples.training.TrainingRecord;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The report as a page that needs no other file. */
final class OldHtmlPage {

  private static final String STYLE =
      """
      body { font: 16px/1.5 sans-serif; color: #222; max-width: 1300px; margin: 2em auto; padding: 0 1em }
      table { border-collapse: collapse; margin: 1em 0 }
      th, td { text-align: left; padding: .35em .8em; border-bottom: 1px solid #ddd; vertical-align: top }
      th { border-bottom: 2px solid #888 }
      td.number { text-align: right; font-variant-numeric: tabular-nums }
      .borne_out, .not_borne_out, .undecided { padding: .1em .6em; border-radius: 1em; white-space: nowrap; font-size: .9em }
      .borne_out { background: #d7f0e3; color: #00593f }
      .not_borne_out { background: #fbdccb; color: #8a3200 }
      .undecided { background: #e6e6e6; color: #444 }
      .charts { display: flex; flex-wrap: wrap; gap: 12px }
      .caution { background: #fff1c9; border-left: 6px solid #d79b00; padding: .6em 1em }
      .about { color: #555; font-size: .92em }
      h2 { margin-top: 2.2em; border-top: 1px solid #ddd; padding-top: 1em }
      """;

  private final Report report;
  private final StringBuilder text = new StringBuilder();

  OldHtmlPage(Report report) {
    this.report = report;
  }

  String text() {
    text.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    text.append("<title>What the activation does to a network</title>\n<style>\n");
    text.append(STYLE).append("</style>\n</head>\n<body>\n");
    text.append("<h1>What the activation does to a network</h1>\n");
    if (report.quick()) {
      text.append(
          "<p class=\"caution\">A quick run, to see the example work: it trained too little");
      text.append(" on too few samples for its verdicts to mean anything.</p>\n");
    }
    about();
    summary();
    Charts charts = new Charts(report.results(), report.settings());
    for (Judgement claim : report.claims()) {
      section(claim, charts.of(claim.number()));
    }
    return text.append("</body>\n</html>\n").toString();
  }

  private void about() {
    String tasks =
        report.results().comparisons().stream()
            .map(ComparisonResult::description)
            .collect(Collectors.joining("; "));
    paragraph(
        "Multilayer perceptrons of "
            + report.settings().depth()
            + " hidden layers of "
            + report.settings().width()
            + " units, trained by stochastic gradient descent with momentum. Tasks: "
            + tasks
            + ". Claims 2 to 8 are about the images. "
            + report.settings().seeds()
            + " seeds from "
            + report.settings().seed()
            + "; figures are medians over them, lines are of the first one.");
    paragraph(
        "Options: "
            + (report.options().isEmpty() ? "none" : report.options())
            + ". "
            + report.java()
            + ". "
            + report.acceleration()
            + ".");
    paragraph(
        "The rules were written before the first run but for what examples/README.md lists. A unit is dead if its derivative was 0 in every sample"
            + " of an epoch. A run whose loss left the finite numbers has diverged: its dead share is"
            + " that of the epoch before, and unknown if there was none; what hangs on it is undecided.");
  }

  private void paragraph(String words) {
    text.append("<p class=\"about\">").append(OldHtml.escaped(words)).append("</p>\n");
  }

  private void summary() {
    text.append("<table>\n<tr><th></th><th>claim</th><th>verdict</th></tr>\n");
    for (Judgement claim : report.claims()) {
      text.append("<tr><td>").append(claim.number()).append("</td><td><a href=\"#claim-");
      text.append(claim.number()).append("\">").append(OldHtml.escaped(claim.claim()));
      text.append("</a></td><td>").append(badge(claim.verdict())).append("</td></tr>\n");
    }
    text.append("</table>\n");
  }

  private static String badge(OldVerdict verdict) {
    return "<span class=\"" + verdict.name().toLowerCase(Locale.ROOT) + "\">" + verdict + "</span>";
  }

  private void section(Judgement claim, List<String> charts) {
    text.append("<h2 id=\"claim-").append(claim.number()).append("\">").append(claim.number());
    text.append(". ").append(OldHtml.escaped(claim.claim())).append("</h2>\n<p>");
    text.append(badge(claim.verdict())).append("</p>\n<table>\n<tr><th>what</th><th>measured</th>");
    text.append("<th>figure</th><th>rule</th><th></th></tr>\n");
    for (Finding finding : claim.findings()) {
      text.append("<tr><td>").append(OldHtml.escaped(finding.what())).append("</td><td>");
      text.append(OldHtml.escaped(finding.measured())).append("</td><td class=\"number\">");
      text.append(Figures.number(finding.value())).append("</td><td>");
      text.append(OldHtml.escaped(finding.rule())).append("</td><td>");
      text.append(badge(finding.verdict())).append("</td></tr>\n");
    }
    text.append("</table>\n");
    if (claim.number() == 1) {
      comparisons();
    }
    if (claim.number() == 5) {
      deadByInitialisation();
    }
    if (claim.number() == 7) {
      text.append("<p class=\"about\">The chart is beside <a href=\"#claim-5\">claim 5</a>.</p>\n");
    }
    if (claim.number() == 8) {
      boundedOutputs();
    }
    text.append("<div class=\"charts\">\n");
    charts.forEach(text::append);
    text.append("</div>\n");
  }

  private void comparisons() {
    text.append("<table>\n<tr><th>task</th><th>activation</th><th>best rate</th>");
    text.append("<th>epochs to target</th><th>time to target, ReLU's = 1</th>");
    text.append("<th>test accuracy at the end</th></tr>\n");
    for (ComparisonRow row : ComparisonRow.of(report.results(), report.settings())) {
      text.append("<tr><td>").append(row.task()).append("</td><td>");
      text.append(OldHtml.escaped(row.activation())).append("</td><td class=\"number\">");
      text.append(Figures.rate(row.rate())).append("</td><td class=\"number\">");
      text.append(Figures.number(row.epochs())).append("</td><td class=\"number\">");
      text.append(Figures.number(row.time())).append("</td><td class=\"number\">");
      text.append(Figures.percent(row.accuracy())).append("</td></tr>\n");
    }
    text.append("</table>\n");
  }

  private void deadByInitialisation() {
    List<TrainingRecord> runs = report.results().initialisations();
    List<String> initialisations =
        runs.stream().map(TrainingRecord::initialisation).distinct().toList();
    text.append("<table>\n<tr><th>dead share after training, rate ");
    text.append(Figures.rate(report.settings().ordinaryRate())).append("</th>");
    initialisations.forEach(
        initialisation -> text.append("<th>").append(initialisation).append("</th>"));
    text.append("</tr>\n");
    for (String activation : Settings.RECTIFIERS) {
      text.append("<tr><td>").append(activation).append("</td>");
      for (String initialisation : initialisations) {
        double share =
            Figures.deadShare(
                runs,
                Figures.plain(activation)
                    .and(record -> record.initialisation().equals(initialisation)));
        text.append("<td class=\"number\">").append(Figures.percent(share)).append("</td>");
      }
      text.append("</tr>\n");
    }
    text.append("</table>\n");
  }

  private void boundedOutputs() {
    text.append("<table>\n<tr><th>range</th><th>output</th><th>best rate</th>");
    text.append("<th>error, share of the range</th><th>outputs outside</th></tr>\n");
    for (BoundedOutput.Result result : report.results().boundedOutputs()) {
      text.append("<tr><td>").append(result.range()).append("</td><td>");
      text.append(result.activation()).append("</td><td class=\"number\">");
      text.append(Figures.rate(result.rate())).append("</td><td class=\"number\">");
      text.append(Figures.number(result.error())).append("</td><td class=\"number\">");
      text.append(Figures.percent(result.outside())).append("</td></tr>\n");
    }
    text.append("</table>\n");
  }
}
