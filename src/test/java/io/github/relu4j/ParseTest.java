package io.github.relu4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.relu4j.reference.Entries;
import io.github.relu4j.reference.Entry;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("parse reads what name writes")
class ParseTest {

  static Stream<Arguments> texts() {
    return Stream.of(
        Arguments.of("relu", Activations.relu()),
        Arguments.of("relu()", Activations.relu()),
        Arguments.of("leaky_relu", Activations.leakyRelu()),
        Arguments.of("leaky_relu", Activations.leakyRelu(0.01f)),
        Arguments.of("leaky_relu(0.2)", Activations.leakyRelu(0.2f)),
        Arguments.of("  leaky_relu ( -1e-3 ) ", Activations.leakyRelu(-0.001f)),
        Arguments.of("prelu", Activations.prelu(0.25f)),
        Arguments.of("prelu(0.25)", Activations.prelu(0.25f)),
        Arguments.of("prelu(0.1, 0.2)", Activations.prelu(0.1f, 0.2f)),
        Arguments.of(
            "prelu(0.1,0.2,elements_per_channel=49)",
            Activations.prelu(new float[] {0.1f, 0.2f}, 49)),
        Arguments.of("prelu(elements_per_channel=9)", Activations.prelu(new float[] {0.25f}, 9)),
        Arguments.of("rrelu", Activations.rrelu(0.125f, 1f / 3)),
        Arguments.of("rrelu(0.1, 0.3)", Activations.rrelu(0.1f, 0.3f)),
        Arguments.of("elu", Activations.elu()),
        Arguments.of("elu(1.0)", Activations.elu(1f)),
        Arguments.of("elu(1.6732)", Activations.elu(1.6732f)),
        Arguments.of("clamped(gelu,-10,10)", Activations.clamped(Activations.gelu(), -10f, 10f)),
        Arguments.of(
            " clamped ( leaky_relu(0.2) , -1 , Infinity ) ",
            Activations.clamped(Activations.leakyRelu(0.2f), -1f, Float.POSITIVE_INFINITY)),
        Arguments.of(
            "clamped(clamped(hardtanh(-1,1),-0.5))",
            Activations.clamped(
                Activations.clamped(Activations.hardTanh(), -0.5f, Float.POSITIVE_INFINITY),
                Float.NEGATIVE_INFINITY,
                Float.POSITIVE_INFINITY)),
        Arguments.of("scaled(tanh,0.5)", Activations.scaled(Activations.tanh(), 0.5f, 1f, 0f)),
        Arguments.of(
            "scaled(leaky_relu(0.2),1,1.7,-3)",
            Activations.scaled(Activations.leakyRelu(0.2f), 1f, 1.7f, -3f)),
        Arguments.of("sigmoid", Activations.sigmoid()),
        Arguments.of("tanh", Activations.tanh()));
  }

  @DisplayName("the text")
  @ParameterizedTest(name = "\"{0}\" is {1}")
  @MethodSource("texts")
  void reads(String text, Activation activation) {
    assertThat(Activations.parse(text)).isEqualTo(activation);
  }

