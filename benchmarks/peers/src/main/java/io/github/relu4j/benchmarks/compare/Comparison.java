package io.github.relu4j.benchmarks.compare;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.relu4j.benchmarks.engine.Engines;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Measures a plan's cells and keeps their results in a folder. */
final class Comparison {

  private final Path folder;
  private final Map<FlagSet, ResultFile> files = new EnumMap<>(FlagSet.class);
  private final Set<Cell> measured = new HashSet<>();
  private final Map<Cell, String> failed = new LinkedHashMap<>();

  private Comparison(Path folder) {
    this.folder = folder;
  }

  /** In a folder, whose earlier results stay where they are not measured again. */
  static Comparison in(Path folder) throws IOException {
    Files.createDirectories(folder);
    Comparison comparison = new Comparison(folder);
    for (FlagSet flags : FlagSet.values()) {
      comparison.files.put(
          flags, ResultFile.open(folder.resolve("compare-" + flags.fileName() + ".json")));
    }
    return comparison;
  }

  Path log() {
    return folder.resolve("compare.log");
  }

  void measure(Plan plan, Effort effort, EngineClassPath classPath)
      throws IOException, RunnerException {
    try (PrintStream log = new PrintStream(log().toFile(), StandardCharsets.UTF_8);
        Progress progress = new Progress("compare", plan.cells().size())) {
      OutputFormat format = OutputFormatFactory.createFormatInstance(log, VerboseMode.NORMAL);
      JmhRun jmh = new JmhRun(effort, classPath, format);
      for (Cell cell : plan.cells()) {
        progress.starts(cell);
        try {
          files.get(cell.flags()).add(jmh.measure(cell));
          measured.add(cell);
        } catch (CellFailedException e) {
          failed.put(cell, e.getMessage());
        }
        progress.ended();
      }
    }
  }

  /** What could not be measured, and why. */
  Map<Cell, String> failed() {
    return failed;
  }

  /** Whether this library was measured wherever that was planned. */
  boolean oursIsWhole() {
    return failed.keySet().stream().noneMatch(cell -> cell.engine().equals(Engines.OURS));
  }

  /** What was measured now, not earlier. */
  List<Score> scores() {
    List<Score> scores = new ArrayList<>();
    files.forEach(
        (flags, file) -> {
          for (JsonNode entry : file.entries()) {
            Score score = Score.of(entry, flags);
            if (measured.contains(score.cell())) {
              scores.add(score);
            }
          }
        });
    return scores;
  }
}
