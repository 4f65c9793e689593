package io.github.relu4j.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A row for each activation: what it is called, and what it is like. */
final class Overview {

  private Overview() {}

  static String of(List<CataloguedActivation> activations) {
    Table table = new Table();
    List<String> headers = new ArrayList<>(List.of("here"));
    Stream.of(Framework.values()).map(Framework::title).forEach(headers::add);
    headers.addAll(List.of("f'(0)", "monotone", "smooth", "gain"));
    table.row(headers);
    activations.forEach(activation -> table.row(cells(activation)));
    return table.toString();
  }

  private static List<String> cells(CataloguedActivation entry) {
    Shape shape = entry.shape();
    List<String> cells = new ArrayList<>();
    cells.add("[" + entry.name() + "](#" + entry.name() + ")");
    Stream.of(Framework.values()).map(system -> name(system, entry)).forEach(cells::add);
    cells.add(Numbers.exact(shape.slopeAtZero()));
    cells.add(shape.course().neverFalls() ? "yes" : "no");
    cells.add(shape.smooth() ? "yes" : "no");
    cells.add(Numbers.rounded(shape.gain().recommended()));
    return cells;
  }

  private static String name(Framework framework, CataloguedActivation entry) {
    String brief = ForeignName.of(framework, entry.activation()).brief();
    return brief.isEmpty() ? "[see there](#" + entry.name() + ")" : brief;
  }
}
