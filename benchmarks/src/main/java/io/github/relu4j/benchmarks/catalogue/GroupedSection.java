package io.github.relu4j.benchmarks.catalogue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A row for each function of several elements: all about it. */
final class GroupedSection {

  private static final String NONE = "–";

  /** Those that have a name for one of the functions. */
  private static final List<Framework> FRAMEWORKS =
      Stream.of(Framework.values())
          .filter(
              framework ->
                  GroupedFunction.all().stream()
                      .anyMatch(function -> function.foreignNames().containsKey(framework)))
          .toList();

  private static final String HEAD =
      """
      ## Functions that pair or normalise

      Each result of these is of several elements, so they are no `Activation`, and `Activations.parse` and `PyTorch.read`
      and so on do not read them but say what to use. `Activations.parseGated` reads the gated linear units, `parseMaxout`
      reads maxout; `parseSoftmax`, `parseLogSoftmax`, `parseSparsemax` and `parseHardmax` read `softmax(10)` and so on,
      with the width. An activation over rows may come `after` an elementwise one. The Javadoc has layout, accuracy and
      special cases. GLU elsewhere has up in the first half of a row (`GatedRows.Order.UP_GATE`); ONNX' SwiGLU has the
      gate as its first input.

      """;

  private GroupedSection() {}

  static String of(List<GroupedFunction> functions, Path sources) throws IOException {
    Table table = new Table().row(headers());
    for (GroupedFunction function : functions) {
      table.row(row(function, documentation(function, sources)));
    }
    return HEAD + table;
  }

  private static GroupedDocumentation documentation(GroupedFunction function, Path sources)
      throws IOException {
    return GroupedDocumentation.of(
        sources.resolve(path(function.type())), GroupedDocumentation.GRADIENT);
  }

  static String path(Class<?> type) {
    return type.getName().replace('.', '/') + ".java";
  }

  private static List<String> headers() {
    List<String> headers =
        new ArrayList<>(List.of("here", "y", "gradient", "parameters", "range", "Java"));
    FRAMEWORKS.forEach(framework -> headers.add(framework.title()));
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
    cells.add(java(function.expression(), function.type()));
    for (Framework framework : FRAMEWORKS) {
      String name = function.foreignNames().get(framework);
      cells.add(name == null ? NONE : "`" + name + "`");
    }
    cells.add(documentation.source());
    return cells;
  }

  /** An expression, and its class as a link. */
  static String java(String expression, Class<?> type) {
    return "`%s`, [%s](%s%s)"
        .formatted(expression, type.getSimpleName(), Section.SOURCE, path(type));
  }

  /** In words of any activation, the name of the one that the function has. */
  private static String withActivation(String words, GroupedFunction function) {
    return function
        .activation()
        .map(name -> words.replaceAll("\\bactivation(?='?\\()", name))
        .orElse(words);
  }

  static String parameters(GroupedDocumentation documentation) {
    return documentation.parameters().entrySet().stream()
        .map(parameter -> "`" + parameter.getKey() + "`: " + parameter.getValue())
        .collect(Collectors.joining("<br>"));
  }
}
