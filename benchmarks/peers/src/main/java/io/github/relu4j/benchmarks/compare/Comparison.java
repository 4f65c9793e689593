package io.github.relu4j.benchmarks.compare;

import io.github.relu4j.benchmarks.engine.Engines;
import io.github.relu4j.benchmarks.results.InvalidResultsException;
import io.github.relu4j.benchmarks.results.JmhResults;
import io.github.relu4j.benchmarks.results.Origin;
import io.github.relu4j.benchmarks.results.Result;
import io.github.relu4j.benchmarks.results.ResultFile;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Has tasks run and keeps their results in a file, where earlier ones stay. */
final class Comparison {

  private final ResultFile file;
  private final Offers offers;
  private final Origin origin;
  private final Map<Task, String> failed = new LinkedHashMap<>();
  private final List<Result> results = new ArrayList<>();

  Comparison(ResultFile file, Offers offers, Origin origin) {
    this.file = file;
    this.offers = offers;
    this.origin = origin;
  }

  /** Where JMH's own output goes. */
  Path log() {
    return file.path().resolveSibling("compare.log");
  }

  void run(Plan plan, EngineClassPath classPath)
      throws IOException, RunnerException, InvalidResultsException {
    Files.createDirectories(log().toAbsolutePath().getParent());
    PrintStream output = System.out;
    PrintStream errors = System.err;
    try (PrintStream log = new PrintStream(log().toFile(), StandardCharsets.UTF_8);
        Progress progress = Progress.ofTime("compare", plan.estimate())) {
      // JMH repeats here what its forks print, which would tear the progress bar.
      System.setOut(log);
      System.setErr(log);
      OutputFormat format = OutputFormatFactory.createFormatInstance(log, VerboseMode.NORMAL);
      run(plan.tasks(), new Jmh(classPath, format), progress);
    } finally {
      System.setOut(output);
      System.setErr(errors);
    }
  }

  private void run(List<Task> tasks, Jmh jmh, Progress progress)
      throws IOException, RunnerException, InvalidResultsException {
    for (Task task : tasks) {
      progress.starts(task.label());
      try {
        keep(task, jmh.run(task));
      } catch (TaskFailedException e) {
        failed.put(task, e.getMessage());
      }
      progress.ended(task.effort().estimate());
    }
  }

  private void keep(Task task, Collection<RunResult> measured)
      throws IOException, InvalidResultsException {
    String version = offers.of(task.flags(), task.engine()).map(Offer::version).orElse("");
    List<Result> added = JmhResults.of(measured, task.flags(), version, origin);
    file.add(added);
    results.addAll(added);
  }

  /** What could not be measured, and why. */
  Map<Task, String> failed() {
    return failed;
  }

  /** Whether this library was measured wherever that was planned. */
  boolean oursIsWhole() {
    return failed.keySet().stream().noneMatch(task -> task.engine().equals(Engines.OURS));
  }

  /** The cells that were measured now, not earlier. */
  List<Result> results() {
    return results;
  }
}
