package io.github.relu4j.benchmarks.catalogue;

import io.github.relu4j.Clamped;
import io.github.relu4j.Scaled;
import java.io.IOException;
import java.nio.file.Path;

/** A row for each activation that is made of any other one. */
final class ComposedSection {

  private static final String HEAD =
      """
      ## Functions made of any other

      Each of these changes another elementwise activation f, a user's own too, and is an activation itself.
      `Activations.parse` reads their names with the name of f inside, such as `scaled(sigmoid,1,2)`.
      `clamped(gelu,-10,10)` is `gelu_10` of Hugging Face.

      """;

  private ComposedSection() {}

  static String of(Path sources) throws IOException {
    Table table =
        new Table().row("here", "y", "derivative", "parameters", "range", "Java", "source");
    row(table, sources, "clamped(f,low,high)", "Activations.clamped(f, low, high)", Clamped.class);
    row(
        table,
        sources,
        "scaled(f,in,out,offset)",
        "Activations.scaled(f, in, out, offset)",
        Scaled.class);
    return HEAD + table;
  }

  private static void row(Table table, Path sources, String name, String expression, Class<?> type)
      throws IOException {
    GroupedDocumentation documentation =
        GroupedDocumentation.of(
            sources.resolve(GroupedSection.path(type)), Documentation.DERIVATIVE);
    table.row(
        "`" + name + "`",
        documentation.formula(),
        documentation.gradient(),
        GroupedSection.parameters(documentation),
        documentation.range(),
        GroupedSection.java(expression, type),
        documentation.source());
  }
}