  /** Texts that say less than the name does, or say it in another way. */
  @DisplayName("the name is")
  @ParameterizedTest(name = "{1} for {0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "prelu(0.5,elements_per_channel=4);prelu(0.5,elements_per_channel=4)",
        "rrelu(0);rrelu(0.0,0.33333334)",
        "hardtanh(0);hardtanh(0.0,1.0)",
        "selu(1.6732632,1.050701);selu",
        "selu(2);selu(2.0,1.050701)",
        "hardshrink(2);hardshrink(2.0)"
      })
  void names(String text, String name) {
    assertThat(Activations.parse(text).name()).isEqualTo(name);
  }

  static Stream<Entry<?>> withParameters() {
    return Entries.all().stream().filter(entry -> entry.name().contains("("));
  }

  @DisplayName("a name reads back as an equal activation, whatever its parameters are")
  @ParameterizedTest(name = "{0}")
  @MethodSource("withParameters")
  void roundTrip(Entry<?> entry) {
    Random random = new Random(11);
    int parameters = entry.name().split(",").length;
    int read = 0;
    for (int i = 0; i < 2_000; i++) {
      Optional<Activation> activation = parameters(entry, random.ints(parameters));
      if (activation.isPresent()) {
        assertReadsBack(activation.get());
        read++;
      }
    }
    assertThat(read).as("of 2000 with parameters that %s takes", entry).isGreaterThan(200);
  }

  /** An activation with any finite parameters, or none where it does not take them. */
  private static Optional<Activation> parameters(Entry<?> entry, IntStream bits) {
    String texts =
        bits.mapToObj(Float::intBitsToFloat)
            .map(value -> String.valueOf(Float.isFinite(value) ? value : 0.5f))
            .collect(Collectors.joining(",", "(", ")"));
    try {
      return Optional.of(Activations.parse(entry.baseName() + texts));
    } catch (IllegalArgumentException notTaken) {
      return Optional.empty();
    }
  }

  @Test
  @DisplayName("a PReLU's name reads back, whatever its channels are")
  void channels() {
    Random random = new Random(11);
    for (int i = 0; i < 2_000; i++) {
      float[] alpha = new float[1 + random.nextInt(5)];
      for (int channel = 0; channel < alpha.length; channel++) {
        alpha[channel] = random.nextFloat(-1e30f, 1e30f);
      }
      assertReadsBack(Activations.prelu(alpha, 1 + random.nextInt(1_000)));
    }
  }

  @DisplayName("a PReLU whose alpha has become NaN or infinite reads back as an equal one, too")
  @ParameterizedTest(name = "alpha {0}")
  @CsvSource({
    "NaN, 'prelu(0.5,NaN)'",
    "Infinity, 'prelu(0.5,Infinity)'",
    "-Infinity, 'prelu(0.5,-Infinity)'"
  })
  void alphaNotFinite(float broken, String name) {
    float[] alpha = {0.5f, 0.25f};
    PRelu prelu = Activations.prelu(alpha);
    alpha[1] = broken;
    assertThat(prelu.name()).isEqualTo(name);
    assertReadsBack(prelu);
    PRelu ofImages = Activations.prelu(new float[] {1f}, 49);
    ofImages.alpha()[0] = broken;
    assertReadsBack(ofImages);
  }

  @DisplayName("NaN and infinity are refused elsewhere, and for alpha in any other spelling")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "prelu(nan)",
        "prelu(+NaN)",
        "prelu(-NaN)",
        "prelu(+Infinity)",
        "prelu(inf)",
        "prelu(infinity)",
        "prelu(1e39)",
        "leaky_relu(NaN)",
        "elu(Infinity)",
        "rrelu(-Infinity,1)",
        "softplus(1,NaN)"
      })
  void notFinite(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Activations.parse(text));
  }

  private static void assertReadsBack(Activation activation) {
    assertThat(Activations.parse(activation.name())).isEqualTo(activation);
  }

  @Test
  @DisplayName("an unknown name: the error lists the known ones")
  void unknown() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Activations.parse("serf(1)"))
        .withMessageContaining("serf")
        .withMessageContainingAll(Activations.names().toArray(new String[0]));
  }

  @DisplayName("what works on rows is no activation: the error says what reads it")
  @ParameterizedTest
  @CsvSource({
    "softmax, parseSoftmax",
    "log_softmax(3), parseLogSoftmax",
    "sparsemax(3), parseSparsemax",
    "hardmax(3), parseHardmax"
  })
  void rows(String name, String way) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Activations.parse(name))
        .withMessageContainingAll(name.replace("(3)", ""), "no Activation", way);
  }

  @DisplayName("what an activation is made of: an error that says what is wrong with it")
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = ';',
      value = {
        "clamped;needs an activation for f",
        "clamped();needs an activation for f",
        "clamped(serf,0,1);unknown activation \"serf\"",
        "clamped(0,1);unknown activation \"0\"",
        "clamped(prelu,0,1);clamped takes acts on each element alone, and prelu does not",
        "clamped(glu,0,1);\"glu\" is no Activation",
        "clamped(elu(1,0,1);closes it",
        "scaled(1,2,0);unknown activation \"1\"",
        "scaled(tanh,1,2,0,4);\"4\"",
        "clamped(elu(x),0,1);\"x\"",
        "clamped(relu,0,1,2);\"2\"",
        "clamped(relu,0,x);\"x\""
      })
  void malformedInner(String text, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Activations.parse(text))
        .withMessageContaining(message);
  }

  @DisplayName("a malformed parameter: the error quotes it")
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "leaky_relu(x1);\"x1\"",
        "elu(1,0);\"0\"",
        "elu(1.0.0);\"1.0.0\"",
        "relu(3);\"3\"",
        "tanh(elements_per_channel=3);\"elements_per_channel=3\"",
        "leaky_relu(,);\"\"",
        "prelu(0.1,,0.2);\"\"",
        "prelu(0.1,elements_per_channel=x);\"x\"",
        "prelu(0.1,elements_per_channel=2.5);\"2.5\"",
        "prelu(0.1,elements=4);\"elements=4\"",
        "prelu(elements_per_channel=2,0.1);\"0.1\"",
        "prelu(elements_per_channel=0);0",
        "(1);\"\"",
        "elu(1;\"elu(1\"",
        "elu(1) 2;\"elu(1) 2\""
      })
  void malformed(String text, String quoted) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Activations.parse(text))
        .withMessageContaining(quoted);
  }

  @Test
  @DisplayName("a malformed parameter: the error has the whole text and the parameter's name")
  void malformedInText() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Activations.parse("rrelu(0.1,x)"))
        .withMessage("\"rrelu(0.1,x)\": cannot read \"x\" as a float for upper");
  }

  @Test
  @DisplayName("a parameter with = but nothing before it is none that the activation takes")
  void namelessParameter() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Activations.parse("prelu(0.1,=4)"))
        .withMessageContaining("does not take: \"=4\"");
  }

  @Test
  @DisplayName("null: NullPointerException that names the argument; nothing: an unknown name")
  void nothing() {
    assertThatNullPointerException().isThrownBy(() -> Activations.parse(null)).withMessage("text");
    assertThatIllegalArgumentException().isThrownBy(() -> Activations.parse(""));
  }
}
