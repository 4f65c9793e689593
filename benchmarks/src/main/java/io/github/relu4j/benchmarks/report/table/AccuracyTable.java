package io.github.relu4j.benchmarks.report.table;

import io.github.relu4j.benchmarks.Operation;
import io.github.relu4j.benchmarks.report.results.Accuracy;
import io.github.relu4j.benchmarks.report.results.BenchmarkResult;
import io.github.relu4j.benchmarks.report.results.Cell;
import io.github.relu4j.benchmarks.report.results.Comparison;
import io.github.relu4j.benchmarks.report.results.Contender;
import io.github.relu4j.benchmarks.report.results.Repetitions;
import io.github.relu4j.benchmarks.report.results.Run;
import io.github.relu4j.benchmarks.report.results.Score;
import io.github.relu4j.benchmarks.report.text.Digits;
import io.github.relu4j.benchmarks.report.text.MarkdownTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Speed and accuracy side by side: one operation, a row for each engine. */
public final class AccuracyTable {

  /** What the cells mean, once for all tables of a page. */
  public static final String LEGEND =
      "Speed · accuracy: nanoseconds for "
          + Digits.whole(Cell.LARGE_IN_CACHE)
          + " elements · worst error in ULP. In brackets, where it differs: the worst error where"
          + " the exact value is no subnormal number. † marks results that are wrongly NaN or"
          + " infinite, or wrongly not.\n";

  private AccuracyTable() {}

  /** The table, or nothing when none of that was measured. */
  public static String of(Run run, Operation operation) {
    Comparison comparison = run.comparison();
    List<String> activations = comparison.activations();
    MarkdownTable table =
        new MarkdownTable("engine").numbers(activations).numbers(List.of(Repetitions.COLUMN));
    for (Contender contender : comparison.contenders()) {
      List<String> cells = new ArrayList<>(List.of(contender.title()));
      List<BenchmarkResult> results = new ArrayList<>();
      for (String activation : activations) {
        Cell cell = new Cell(activation, operation, Cell.LARGE_IN_CACHE);
        comparison.result(contender, cell).ifPresent(results::add);
        cells.add(
            cell(
                comparison.score(contender, cell),
                comparison.mark(contender, cell),
                run.accuracy(contender.engine(), activation, operation)));
      }
      if (!results.isEmpty()) {
        cells.add(Repetitions.of(results.stream()));
        table.row(cells);
      }
    }
    return table.isEmpty() ? "" : table.toString();
  }

  private static String cell(Score score, String mark, Optional<Accuracy> accuracy) {
    if (!score.isPresent()) {
      return Digits.DASH;
    }
    return Digits.three(score.time())
        + mark
        + accuracy.map(known -> " · " + error(known)).orElse("");
  }

  private static String error(Accuracy accuracy) {
    String worst = Digits.three(accuracy.worstUlp());
    String ofNormal = Digits.three(accuracy.worstUlpNormalResults());
    return worst
        + (ofNormal.equals(worst) ? "" : " (" + ofNormal + ")")
        + (accuracy.wrongSpecial() > 0 ? "†" : "");
  }
}
