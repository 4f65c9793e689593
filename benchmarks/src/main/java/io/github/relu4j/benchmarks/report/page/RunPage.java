package io.github.relu4j.benchmarks.report.page;

import io.github.relu4j.benchmarks.report.chart.Chart;
import io.github.relu4j.benchmarks.report.results.Run;
import io.github.relu4j.benchmarks.report.table.ColdStartTable;
import io.github.relu4j.benchmarks.report.table.EngineTable;
import io.github.relu4j.benchmarks.report.table.MegamorphicTable;
import io.github.relu4j.benchmarks.report.table.MethodsTable;
import io.github.relu4j.benchmarks.report.table.UnalignedTable;
import io.github.relu4j.benchmarks.report.table.WithoutFmaTable;
import java.util.List;

/** A page of its own for a run, with all that was measured. */
public final class RunPage {

  private static final String ORIGIN =
      "<!-- Written by mvn -f benchmarks/reactor.xml verify -Pcharts; changes here are lost. -->";

  private RunPage() {}

  /** The page, in the charts' own directory. */
  public static String of(Run run, List<Chart> charts) {
    return new Section()
        .add(ORIGIN)
        .add("# " + run.title())
        .add(Header.of(run))
        .add(Legend.text())
        .add("## Charts", charts(run, charts))
        .add("## The comparison", Comparisons.tables(run, run.comparison().sizes(), "###"))
        .add("## The comparison in other settings", Comparisons.otherSettings(run))
        .add("## Where a peer is faster", Comparisons.losses(run, run.comparison().settings()))
        .add("## More about the library", more(run))
        .toString();
  }

  private static Section charts(Run run, List<Chart> charts) {
    Section section = new Section();
    charts.forEach(
        chart -> section.add("![" + chart.title() + "](" + run.fileName() + chart.suffix() + ")"));
    return section;
  }

  private static Section more(Run run) {
    Section section = new Section();
    for (MethodsTable table : MethodsTable.values()) {
      section.add(table.of(run.results()));
    }
    return section
        .add(ColdStartTable.of(run.results()))
        .add(EngineTable.ofFirstCalls(run.results()))
        .add(EngineTable.ofParallelCallers(run.results(), run.comparison()))
        .add(MegamorphicTable.of(run.results(), run.comparison()))
        .add(UnalignedTable.of(run.results()))
        .add(WithoutFmaTable.of(run.results()));
  }
}
