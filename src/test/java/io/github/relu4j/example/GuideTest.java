package io.github.relu4j.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.relu4j.Activation;
import io.github.relu4j.Activations;
import io.github.relu4j.init.Gain;
import io.github.relu4j.init.Initialisers;
import io.github.relu4j.monitor.DeadUnitMonitor;
import io.github.relu4j.names.HuggingFace;
import io.github.relu4j.names.Keras;
import io.github.relu4j.names.Onnx;
import io.github.relu4j.names.PyTorch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The code of docs/guide.md, and what the page says that it does. */
@DisplayName("docs/guide.md")
class GuideTest {

  private static final Path PAGE = Path.of("docs", "guide.md");
  private static final Path THIS =
      Path.of("src", "test", "java", "io", "github", "relu4j", "example", "GuideTest.java");

  private static final Pattern BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
  private static final Pattern CALL = Pattern.compile("`([^`\n]*[(][^`\n]*)`");

  /** A line of the table of times: a name, and cells that have an error each. */
  private static final Pattern TIMES = Pattern.compile("(?m)^\\| (\\w+) \\|(.* ± .*)\\|$");

  private static final Offset<Float> SHOWN = within(0.0005f);

  @DisplayName("shows code as it is compiled here")
  @ParameterizedTest
  @MethodSource("code")
  void compiled(String code) throws IOException {
    String source = packed(Files.readString(THIS));
    assertThat(code).matches(source::contains, "stands in GuideTest");
  }

  @DisplayName("has the times of docs/performance.md")
  @ParameterizedTest
  @MethodSource("times")
  void times(String activation, String cell) throws IOException {
    String tables = withPlainSpaces(Files.readString(Path.of("docs", "performance.md")));
    String figure = "· " + cell.replace(" times as long", "") + " |";
    assertThat(tables.lines().filter(line -> line.startsWith("| " + activation + " |")))
        .anyMatch(line -> line.contains(figure), "has " + figure);
  }

  @Test
  @DisplayName("has at most 250 lines")
  void length() throws IOException {
    assertThat(page().lines().count()).isLessThanOrEqualTo(250);
  }

  @Test
  @DisplayName("takes functions that are right for the last layer")
  void outputs() {
    int classes = 3;
    float[] x = {-20f, 0f, 20f};

    assertThat(forward(Activations.sigmoid(), x)).isSorted().contains(0.5f);
    assertThat(forward(Activations.tanh(), x)).containsExactly(-1f, 0f, 1f);
    assertThat(forward(Activations.softplus(), x)).isSorted().doesNotContain(0f);
    Activations.softmax(classes).forward(x, x);
    assertThat(x[0] + x[1] + x[2]).isCloseTo(1f, SHOWN);
  }

  @Test
  @DisplayName("takes losses that stay finite where a probability underflows")
  void losses() {
    int classes = 2;
    float[] logs = {0f, 200f};
    float[] probabilities = logs.clone();
    Activations.softmax(classes).forward(probabilities, probabilities);
    Activations.logSoftmax(classes).forward(logs, logs);

    assertThat(probabilities).containsExactly(0f, 1f);
    assertThat(logs).containsExactly(-200f, 0f);
    assertThat(Activations.logSigmoid().forward(-200f)).isEqualTo(-200f);
    assertThat(Activations.sigmoid().forward(-200f)).isZero();
  }

  @Test
  @DisplayName("reads what models of other systems say")
  void models() {
    String config = "{\"hidden_act\": \"gelu_new\"}";

    assertThat(HuggingFace.read(config)).isEqualTo(Activations.geluTanh());
    assertThat(HuggingFace.readGate(config)).isEqualTo(Activations.glu(Activations.geluTanh()));
    assertThat(PyTorch.read("LeakyReLU(0.2)")).isEqualTo(Activations.leakyRelu(0.2f));
    assertThat(Keras.read("gelu")).isEqualTo(Activations.gelu());
    assertThat(Onnx.read("Elu", Map.of())).isEqualTo(Activations.elu());
  }

  @Test
  @DisplayName("says what ReLU gives, and what gradient it and sigmoid pass")
  void forwardAndBackward() {
    float[] x = {-2f, -0.5f, 0.5f, 2f};
    float[] y = new float[x.length];
    Activations.relu().forward(x, y); // {0, 0, 0.5, 2}
    assertThat(y).containsExactly(0f, 0f, 0.5f, 2f);

    float[] gradX = new float[x.length];
    float[] gradY = {1f, 1f, 1f, 1f};
    Activations.relu().backward(x, gradY, gradX); // {0, 0, 1, 1}
    Activations.sigmoid().backward(x, gradY, gradX); // {0.105, 0.235, 0.235, 0.105}
    assertThat(gradX).containsExactly(new float[] {0.105f, 0.235f, 0.235f, 0.105f}, SHOWN);
    Activations.relu().backward(x, gradY, gradX);
    assertThat(gradX).containsExactly(0f, 0f, 1f, 1f);
  }

