package io.github.relu4j.suite;

import static io.github.relu4j.support.SameBits.assertThatBits;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.relu4j.Activation;
import io.github.relu4j.Activations;
import io.github.relu4j.ElementwiseActivation;
import io.github.relu4j.PRelu;
import io.github.relu4j.Softsign;
import io.github.relu4j.kernel.OutputDerivative;
import io.github.relu4j.reference.Entries;
import io.github.relu4j.reference.Entry;
import io.github.relu4j.reference.Entry.OutputError;
import io.github.relu4j.reference.Entry.OutputKind;
import io.github.relu4j.reference.Reference;
import io.github.relu4j.reference.References;
import io.github.relu4j.reference.UlpError;
import io.github.relu4j.support.FloatSample;
import io.github.relu4j.support.Operation;
import io.github.relu4j.support.Subject;
import io.github.relu4j.support.Subjects;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("f' as a function of y")
class OutputDerivativeTest {

  static Stream<Subject> thatOfInput() {
    return Subjects.fromOutput().stream().filter(Subject::keepsDerivative);
  }

  @DisplayName("gives the very gradient of backward for rectifiers and clamps")
  @ParameterizedTest(name = "{0}")
  @MethodSource("thatOfInput")
  void sameAsBackward(Subject subject) {
    FloatSample.chunks()
        .map(subject::wholeBlocks)
        .forEach(
            x -> {
              float[] y = subject.actual(Operation.FORWARD, x, x);
              float[] gradY = FloatSample.gradients(x.length);
              float[] gradX = new float[x.length];
              subject.activation().backwardFromOutput(y, gradY, gradX);
              assertThatBits(gradX).areThoseOf(subject.actual(Operation.BACKWARD, x, gradY), x);
            });
  }

  private static float[] derivatives(Activation activation, float[] x) {
    float[] y = new float[x.length];
    activation.forward(x, y);
    float[] ones = x.clone();
    Arrays.fill(ones, 1f);
    activation.backwardFromOutput(y, ones, y);
    return y;
  }

  /**
   * Where f' is neither 0 nor 1: dense enough for the worst error, however coarse the sample is.
   */
  private static float[] middle() {
    float[] x = new float[40 << 12];
    for (int i = 0; i < x.length; i++) {
      x[i] = i * 0x1p-12f - 20f;
    }
    return x;
  }

  /** The largest distance over the x that are looked at. */
  private static double worst(
      Activation activation, Predicate<Float> isLookedAt, DoubleBinaryOperator distance) {
    Reference reference = References.of(activation);
    return Stream.concat(Stream.of(middle()), FloatSample.chunks())
        .mapToDouble(
            x -> {
              float[] found = derivatives(activation, x);
              double worst = 0;
              for (int i = 0; i < x.length; i++) {
                if (isLookedAt.test(x[i])) {
                  double exact = reference.derivative(x[i]);
                  worst = Math.max(worst, distance.applyAsDouble(found[i], exact));
                }
              }
              return worst;
            })
        .max()
        .orElseThrow();
  }

  private static Stream<OutputError> stated(OutputKind... kinds) {
    return Entries.all().stream()
        .flatMap(entry -> entry.outputErrors().stream())
        .filter(error -> List.of(kinds).contains(error.kind()));
  }

  static Stream<OutputError> bounded() {
    return stated(OutputKind.DIFFERENCE, OutputKind.ULP);
  }

  /** Also not much better: a bound of twice the error would say nothing. */
  @DisplayName("is off from the exact one by no more than its Javadoc says")
  @ParameterizedTest(name = "{0}")
  @MethodSource("bounded")
  void statedError(OutputError stated) {
    DoubleBinaryOperator distance =
        stated.kind() == OutputKind.ULP
            ? (a, b) -> UlpError.of((float) a, b)
            : (a, b) -> Math.abs(a - b);
    assertThat(worst(Activations.parse(stated.activation()), stated::isFor, distance))
        .as("worst error found, where the entry states %s", stated)
        .isBetween(stated.bound() / 2, stated.bound());
  }

  static Stream<OutputError> exact() {
    return stated(OutputKind.EXACT, OutputKind.EXACT_INSIDE);
  }

