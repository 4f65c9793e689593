package io.github.relu4j.benchmarks.catalogue;

import io.github.relu4j.Activation;
import io.github.relu4j.init.Gain;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** All about one activation: its picture, a table, and the special cases. */
final class Section {

  static final String SOURCE = "../src/main/java/";

  private Section() {}

  static String of(CataloguedActivation entry) {
    String name = entry.name();
    return """
        ## %s

        %s.

        ![f and f' of %s](%s)

        %s
        Special cases:

        %s
        """
        .formatted(
            name,
            entry.documentation().title(),
            entry.activation().name(),
            CataloguePage.picture(name),
            table(entry),
            entry.documentation().specialCases().stream()
                .map(words -> "- " + words)
                .collect(Collectors.joining("\n")));
  }

  private static Table table(CataloguedActivation entry) {
    Documentation documentation = entry.documentation();
    Map<String, String> statements = new LinkedHashMap<>(documentation.statements());
    Shape shape = entry.shape();
    Course course = shape.course();
    Table table =
        new Table()
            .row("f(x)", documentation.formula())
            .row("f'(x)", statements.remove(Documentation.DERIVATIVE))
            .row("f'(0)", Numbers.exact(shape.slopeAtZero()));
    List<String> parameters = Parameters.lines(entry.activation(), documentation.parameters());
    if (!parameters.isEmpty()) {
      table.row("parameters", String.join("<br>", parameters));
    }
    table
        .row("range", statements.remove(Documentation.RANGE))
        .row(
            "reached",
            Numbers.rounded(course.least()) + " to " + Numbers.rounded(course.greatest()))
        .row("monotone", course.neverFalls() ? "yes" : "no")
        .row("smooth", shape.smooth() ? "yes" : "no: " + shape.breaks())
        .row("gain", gain(entry.activation()))
        .row("Java", java(entry));
    for (Framework framework : Framework.values()) {
      table.row(framework.title(), name(framework, entry));
    }
    String source = statements.remove(Documentation.SOURCE);
    statements.forEach((label, words) -> table.row(label.toLowerCase(Locale.ROOT), words));
    return table.row("source", source);
  }

  private static String name(Framework framework, CataloguedActivation entry) {
    try {
      return "`" + framework.name(entry.activation()).text() + "`";
    } catch (IllegalArgumentException e) {
      return "none: " + e.getMessage();
    }
  }

  private static String gain(Activation activation) {
    String recommended = Numbers.rounded(Gain.of(activation));
    String computed = Numbers.rounded(Gain.byQuadrature(activation));
    return recommended.equals(computed)
        ? recommended
        : recommended + " by PyTorch; 1/√E[f(z)²] is " + computed;
  }

  private static String java(CataloguedActivation entry) {
    Class<?> type = entry.activation().getClass();
    return "`%s`, `%s`, [%s](%s%s.java)"
        .formatted(
            entry.expression(),
            entry.activation().name(),
            type.getSimpleName(),
            SOURCE,
            type.getName().replace('.', '/'));
  }
}