  @Test
  @DisplayName("shows a loop that gives what ReLU gives")
  void loop() {
    float[] x = {-2f, -0.5f, 0.5f, 2f};
    float[] y = new float[x.length];
    for (int i = 0; i < x.length; i++) {
      y[i] = Math.max(x[i], 0f);
    }
    assertThat(y).isEqualTo(forward(Activations.relu(), x));
  }

  @Test
  @DisplayName("says what slopes sigmoid and tanh have")
  void slopes() {
    float slope = Activations.tanh().derivative(10f); // 8.2e-9
    assertThat(slope).isEqualTo(8.2e-9f, within(5e-11f));
    assertThat(Activations.sigmoid().derivative(10f)).isEqualTo(4.5e-5f, within(5e-7f));

    double left = Math.pow(Activations.sigmoid().derivative(0f), 10); // 9.5e-7
    assertThat(left).isEqualTo(9.5e-7, within(5e-9));
  }

  @Test
  @DisplayName("tries variants by name")
  void byName() {
    Activation activation = Activations.parse("leaky_relu(0.1)");
    assertThat(activation).isEqualTo(Activations.leakyRelu(0.1f));
    assertThat(Activations.leakyRelu().derivative(-1f)).isEqualTo(0.01f);
  }

  @Test
  @DisplayName("counts dead units")
  void deadUnits() {
    int units = 2;
    float[] x = {-1f, 1f, -2f, -3f};
    DeadUnitMonitor monitor = new DeadUnitMonitor("hidden", units, 0.01f, 1);
    monitor.observe(Activations.relu(), x); // x has a row for each sample
    String report = monitor.toString(); // hidden: of 2 units 1 dead (0), ...
    assertThat(report).startsWith("hidden: of 2 units 1 dead (0), ");
  }

  @Test
  @DisplayName("draws weights that keep the variance")
  void initialWeights() {
    int inputs = 400;
    int units = 300;
    float[] weights = new float[inputs * units];
    SplittableRandom random = new SplittableRandom(42);

    Initialisers.heNormal(Activations.relu()).fill(weights, inputs, units, random);
    assertThat(meanSquare(weights)).isCloseTo(2.0 / inputs, within(0.05 / inputs));

    Initialisers.lecunNormal().fill(weights, inputs, units, random);
    assertThat(meanSquare(weights)).isCloseTo(1.0 / inputs, within(0.05 / inputs));
    assertThat(Gain.byQuadrature(Activations.selu())).isCloseTo(1, within(1e-4));
  }

  @Test
  @DisplayName("works on scores, gates and long arrays")
  void inUse() {
    float[] scores = {-1f, 0f, 1f};
    float[] probabilities = new float[scores.length];
    Activations.sigmoid().forward(scores, probabilities);
    assertThat(probabilities[1]).isEqualTo(0.5f);

    float[] gate = {-1f, 0f, 1f};
    float[] up = {2f, 2f, 2f};
    Activations.swiglu().forward(gate, up, gate);
    assertThat(gate[2]).isEqualTo(2f * Activations.silu().forward(1f));

    float[] x = {-1f, 0f, 1f};
    float[] y = new float[x.length];
    Activations.parallel(Activations.gelu()).forward(x, y);
    assertThat(y).isEqualTo(forward(Activations.gelu(), x));
  }

  private static float[] forward(Activation activation, float[] x) {
    float[] y = new float[x.length];
    activation.forward(x, y);
    return y;
  }

  private static double meanSquare(float[] weights) {
    double squares = 0;
    for (float weight : weights) {
      squares += weight * weight;
    }
    return squares / weights.length;
  }

  static Stream<String> code() throws IOException {
    String page = page();
    return Stream.of(BLOCK, CALL)
        .flatMap(pattern -> pattern.matcher(page).results())
        .map(match -> packed(match.group(1)))
        .distinct();
  }

  static List<Arguments> times() throws IOException {
    return TIMES.matcher(withPlainSpaces(page())).results().flatMap(GuideTest::cells).toList();
  }

  private static Stream<Arguments> cells(MatchResult line) {
    return Stream.of(line.group(2).split("[|]"))
        .map(String::strip)
        .map(cell -> Arguments.of(line.group(1), cell));
  }

  private static String page() throws IOException {
    return Files.readString(PAGE);
  }

  private static String withPlainSpaces(String text) {
    return text.replace('\u00a0', ' ');
  }

  /** Without spaces and line ends, of which a page has others. */
  private static String packed(String code) {
    return code.replaceAll("\\s", "");
  }
}
