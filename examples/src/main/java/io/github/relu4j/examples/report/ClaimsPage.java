package io.github.relu4j.examples.report;

import io.github.relu4j.examples.claims.Claim;
import io.github.relu4j.examples.claims.Report;
import io.github.relu4j.examples.claims.Statement;
import io.github.relu4j.examples.data.InvalidDataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command that writes docs/claims.md from the reports of runs. */
@Command(name = "claims", description = "Writes the verdicts of runs as a page in Markdown.")
public final class ClaimsPage implements Callable<Integer> {

  private static final String HEAD =
      """
      # What is said of activations, measured

      Made by `mvn -q -f examples/reactor.xml verify -Pclaims` from [examples/results](../examples/results); nothing here is
      written by hand. [examples/README.md](../examples/README.md) says how the experiments are made. A run writes a page with
      a picture for each claim; this page has the verdicts alone.

      How to read it:

      - An **effect** is the median over the seeds of what a statement is about: a ratio ("2.00 times"), a difference or a
        percentage. Shown are the effects that stand out most, one for each side if statements differ.
      - The **interval** in brackets holds the true median with a probability of at least 95 %.
      - A statement is **supported** if its whole interval is on the side of the border that it names, **contradicted** if it is
        all on the other side, and **too close to call** if the border is inside.

      """;

  private static final String COMMAND = "mvn -q -f examples/reactor.xml verify -Ptrain";

  @Option(names = "--results", required = true, description = "where the reports are")
  private Path results;

  @Option(names = "--page", required = true, description = "the page to write")
  private Path page;

  /** Exits with 0, or with another number when something failed. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new ClaimsPage()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException {
    Files.writeString(page, text(reports()));
    return 0;
  }

  /** By the names of their files. */
  private SortedMap<String, Report> reports() throws IOException {
    List<Path> files;
    if (!Files.isDirectory(results)) {
      throw new InvalidDataException("--results: there is no directory " + results);
    }
    try (Stream<Path> all = Files.list(results)) {
      files = all.filter(file -> file.toString().endsWith(".json")).toList();
    }
    if (files.isEmpty()) {
      throw new InvalidDataException(results + " has no report of a run: no file ends in .json");
    }
    SortedMap<String, Report> reports = new TreeMap<>();
    for (Path file : files) {
      Report report = ReportFiles.readJson(file);
      if (report.quick()) {
        throw new InvalidDataException(file + " is of a quick run, which proves nothing");
      }
      reports.put(file.getFileName().toString(), report);
    }
    return reports;
  }

  /** A line for each claim, a column and a line for each run. */
  static String text(SortedMap<String, Report> reports) {
    StringBuilder text = new StringBuilder(HEAD).append("| | claim |");
    reports.keySet().forEach(file -> text.append(' ').append(name(file)).append(" |"));
    text.append("\n|---|---|").append("---|".repeat(reports.size())).append('\n');
    titles(reports)
        .forEach(
            (number, title) -> {
              text.append("| ").append(number).append(" | ").append(cell(title)).append(" |");
              for (Report report : reports.values()) {
                text.append(' ').append(verdict(report, number)).append(" |");
              }
              text.append('\n');
            });
    text.append("\n## The runs\n\n");
    reports.forEach((file, report) -> text.append(run(file, report)));
    return text.toString();
  }

  private static Map<Integer, String> titles(SortedMap<String, Report> reports) {
    return reports.values().stream()
        .flatMap(report -> report.claims().stream())
        .collect(
            Collectors.toMap(Claim::number, Claim::title, (first, second) -> first, TreeMap::new));
  }

  private static String verdict(Report report, int number) {
    return report.claims().stream()
        .filter(claim -> claim.number() == number)
        .findFirst()
        .map(ClaimsPage::verdict)
        .orElse("not tried");
  }

  private static String verdict(Claim claim) {
    StringBuilder text = new StringBuilder("**").append(claim.verdict()).append("**");
    String others = Figures.others(claim);
    text.append(others.isEmpty() ? "" : ", " + others);
    for (Statement statement : Strongest.of(claim)) {
      text.append("<br>");
      if (claim.count(statement.verdict()) < claim.statements().size()) {
        text.append(statement.verdict()).append(": ");
      }
      text.append(cell(ForestPlot.named(statement))).append(": ");
      text.append(Figures.effect(statement)).append(", ").append(cell(statement.measure()));
    }
    return text.toString();
  }

  private static String run(String file, Report report) {
    String options =
        report.command().isEmpty() ? "" : " -Dexample.options=\"" + report.command() + "\"";
    return "- %s: `%s%s`, %d seeds from %d, %s, %s. [All outcomes](../examples/results/%s).\n"
        .formatted(
            name(file),
            COMMAND,
            options,
            report.seeds(),
            report.firstSeed(),
            cell(report.java()),
            cell(report.acceleration()),
            file);
  }

  private static String name(String file) {
    return file.substring(0, file.length() - ".json".length());
  }

  /** Words that a table of Markdown takes as words. */
  private static String cell(String words) {
    return words.replace("&", "&amp;").replace("<", "&lt;").replace("|", "\\|").replace("*", "\\*");
  }
}
