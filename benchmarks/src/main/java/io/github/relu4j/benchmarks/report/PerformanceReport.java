package io.github.relu4j.benchmarks.report;

import io.github.relu4j.benchmarks.FailureReport;
import io.github.relu4j.benchmarks.report.chart.Chart;
import io.github.relu4j.benchmarks.report.chart.Charts;
import io.github.relu4j.benchmarks.report.page.Document;
import io.github.relu4j.benchmarks.report.page.Legend;
import io.github.relu4j.benchmarks.report.page.RunPage;
import io.github.relu4j.benchmarks.report.page.RunSummary;
import io.github.relu4j.benchmarks.report.results.InvalidResultsException;
import io.github.relu4j.benchmarks.report.results.ResultsTree;
import io.github.relu4j.benchmarks.report.results.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command: reads what was measured, writes the tables, the pages and the charts. */
@Command(
    name = "report",
    description =
        "Turns benchmark results into the tables of a page such as docs/performance.md, and into"
            + " charts and complete tables in the directory beside it, docs/performance.")
public final class PerformanceReport implements Callable<Integer> {

  private static final String EXTENSION = ".md";

  @Option(
      names = "--results",
      required = true,
      paramLabel = "DIRECTORY",
      description = "with <machine>/jdk<number>/: machine.json, accuracy.json and JMH's JSON")
  private Path results;

  @Option(
      names = "--page",
      required = true,
      paramLabel = "FILE",
      description = "the page, whose name ends in " + EXTENSION)
  private Path page;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "shows this text")
  private boolean helpWanted;

  @Spec private CommandSpec command;

  /** Exits with 0, with 1 when writing failed, with 2 when the results are at fault. */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new PerformanceReport())
        .setExecutionExceptionHandler(
            new FailureReport(failure -> failure instanceof InvalidResultsException));
  }

  @Override
  public Integer call() throws IOException, InvalidResultsException {
    List<Run> runs = ResultsTree.read(results);
    String pageName = page.getFileName().toString();
    if (!pageName.endsWith(EXTENSION)) {
      throw new InvalidResultsException("the page's name does not end in " + EXTENSION);
    }
    String directoryName = pageName.substring(0, pageName.length() - EXTENSION.length());
    Path directory = Files.createDirectories(page.resolveSibling(directoryName));
    int drawn = 0;
    List<String> summaries = new ArrayList<>(List.of(Legend.text()));
    for (Run run : runs) {
      List<Chart> charts = Charts.of(run);
      for (Chart chart : charts) {
        Files.writeString(directory.resolve(run.fileName() + chart.suffix()), chart.svg());
      }
      Files.writeString(directory.resolve(run.fileName() + EXTENSION), RunPage.of(run, charts));
      drawn += charts.size();
      summaries.add(RunSummary.of(run, charts, directoryName));
    }
    Files.writeString(page, Document.insert(Files.readString(page), String.join("\n", summaries)));
    command
        .commandLine()
        .getOut()
        .printf("%d runs, %d charts: %s, %s%n", runs.size(), drawn, page, directory);
    return 0;
  }
}
