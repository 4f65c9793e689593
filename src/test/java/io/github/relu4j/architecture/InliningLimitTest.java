package io.github.relu4j.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * C2 does not inline a method that is longer than its {@code FreqInlineSize}, and a vector method
 * that is not inlined boxes every vector, at hundreds of times the cost.
 */
@DisplayName("C2 inlines vector code")
class InliningLimitTest {

  /** C2's default {@code FreqInlineSize}, in bytes of bytecode. */
  private static final int LIMIT = 325;

  private static final int LONGEST_LAST_INSTRUCTION = 3;

  private static final Pattern INSTRUCTION = Pattern.compile("^ +(\\d+): [a-z].*");
  private static final Pattern METHOD = Pattern.compile("^  \\S.*[);{}]$");

  private static final List<String> LOOPS =
      List.of(
          "io.github.relu4j.internal.loop.Loop",
          "io.github.relu4j.internal.loop.MaskLoop",
          "io.github.relu4j.internal.loop.vector.VectorTileLoop",
          "io.github.relu4j.internal.loop.vector.DoubleVectorStageLoop",
          "io.github.relu4j.internal.loop.vector.VectorProducts",
          "io.github.relu4j.internal.loop.vector.VectorSums");

  private static final JavaClasses ALL = new ClassFileImporter().importPackages("io.github.relu4j");

  /** In one run of javap, which takes longer to start than for a class. */
  private static final Map<JavaClass, String> CODE =
      disassembled(
          ALL.stream()
              .filter(type -> type.getName().matches(".*(Vector|Lanes|internal\\.loop).*"))
              .toList());

  static Stream<JavaClass> functionsAndTheirSteps() {
    return ALL.stream()
        .filter(type -> type.getName().matches(".*(Vector|Lanes).*"))
        .filter(type -> LOOPS.stream().noneMatch(type::isAssignableTo));
  }

  @DisplayName("every method of a vector function has at most 325 bytes of bytecode")
  @ParameterizedTest(name = "{0}")
  @MethodSource("functionsAndTheirSteps")
  void functionsAreInlined(JavaClass type) {
    Map<String, Integer> sizes = methodSizes(CODE.get(type));
    assertThat(sizes.values()).as("%s", sizes).allMatch(size -> size <= LIMIT);
  }

  @DisplayName("a loop has more: inlined into a caller, the two together would be too much for C2")
  @ParameterizedTest(name = "{0}.{1}")
  @CsvSource({
    "vector.VectorLoop, apply",
    "vector.VectorLoop, multiply",
    "vector.VectorLoop, applyToSums",
    "vector.VectorLoop, multiplyOfSums",
    "vector.VectorLoop, applyOverNative",
    "vector.VectorLoop, multiplyOverNative",
    "vector.VectorSums, addBias",
    "vector.VectorSums, addOne",
    "vector.VectorSums, addTwo",
    "vector.StagedVectorLoop, expand",
    "vector.StagedVectorLoop, complete",
    "vector.StagedVectorLoop, completeProducts",
    "vector.StagedVectorLoop, expandNative",
    "vector.StagedVectorLoop, completeNative",
    "vector.StagedVectorLoop, completeNativeProducts",
    "vector.DoubleVectorLoop, apply",
    "vector.ExponentialVectorLoop, reduce",
    "vector.ExponentialVectorLoop, expand",
    "vector.ExponentialVectorLoop, expandPrecisely",
    "vector.ExponentialVectorLoop, complete",
    "vector.ExponentialVectorStageLoop, run",
    "vector.SineVectorLoop, reduce",
    "vector.SineVectorLoop, expand",
    "vector.SineVectorLoop, complete",
    "vector.VectorProducts, multiply",
    "vector.MaskVectorLoop, packWords",
    "vector.MaskVectorLoop, select",
    "vector.MaskVectorLoop, scale",
    "MaskLoop, packWords",
    "MaskLoop, select",
    "MaskLoop, scale",
    "MaskLoop, toSteps",
    "ElementLoop, apply",
    "ElementLoop, applyToSums",
    "ElementLoop, backward",
    "OutputElements, slopes",
    "Clamping, clamp",
    "Clamping, select",
    "Scaling, multiply",
    "Scaling, multiplyAndAdd",
    "Scaling, multiplySlopes",
    "gate.Products, multiply",
    "gate.ClampedGatedLoop, gateSlopes",
    "gate.ClampedGatedLoop, upSlopes",
    "gate.ClampedGatedLoop, limitedUpSlopes",
    "gate.BranchedGatedLoop, rectifiedSlopes",
    "TiledBackward, multiply",
    "BiasedRows, addBias",
    "ColumnSums, add",
    "ColumnSums, addProducts",
    "ColumnSums, normalise",
    "SlopeLoop, product",
    "SlopeLoop, mark"
  })
  void loopsAreNotInlined(String type, String operation) {
    JavaClass loop = ALL.get("io.github.relu4j.internal.loop." + type);
    assertThat(methodSizes(CODE.get(loop)))
        .hasEntrySatisfying(
            new Condition<>(method -> method.contains(" " + operation + "("), operation),
            new Condition<>(size -> size - LONGEST_LAST_INSTRUCTION > LIMIT, "over " + LIMIT));
  }

  private static Map<String, Integer> methodSizes(String disassembled) {
    Map<String, Integer> sizes = new LinkedHashMap<>();
    String method = "";
    for (String line : disassembled.lines().toList()) {
      Matcher instruction = INSTRUCTION.matcher(line);
      if (instruction.matches()) {
        int start = Integer.parseInt(instruction.group(1));
        sizes.merge(method, start + LONGEST_LAST_INSTRUCTION, Math::max);
      } else if (METHOD.matcher(line).matches()) {
        method = line.strip();
      }
    }
    return sizes;
  }

  private static Map<JavaClass, String> disassembled(List<JavaClass> types) {
    List<String> arguments = new ArrayList<>(List.of("-c", "-p"));
    types.forEach(
        type -> arguments.add(Path.of(type.getSource().orElseThrow().getUri()).toString()));
    StringWriter out = new StringWriter();
    PrintWriter printer = new PrintWriter(out);
    ToolProvider javap = ToolProvider.findFirst("javap").orElseThrow();
    int status = javap.run(printer, printer, arguments.toArray(String[]::new));
    assertThat(status).as("%s", out).isZero();
    String[] texts = out.toString().split("(?m)^(?=Compiled from )");
    assertThat(texts).hasSameSizeAs(types);
    Map<JavaClass, String> code = new HashMap<>();
    for (int i = 0; i < texts.length; i++) {
      code.put(types.get(i), texts[i]);
    }
    return code;
  }
}
