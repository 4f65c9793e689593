package io.github.relu4j.benchmarks.report.results;

import io.github.relu4j.benchmarks.Operation;

/**
 * The work that one cell of a comparison's table times, whoever does it.
 *
 * @param activation a name of the catalogue
 * @param operation what is computed of it
 * @param n how many elements
 * @param setting what it ran on
 */
public record Cell(String activation, Operation operation, int n, Setting setting) {

  /** The number of elements for comparisons at one size only: large, yet in cache. */
  public static final int LARGE_IN_CACHE = 65_536;

  /** The usual setting. */
  public Cell(String activation, Operation operation, int n) {
    this(activation, operation, n, Setting.USUAL);
  }

  static Cell of(BenchmarkResult result) {
    return new Cell(
        result.parameter("activation"),
        Operation.valueOf(result.parameter("operation")),
        Integer.parseInt(result.parameter("n")),
        new Setting(result.parameter("placement"), result.parameter("input")));
  }
}