  @DisplayName("gives the very gradient of backward for what has constant slopes, and for e^x")
  @ParameterizedTest(name = "{0}")
  @MethodSource("exact")
  void sameDerivative(OutputError stated) {
    Activation activation = Activations.parse(stated.activation());
    FloatSample.chunks()
        .forEach(
            x -> {
              float[] y = new float[x.length];
              activation.forward(x, y);
              float[] expected = new float[x.length];
              activation.derivative(x, expected);
              for (int i = 0; i < x.length; i++) {
                boolean isEnd = y[i] == 0f || y[i] == 1f;
                expected[i] = isEnd && stated.kind() == OutputKind.EXACT_INSIDE ? 0f : expected[i];
              }
              float[] found = derivatives(activation, x);
              for (int i = 0; i < x.length; i++) {
                found[i] = x[i] != x[i] || stated.isFor(x[i]) ? found[i] : expected[i];
              }
              assertThatBits(found).areThoseOf(expected, x);
            });
  }

  @Test
  @DisplayName("of sigmoid is at most 3 ULP from the exact one for x up to 0")
  void sigmoidBelowZero() {
    double worst = worst(Activations.sigmoid(), x -> x <= 0f, (a, b) -> UlpError.of((float) a, b));
    assertThat(worst).isBetween(1.5, 3.0);
  }

  @DisplayName("is 0 where y has reached its bound, and then gradX is +0 for any gradY")
  @ParameterizedTest(name = "{0} at {1}")
  @CsvSource({"sigmoid, 18", "tanh, 10", "tanh, -10", "elu(1), -18", "elu(3), -20", "selu, -20"})
  void saturated(String name, float x) {
    Activation activation = Activations.parse(name);
    float[] y = new float[64];
    Arrays.fill(y, x);
    activation.forward(y, y);
    for (float gradient : new float[] {Float.NaN, Float.POSITIVE_INFINITY, -0f, -2f}) {
      float[] gradX = new float[64];
      Arrays.fill(gradX, gradient);
      activation.backwardFromOutput(y, gradX, gradX);
      assertThatBits(gradX).areThoseOf(new float[64], y);
    }
  }

  static Stream<String> none() {
    return Entries.all().stream().filter(entry -> entry.outputErrors().isEmpty()).map(Entry::name);
  }

  @DisplayName("is not there for others: the error has the activation's name")
  @ParameterizedTest(name = "{0}")
  @MethodSource("none")
  void noFunction(String name) {
    Activation activation = Activations.parse(name);
    assertThat(activation.supportsBackwardFromOutput()).isFalse();
    assertThatThrownBy(
            () -> activation.backwardFromOutput(new float[1], new float[1], new float[1]))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessage(name + " has no backwardFromOutput: f' is not known as a function of y");
  }

