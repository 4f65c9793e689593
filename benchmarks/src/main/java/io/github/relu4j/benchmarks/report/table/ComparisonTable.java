package io.github.relu4j.benchmarks.report.table;

import io.github.relu4j.benchmarks.Operation;
import io.github.relu4j.benchmarks.report.results.Cell;
import io.github.relu4j.benchmarks.report.results.Comparison;
import io.github.relu4j.benchmarks.report.results.Contender;
import io.github.relu4j.benchmarks.report.results.Loss;
import io.github.relu4j.benchmarks.report.results.Repetitions;
import io.github.relu4j.benchmarks.report.results.Score;
import io.github.relu4j.benchmarks.report.results.Setting;
import io.github.relu4j.benchmarks.report.text.Digits;
import io.github.relu4j.benchmarks.report.text.MarkdownTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The library beside the copy and its peers: one operation, a row for each activation and n. */
public final class ComparisonTable {

  /** What the columns mean, once for all tables of a page. */
  public static final String LEGEND =
      "Times are nanoseconds a call, ± half of JMH's confidence interval of 99.9 %. Below a peer's"
          + " name: its time / that of the vector path, so above 1 relu4j is faster. **Bold** is"
          + " where a peer is faster: its own column if faster than the vector path, the column of"
          + " another path of relu4j if any is faster than that. The last column says how often the row was"
          + " measured: JVMs × iterations in each × the time of an iteration. Raised letters are"
          + " those of the engines' versions at the head of a run, where an engine was measured in"
          + " several.\n";

  private ComparisonTable() {}

  /** The table, or nothing when none of that was measured. */
  public static String of(
      Comparison comparison, Operation operation, Setting setting, Collection<Integer> sizes) {
    List<Contender> peers = comparison.peers(Contender.VECTOR.flags());
    List<Contender> otherPaths =
        comparison.paths().contains(Contender.MODULE_ONLY)
            ? List.of(Contender.NO_FLAG, Contender.MODULE_ONLY)
            : List.of(Contender.NO_FLAG);
    MarkdownTable table =
        new MarkdownTable("activation")
            .numbers(List.of("n", "arraycopy"))
            .numbers(otherPaths.stream().map(path -> path.flags().title()).toList())
            .numbers(List.of(Contender.VECTOR.flags().title()))
            .numbers(peers.stream().map(Contender::engine).toList())
            .numbers(List.of(Repetitions.COLUMN));
    for (String activation : comparison.activations()) {
      for (int n : sizes) {
        Cell cell = new Cell(activation, operation, n, setting);
        if (comparison.contenders().stream()
            .filter(contender -> !contender.equals(Contender.FLOOR))
            .anyMatch(contender -> comparison.score(contender, cell).isPresent())) {
          table.row(row(comparison, otherPaths, peers, cell));
        }
      }
    }
    return table.isEmpty() ? "" : table.toString();
  }

  private static List<String> row(
      Comparison comparison, List<Contender> otherPaths, List<Contender> peers, Cell cell) {
    Score vector = comparison.score(Contender.VECTOR, cell);
    List<String> cells = new ArrayList<>();
    cells.add(cell.activation());
    cells.add(Digits.whole(cell.n()));
    cells.add(
        Digits.three(comparison.score(Contender.FLOOR, cell).time())
            + comparison.mark(Contender.FLOOR, cell));
    for (Contender path : otherPaths) {
      cells.add(
          emphasized(
              Digits.score(comparison.score(path, cell)) + comparison.mark(path, cell),
              !Loss.of(comparison, path, cell).isEmpty()));
    }
    cells.add(Digits.score(vector) + comparison.mark(Contender.VECTOR, cell));
    for (Contender peer : peers) {
      double ratio = comparison.score(peer, cell).over(vector);
      cells.add(emphasized(Digits.three(ratio) + comparison.mark(peer, cell), ratio < 1));
    }
    cells.add(Repetitions.of(comparison.results(cell)));
    return cells;
  }

  private static String emphasized(String cell, boolean bold) {
    return bold ? "**" + cell + "**" : cell;
  }
}
