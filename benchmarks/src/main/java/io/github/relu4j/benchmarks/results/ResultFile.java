package io.github.relu4j.benchmarks.results;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * The results of a machine and a JDK, as CSV: a line for each cell, sorted. A cell that is measured
 * again replaces its line, so a long run can be made in parts.
 *
 * @param path where it is
 */
public record ResultFile(Path path) {

  private static final CSVFormat READ =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
  private static final CSVFormat WRITE =
      CSVFormat.DEFAULT.builder().setHeader(Column.titles()).setRecordSeparator("\n").get();

  /** The file of a machine and this JDK in a folder. */
  public static ResultFile in(Path folder) {
    return new ResultFile(folder.resolve("jdk" + Runtime.version().feature() + ".csv"));
  }

  /**
   * All lines; none if there is no such file.
   *
   * @throws InvalidResultsException if a column is missing or unknown, or a number is none
   */
  public List<Result> read() throws IOException, InvalidResultsException {
    List<Result> results = new ArrayList<>();
    if (!Files.exists(path)) {
      return results;
    }
    try (Reader reader = Files.newBufferedReader(path);
        CSVParser parser = READ.parse(reader)) {
      if (!parser.getHeaderNames().equals(Arrays.asList(Column.titles()))) {
        throw new InvalidResultsException(
            path + ": its first line must be " + String.join(",", Column.titles()));
      }
      for (CSVRecord line : parser) {
        results.add(result(line));
      }
    } catch (UncheckedIOException | IllegalArgumentException e) {
      throw new InvalidResultsException(path + ": " + e.getMessage());
    }
    return results;
  }

  private static Result result(CSVRecord line) {
    if (!line.isConsistent()) {
      throw new IllegalArgumentException(
          "line " + (line.getRecordNumber() + 1) + " has " + line.size() + " columns");
    }
    Result result = new Result();
    for (Column column : Column.values()) {
      if (!line.get(column.title()).isEmpty()) {
        result = result.with(column, line.get(column.title()));
      }
    }
    for (Column column :
        List.of(Column.N, Column.NS, Column.ERROR, Column.BYTES, Column.ULP, Column.ULP_NORMAL)) {
      try {
        result.number(column);
      } catch (NumberFormatException e) {
        throw new IllegalArgumentException(
            "line %d: %s is no number: \"%s\""
                .formatted(line.getRecordNumber() + 1, column.title(), result.get(column)));
      }
    }
    return result;
  }

  /** Adds lines, which replace those of the same cells, and writes the file. */
  public void add(Collection<Result> results) throws IOException, InvalidResultsException {
    Map<List<String>, Result> all = new LinkedHashMap<>();
    read().forEach(result -> all.put(result.key(), result));
    results.forEach(result -> all.put(result.key(), result));
    Files.createDirectories(path.toAbsolutePath().getParent());
    // Whoever is interrupted here still has the old file.
    Path whole = path.resolveSibling(path.getFileName() + ".part");
    try (Writer writer = Files.newBufferedWriter(whole);
        CSVPrinter printer = WRITE.print(writer)) {
      for (Result result : all.values().stream().sorted().toList()) {
        printer.printRecord(Arrays.stream(Column.values()).map(result::get));
      }
    }
    Files.move(whole, path, StandardCopyOption.REPLACE_EXISTING);
  }
}
