package io.github.relu4j.benchmarks.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.relu4j.Activation;
import io.github.relu4j.names.Dl4j;
import io.github.relu4j.names.HuggingFace;
import io.github.relu4j.names.Keras;
import io.github.relu4j.names.Onnx;
import io.github.relu4j.names.PyTorch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The catalogue's functions that pair or normalise")
class GroupedSectionTest {

  private static final Path SOURCES = Path.of("..", "src", "main", "java");

  /** The systems whose names the library reads. */
  private static final Map<Framework, Function<String, Activation>> READERS =
      Map.of(
          Framework.PYTORCH,
          PyTorch::read,
          Framework.KERAS,
          Keras::read,
          Framework.ONNX,
          name -> Onnx.read(name, Map.of()),
          Framework.DL4J,
          Dl4j::read,
          Framework.HUGGING_FACE,
          name -> HuggingFace.read(name));

  @TempDir private Path directory;

  @Test
  @DisplayName("have a row each, with the words of the Javadoc")
  void row() throws IOException {
    assertThat(row("softmax"))
        .contains(
            "| `y[i] = e^x[i] / (e^x[0] + ... + e^x[width - 1])`, i over",
            "| `gradX[i] = y[i] (gradY[i] -",
            "| `width`: the number of elements of a row, at least 1<br>`elementsPerChannel`: how",
            "| [0, 1] |",
            "| `Activations.softmax(width)`, [Softmax](../src/main/java/io/github/relu4j/Softmax.java) |",
            "J. S. Bridle");
  }

  @Test
  @DisplayName("of a gated linear unit have the name of its activation in formula and gradient")
  void activation() throws IOException {
    assertThat(row("reglu"))
        .contains(
            "| `y = relu(gate) * up`, of two inputs, the gate's pre-activation and the linear branch |",
            "| `dy/dgate = relu'(gate) * up` and `dy/dup = relu(gate)` | – |");
  }

  @Test
  @DisplayName("of a variant have its own formula")
  void variant() throws IOException {
    assertThat(row("drelu"))
        .contains("| `y = relu(gate) * relu(up)` | `dy/dgate = relu'(gate) * relu(up)` and");
    assertThat(row("swiglu(clamp_after=...)"))
        .contains("| `y = min(silu(gate), limit) *", "`Activations.swigluStep(limit)`");
  }

  @Test
  @DisplayName("have a dash where another system has no such function")
  void noForeignName() throws IOException {
    assertThat(row("swiglu")).contains(".java) | – | – | `SwiGLU` | – | – | – |");
  }

  @Test
  @DisplayName("have no column for a system that names none of them")
  void noColumn() throws IOException {
    assertThat(row("swiglu"))
        .contains("| JAX | Deeplearning4j | Hugging Face | source |")
        .doesNotContain("timm");
  }

  static Stream<Arguments> foreignNames() {
    return GroupedFunction.all().stream()
        .flatMap(
            function ->
                function.foreignNames().entrySet().stream()
                    .filter(name -> READERS.containsKey(name.getKey()))
                    .map(name -> Arguments.of(name.getKey(), name.getValue(), function)));
  }

  @DisplayName("have names elsewhere for which the library says what to use")
  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("foreignNames")
  void foreignName(Framework framework, String name, GroupedFunction function) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> READERS.get(framework).apply(name))
        .withMessageContainingAll(framework.title(), name, function.expression());
  }

  @DisplayName("need a Javadoc in this form: the error says what it lacks")
  @ParameterizedTest
  @ValueSource(strings = {"y = max", "Gradient:", "Range:", "Source:"})
  void lack(String words) throws IOException {
    Path source = directory.resolve("Maxout.java");
    String complete = Files.readString(SOURCES.resolve("io/github/relu4j/Maxout.java"));
    Files.writeString(source, complete.replace(words, "Words"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GroupedDocumentation.of(source, GroupedDocumentation.GRADIENT))
        .withMessageContainingAll(source.toString(), words.replace("max", "..."));
  }

  private static String row(String name) throws IOException {
    GroupedFunction function =
        GroupedFunction.all().stream().filter(any -> any.name().equals(name)).findFirst().get();
    return GroupedSection.of(List.of(function), SOURCES);
  }
}
