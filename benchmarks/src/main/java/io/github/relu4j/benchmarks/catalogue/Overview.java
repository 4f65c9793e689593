package io.github.relu4j.benchmarks.catalogue;

import io.github.relu4j.init.Gain;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A row for each activation: what it is called, and what it is like. */
final class Overview {

  private Overview() {}

  static String of(List<CataloguedActivation> activations) {
    List<List<String>> columns = new ArrayList<>();
    columns.add(column("here", activations.stream().map(entry -> link(entry.name(), entry))));
    for (Framework framework : Framework.values()) {
      columns.add(column(framework.title(), names(framework, activations)));
    }
    Stream.of(
            column("f'(0)", shapes(activations).map(shape -> Numbers.exact(shape.slopeAtZero()))),
            column("monotone", shapes(activations).map(shape -> yes(shape.course().neverFalls()))),
            column("smooth", shapes(activations).map(shape -> yes(shape.smooth()))),
            column(
                "gain",
                activations.stream().map(entry -> Numbers.rounded(Gain.of(entry.activation())))))
        .forEach(columns::add);
    Table table = new Table();
    for (int row = 0; row <= activations.size(); row++) {
      int index = row;
      table.row(columns.stream().map(column -> column.get(index)).toList());
    }
    return table.toString();
  }

  private static List<String> column(String header, Stream<String> cells) {
    return Stream.concat(Stream.of(header), cells).toList();
  }

  private static Stream<Shape> shapes(List<CataloguedActivation> activations) {
    return activations.stream().map(CataloguedActivation::shape);
  }

  /** Brief ones, unless another activation has the same: then it takes the parameters. */
  private static Stream<String> names(Framework framework, List<CataloguedActivation> activations) {
    List<String> briefs =
        activations.stream()
            .flatMap(entry -> name(framework, entry).stream())
            .map(ForeignName::brief)
            .toList();
    return activations.stream()
        .map(
            entry ->
                name(framework, entry)
                    .map(name -> isShared(name, briefs) ? name.text() : name.brief())
                    .map(words -> "`" + words + "`")
                    .orElse(link("–", entry)));
  }

  private static boolean isShared(ForeignName name, List<String> briefs) {
    return Collections.frequency(briefs, name.brief()) > 1;
  }

  private static Optional<ForeignName> name(Framework framework, CataloguedActivation entry) {
    try {
      return Optional.of(framework.name(entry.activation()));
    } catch (IllegalArgumentException e) {
      // Why there is none stands in its section.
      return Optional.empty();
    }
  }

  private static String link(String words, CataloguedActivation entry) {
    return "[" + words + "](#" + entry.name() + ")";
  }

  private static String yes(boolean holds) {
    return holds ? "yes" : "no";
  }
}
