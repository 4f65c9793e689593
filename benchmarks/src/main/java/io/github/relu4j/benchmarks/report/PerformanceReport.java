package io.github.relu4j.benchmarks.report;

import io.github.relu4j.benchmarks.FailureReport;
import io.github.relu4j.benchmarks.results.InvalidResultsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command: reads what was measured, writes the measured parts of a page, and its pictures. */
@Command(
    name = "report",
    description =
        "Turns results into the tables of a page such as docs/performance.md, and into pictures in"
            + " the directory beside it, docs/performance.")
public final class PerformanceReport implements Callable<Integer> {

  private static final String EXTENSION = ".md";

  /** What stands where there are no results. */
  private static final String NOTHING = "Not measured yet: `-Pcompare-full` measures it.\n";

  @Option(
      names = "--results",
      required = true,
      paramLabel = "DIRECTORY",
      description = "with <machine>/jdk<version>.csv")
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

  @Spec private CommandLine.Model.CommandSpec command;

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
    String name = page.getFileName().toString();
    if (!name.endsWith(EXTENSION)) {
      throw new InvalidResultsException("the page's name does not end in " + EXTENSION);
    }
    List<Run> runs = Run.newest(results);
    String pictures = name.substring(0, name.length() - EXTENSION.length());
    List<Chart> charts = runs.stream().flatMap(run -> Charts.of(run).stream()).toList();
    Map<String, String> parts = new TreeMap<>();
    parts.put("medians", each(runs, RatioTables::medians));
    for (String operation : Run.OPERATIONS) {
      parts.put(operation, each(runs, run -> RatioTables.of(run, operation)));
    }
    parts.put("losses", orNothing(Losses.of(runs)));
    parts.put("pictures", orNothing(images(charts, pictures)));
    String text = Page.of(Files.readString(page), parts);
    Files.createDirectories(page.resolveSibling(pictures));
    for (Chart chart : charts) {
      Files.writeString(page.resolveSibling(pictures).resolve(chart.file()), chart.svg());
    }
    Files.writeString(page, text);
    command
        .commandLine()
        .getOut()
        .printf("%d machines, %d pictures: %s%n", runs.size(), charts.size(), page);
    return 0;
  }

  private static String images(List<Chart> charts, String directory) {
    return charts.stream()
        .map(chart -> "![%s](%s/%s)\n".formatted(chart.title(), directory, chart.file()))
        .collect(Collectors.joining());
  }

  private static String each(List<Run> runs, Function<Run, String> table) {
    return orNothing(
        runs.stream().map(table).filter(text -> !text.isEmpty()).collect(Collectors.joining("\n")));
  }

  private static String orNothing(String text) {
    return text.isEmpty() ? NOTHING : text;
  }
}
