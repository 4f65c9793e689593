package io.github.relu4j.benchmarks.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Rewrites the part of a Markdown file between {@value #BEGIN} and {@value #END} with tables of
 * ratios.
 *
 * <p>Arguments: the Markdown file, then the directories or files with JMH's JSON.
 */
public final class PerformanceReport {

  static final String BEGIN = "<!-- measured: begin -->";
  static final String END = "<!-- measured: end -->";

  private static final ObjectMapper JSON = new ObjectMapper();

  private PerformanceReport() {}

  /** For example: {@code docs/performance.md benchmarks/target/jmh}. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 2) {
      throw new IllegalArgumentException(
          "needs a Markdown file and JMH's JSON, files or directories");
    }
    Path document = Path.of(arguments[0]);
    List<BenchmarkResult> results = new ArrayList<>();
    for (String source : Arrays.asList(arguments).subList(1, arguments.length)) {
      for (Path file : jsonFiles(Path.of(source))) {
        results.addAll(List.of(JSON.readValue(file.toFile(), BenchmarkResult[].class)));
      }
    }
    Files.writeString(document, insert(Files.readString(document), tables(results)));
  }

  /** The document with new tables. */
  static String insert(String document, String tables) {
    int begin = document.indexOf(BEGIN);
    int end = document.indexOf(END);
    if (begin < 0 || end < begin) {
      throw new IllegalArgumentException("the document needs " + BEGIN + " and, below it, " + END);
    }
    return document.substring(0, begin + BEGIN.length())
        + "\n\n"
        + tables
        + "\n"
        + document.substring(end);
  }

  /** A part for each JVM, with a table for each kind of benchmark that was run. */
  static String tables(List<BenchmarkResult> results) {
    Map<String, List<BenchmarkResult>> byJvm =
        results.stream()
            .collect(
                Collectors.groupingBy(BenchmarkResult::jvm, TreeMap::new, Collectors.toList()));
    return byJvm.entrySet().stream()
        .map(
            entry ->
                Stream.of(
                        "### " + entry.getKey() + "\n",
                        WarmTable.of(entry.getValue()),
                        ColdStartTable.of(entry.getValue()),
                        WithoutFmaTable.of(entry.getValue()))
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining("\n")))
        .collect(Collectors.joining("\n"));
  }

  private static List<Path> jsonFiles(Path source) throws IOException {
    if (!Files.isDirectory(source)) {
      return List.of(source);
    }
    try (Stream<Path> files = Files.list(source)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }
}
