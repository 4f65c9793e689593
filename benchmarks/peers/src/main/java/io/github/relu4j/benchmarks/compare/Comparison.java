package io.github.relu4j.benchmarks.compare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.relu4j.benchmarks.engine.Engines;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Has tasks run and keeps their results in a folder, where earlier ones stay. */
final class Comparison {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;
  private final Origins origins;
  private final Map<String, ResultFile> files = new LinkedHashMap<>();
  private final Map<Task, String> failed = new LinkedHashMap<>();
  private final List<Score> scores = new ArrayList<>();

  Comparison(Path folder, Origins origins) {
    this.folder = folder;
    this.origins = origins;
  }

  /** Where JMH's own output goes. */
  Path log() {
    return folder.resolve("compare.log");
  }

  void run(Schedule schedule, EngineClassPath classPath) throws IOException, RunnerException {
    Files.createDirectories(folder);
    PrintStream output = System.out;
    PrintStream errors = System.err;
    try (PrintStream log = new PrintStream(log().toFile(), StandardCharsets.UTF_8);
        Progress progress = Progress.ofTime("compare", schedule.estimate())) {
      // JMH repeats here what its forks print, which would tear the progress bar.
      System.setOut(log);
      System.setErr(log);
      OutputFormat format = OutputFormatFactory.createFormatInstance(log, VerboseMode.NORMAL);
      run(schedule.tasks(), new Jmh(classPath, format), progress);
    } finally {
      System.setOut(output);
      System.setErr(errors);
    }
  }

  private void run(List<Task> tasks, Jmh jmh, Progress progress)
      throws IOException, RunnerException {
    for (Task task : tasks) {
      progress.starts(task.label());
      try {
        keep(task, jmh.run(task));
      } catch (TaskFailedException e) {
        failed.put(task, e.getMessage());
      }
      progress.ended(task.estimate());
    }
  }

  private void keep(Task task, JsonNode results) throws IOException {
    JsonNode origin = JSON.valueToTree(origins.of(task));
    results.forEach(entry -> ((ObjectNode) entry).set("origin", origin));
    ResultFile file = files.get(task.fileName());
    if (file == null) {
      file = ResultFile.open(folder.resolve(task.fileName()));
      files.put(task.fileName(), file);
    }
    file.add(results);
    if (task.benchmark() == CompareBenchmark.class) {
      results.forEach(entry -> scores.add(Score.of(entry, task.flags())));
    }
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
  List<Score> scores() {
    return scores;
  }
}