  @DisplayName("is not there with some parameters: the error names parameter and value")
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "leaky_relu(-0.5);negativeSlope must be above 0 but is -0.5",
        "leaky_relu(0);negativeSlope must be above 0 but is 0.0",
        "softplus(1.0,17.5);threshold must be at least 18 but is 17.5",
        "threshold(-0.5,3.0);value must be at most threshold = -0.5 but is 3.0",
        "swish(1.702);beta must be 0 but is 1.702",
        "selu(-1.5,2);alpha must be above 0 but is -1.5",
        "selu(3E38,3E38);alpha * gamma must be a finite float but alpha is 3.0E38 and gamma 3.0E38",
        "general_relu(6,-0.5,0);slope must be at least 0 but is -0.5",
        "general_relu(0,0.5,1);max must be above 0 but is 0.0",
        "squareplus(0);b must be from 2^-100 to 2^100 but is 0.0",
        "squareplus(2E30);b must be from 2^-100 to 2^100 but is 2.0E30",
        "elu(-1.5);alpha must be above 0 but is -1.5",
        "elu(0);alpha must be above 0 but is 0.0",
        "prelu(0.25,-0.1);alpha[1] must be finite and above 0 but is -0.1",
        "prelu(0,0.5);alpha[0] must be finite and above 0 but is 0.0"
      })
  void notWithParameters(String name, String reason) {
    Activation activation = Activations.parse(name);
    assertThat(activation.supportsBackwardFromOutput()).isFalse();
    float[] gradX = {7f, 8f};
    assertThatThrownBy(() -> activation.backwardFromOutput(new float[2], new float[2], gradX))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageContainingAll(activation.name(), reason);
    assertThat(gradX).containsExactly(7f, 8f);
  }

  @DisplayName("is there with a parameter that is just within its bound")
  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {"softplus(1,18)", "threshold(0.5,0.5)", "leaky_relu(1.4E-45)", "elu(1.4E-45)"})
  void justWithinBound(String name) {
    assertThat(Activations.parse(name).supportsBackwardFromOutput()).isTrue();
  }

  @DisplayName("of a PReLU comes and goes with its live slopes")
  @ParameterizedTest(name = "alpha = {0}")
  @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, -1f})
  void liveAlpha(float broken) {
    float[] alpha = {0.25f, 0.25f};
    PRelu prelu = Activations.prelu(alpha);
    assertThat(prelu.supportsBackwardFromOutput()).isTrue();
    alpha[1] = broken;
    assertThat(prelu.supportsBackwardFromOutput()).isFalse();
  }

  @DisplayName("alphaGradient over y is alpha times that over x")
  @Test
  void alphaGradientFromOutput() {
    PRelu prelu = Activations.prelu(0.25f, 0.5f);
    float[] x = {-1f, -2f, 3f, -4f};
    float[] gradY = {1f, 2f, 3f, 4f};
    float[] y = new float[4];
    prelu.forward(x, y);
    float[] fromInput = new float[2];
    float[] fromOutput = new float[2];
    prelu.alphaGradient(x, gradY, fromInput);
    prelu.alphaGradient(y, gradY, fromOutput);
    assertThat(fromOutput).containsExactly(0.25f * fromInput[0], 0.5f * fromInput[1]);
  }

  /** f(x) = x / (1 + |x|), f' = (1 - |y|)^2. */
  private record Softsign() implements ElementwiseActivation {

    private static final OutputDerivative<Softsign> OUTPUT_DERIVATIVE =
        OutputDerivative.of((softsign, y) -> (1f - Math.abs(y)) * (1f - Math.abs(y)));

    @Override
    public float forward(float x) {
      return x / (1f + Math.abs(x));
    }

    @Override
    public float derivative(float x) {
      return 1f / ((1f + Math.abs(x)) * (1f + Math.abs(x)));
    }

    @Override
    public OutputDerivative<Softsign> outputDerivative() {
      return OUTPUT_DERIVATIVE;
    }

    @Override
    public String name() {
      return "softsign";
    }
  }

  @Test
  @DisplayName("is what a user's own activation says it is")
  void ofUsersOwn() {
    float[] gradX = new float[2];
    new Softsign().backwardFromOutput(new float[] {0.5f, -0.75f}, new float[] {4f, 16f}, gradX);
    assertThat(gradX).containsExactly(1f, 1f);
  }

  @Test
  @DisplayName("needs a formula or a reason")
  void needsFormulaOrReason() {
    assertThatNullPointerException()
        .isThrownBy(() -> OutputDerivative.of(null))
        .withMessage("formula");
    assertThatNullPointerException()
        .isThrownBy(() -> OutputDerivative.none(null))
        .withMessage("reason");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OutputDerivative.none(""))
        .withMessageContaining("reason");
  }

  @DisplayName("bad input: the error names y, gradY or gradX, and nothing is written")
  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"relu", "sigmoid", "prelu"})
  void badInput(String name) {
    Activation activation = Activations.parse(name);
    float[] y = new float[8];
    float[] gradX = {1, 2, 3, 4, 5, 6, 7, 8};
    float[] before = gradX.clone();
    assertThatNullPointerException()
        .isThrownBy(() -> activation.backwardFromOutput(null, y, gradX))
        .withMessage("y");
    assertThatNullPointerException()
        .isThrownBy(() -> activation.backwardFromOutput(y, 0, null, 0, gradX, 0, 8))
        .withMessage("gradY");
    assertThatNullPointerException()
        .isThrownBy(() -> activation.backwardFromOutput(y, 0, y, 0, null, 0, 8))
        .withMessage("gradX");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> activation.backwardFromOutput(y, new float[7], gradX))
        .withMessageContainingAll("y has length 8", "gradY has length 7");
    assertThatThrownBy(() -> activation.backwardFromOutput(y, 1, y, 0, gradX, 0, 8))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessageStartingWith("y: offset 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> activation.backwardFromOutput(gradX, 0, y, 0, gradX, 1, 7))
        .withMessageContainingAll("gradX at offset 1", "y at offset 0");
    assertThat(gradX).isEqualTo(before);
  }
}
