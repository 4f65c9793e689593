package io.github.relu4j.benchmarks.report.page;

import io.github.relu4j.benchmarks.Operation;
import io.github.relu4j.benchmarks.report.results.Comparison;
import io.github.relu4j.benchmarks.report.results.Contender;
import io.github.relu4j.benchmarks.report.results.Run;
import io.github.relu4j.benchmarks.report.results.Setting;
import io.github.relu4j.benchmarks.report.table.AccuracyTable;
import io.github.relu4j.benchmarks.report.table.ComparisonTable;
import io.github.relu4j.benchmarks.report.table.LossList;
import java.util.Collection;
import java.util.Locale;

/** The parts of a page that compare the library with its peers. */
final class Comparisons {

  private Comparisons() {}

  /** Both tables of each operation, in the usual setting. */
  static Section tables(Run run, Collection<Integer> sizes, String headingMark) {
    Comparison comparison = run.comparison();
    Section section = new Section();
    for (Operation operation : comparison.operations()) {
      section.add(
          headingMark + " " + capitalized(operation.toString()),
          new Section()
              .add(ComparisonTable.of(comparison, operation, Setting.USUAL, sizes))
              .add(AccuracyTable.of(run, operation)));
    }
    return section;
  }

  /** The tables of the other settings. */
  static Section otherSettings(Run run) {
    Comparison comparison = run.comparison();
    Section section = new Section();
    for (Setting setting : comparison.settings()) {
      if (!setting.equals(Setting.USUAL)) {
        for (Operation operation : comparison.operations()) {
          section.add(
              "### " + capitalized(operation + ", " + setting.title()),
              new Section()
                  .add(ComparisonTable.of(comparison, operation, setting, comparison.sizes())));
        }
      }
    }
    return section;
  }

  /** Where a peer is faster than each of the library's paths, in those settings. */
  static Section losses(Run run, Collection<Setting> settings) {
    Comparison comparison = run.comparison();
    Section section = new Section();
    if (!comparison.peers(Contender.VECTOR.flags()).isEmpty()) {
      StringBuilder list = new StringBuilder();
      for (Setting setting : settings) {
        comparison.paths().forEach(path -> list.append(LossList.of(comparison, path, setting)));
      }
      section.add(list.toString());
    }
    return section;
  }

  private static String capitalized(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
