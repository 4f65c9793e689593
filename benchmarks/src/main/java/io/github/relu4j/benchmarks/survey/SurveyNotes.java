package io.github.relu4j.benchmarks.survey;

import io.github.relu4j.Acceleration;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** What a reader needs beside the table: how it was measured, where the speed comes from. */
final class SurveyNotes {

  private final List<SurveyRow> rows;
  private final Optional<Acceleration> withFlag;
  private final int callLength;

  SurveyNotes(List<SurveyRow> rows, Optional<Acceleration> withFlag, int callLength) {
    this.rows = rows;
    this.withFlag = withFlag;
    this.callLength = callLength;
  }

  String text() throws IOException {
    return String.join(
        "\n",
        "ns: shortest time per element once warm, one thread; calls of "
            + String.format(Locale.ROOT, "%,d", callLength)
            + " floats through the whole input;",
        "    each activation and path in a JVM of its own, "
            + System.getProperty("java.vm.name")
            + " "
            + System.getProperty("java.vm.version"),
        "plain: the loop that a user writes over Math.exp, Math.expm1, Math.tanh or a ternary",
        "worst ULP: over this input, against the formula in double; backward includes its product",
        "bits: " + bits(),
        "",
        "Without a flag:",
        "    " + ChildJvm.withoutFlag().acceleration(),
        "With --add-modules jdk.incubator.vector:",
        "    "
            + withFlag.map(Acceleration::toString).orElse("this JDK does not have the module")
            + gains());
  }

  private String bits() {
    long different = rows.stream().filter(row -> !row.sameBits()).count();
    return different == 0
        ? "the same on every path, in all " + rows.size() + " rows"
        : "DIFFERENT between the paths in " + different + " rows";
  }

  /** The geometric mean over the operations, which treats twice and half alike. */
  private String gains() {
    Map<String, List<OptionalDouble>> ratios =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    SurveyRow::activation,
                    LinkedHashMap::new,
                    Collectors.mapping(
                        row -> row.ratio(Code.SCALAR, Code.VECTOR), Collectors.toList())));
    if (rows.stream().allMatch(row -> row.ratio(Code.SCALAR, Code.VECTOR).isEmpty())) {
      return "";
    }
    return ratios.entrySet().stream()
        .map(entry -> entry.getKey() + " " + SurveyTable.times(mean(entry.getValue())))
        .collect(Collectors.joining(", ", "\n    scalar time / vector time: ", ""));
  }

  private static OptionalDouble mean(List<OptionalDouble> ratios) {
    OptionalDouble logarithm =
        ratios.stream().flatMapToDouble(OptionalDouble::stream).map(Math::log).average();
    return logarithm.isPresent()
        ? OptionalDouble.of(Math.exp(logarithm.getAsDouble()))
        : OptionalDouble.empty();
  }
}
