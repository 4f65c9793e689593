package io.github.relu4j.benchmarks.catalogue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A row for each function of several elements: all about it. */
final class GroupedSection {

  private static final String NONE = "–";

  private static final String HEAD =
      """
      ## Functions that pair or normalise

      Each result of these is of several elements, so they are no `Activation`, and `Activations.parse` and `PyTorch.read`
      and so on do not read them but say what to use. `Activations.parseGated` reads the gated linear units, `parseMaxout`
      reads maxout; `parseSoftmax`, `parseLogSoftmax`, `parseSparsemax` and `parseHardmax` read `softmax(10)` and so on,
      with the width. The Javadoc has layout, accuracy and special cases. GLU elsewhere has up in the first half of a row
      (`GatedRows.Order.UP_GATE`); ONNX' SwiGLU has the gate as its first input.

      """;

  private GroupedSection() {}

  static String of(List<GroupedFunction> functions, Path sources) throws IOException {
    Table table = new Table().row(headers());
    for (GroupedFunction function : functions) {
      table.row(row(function, GroupedDocumentation.of(source(function, sources))));
    }
    return HEAD + table;
  }

  private static Path source(GroupedFunction function, Path sources) {
    return sources.resolve(path(function));
  }

  private static String path(GroupedFunction function) {
    return function.type().getName().replace('.', '/') + ".java";
  }

  private static List<String> headers() {
    List<String> headers =
        new ArrayList<>(List.of("here", "y", "gradient", "parameters", "range", "Java"));
    for (Framework framework : Framework.values()) {
      headers.add(framework.title());
    }
    headers.add("source");
    return headers;
  }

  private static List<String> row(GroupedFunction function, GroupedDocumentation documentation) {
    List<String> cells = new ArrayList<>();
    cells.add(function.name());
    cells.add(
        function
            .own()
            .map(GroupedFunction.Formula::y)
            .orElseGet(() -> withActivation(documentation.formula(), function)));
    cells.add(
        function
            .own()
            .map(GroupedFunction.Formula::gradient)
            .orElseGet(() -> withActivation(documentation.gradient(), function)));
    cells.add(function.activation().isPresent() ? NONE : parameters(documentation));
    cells.add(documentation.range());
    cells.add(
        "`%s`, [%s](%s%s)"
            .formatted(
                function.expression(),
                function.type().getSimpleName(),
                Section.SOURCE,
                path(function)));
    for (Framework framework : Framework.values()) {
      String name = function.foreignNames().get(framework);
      cells.add(name == null ? NONE : "`" + name + "`");
    }
    cells.add(documentation.source());
    return cells;
  }

  /** In words of any activation, the name of the one that the function has. */
  private static String withActivation(String words, GroupedFunction function) {
    return function
        .activation()
        .map(name -> words.replaceAll("\\bactivation(?='?\\()", name))
        .orElse(words);
  }

  private static String parameters(GroupedDocumentation documentation) {
    return documentation.parameters().entrySet().stream()
        .map(parameter -> "`" + parameter.getKey() + "`: " + parameter.getValue())
        .collect(Collectors.joining("<br>"));
  }
}
