package io.github.relu4j;

import static io.github.relu4j.support.SameBits.assertThatBits;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.relu4j.example.Ramp;
import io.github.relu4j.example.SquaredRelu;
import io.github.relu4j.reference.Reference;
import io.github.relu4j.reference.References;
import io.github.relu4j.reference.UlpBound;
import io.github.relu4j.reference.UlpError;
import io.github.relu4j.support.FloatSample;
import io.github.relu4j.support.HandOver;
import io.github.relu4j.support.Operation;
import io.github.relu4j.support.Subject;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A scaled activation")
class ScaledTest {

  private static float[] filled(float element) {
    float[] filled = new float[100];
    Arrays.fill(filled, element);
    return filled;
  }

  @DisplayName("is out * f(in * x) + offset")
  @ParameterizedTest(name = "{0} at {1}: {2}")
  @CsvSource(
      delimiter = ';',
      value = {
        "scaled(relu,3,-2,0.5);     2;         -11.5",
        "scaled(relu,-3,2);         -2;        12",
        "scaled(sigmoid,1,2);       0;         1",
        "scaled(identity);          7;         7",
        "scaled(identity,1,1,0);    NaN;       NaN",
        "scaled(tanh,0.5,2);        -0;        -0",
        "scaled(tanh,-0.5,2);       0;         -0",
        "scaled(relu,1,-1);         -5;        -0",
        "scaled(relu,1,-1,0.25);    -5;        0.25",
        "scaled(tanh,-2,3,1);       Infinity;  -2",
        "scaled(relu,1,-1,7);       Infinity;  -Infinity",
        "scaled(exponential,0,2,1); -Infinity; 3",
        "scaled(exponential,0,2);   Infinity;  2",
        "scaled(exponential,0,2);   NaN;       NaN",
        "scaled(exponential,2,0,5); Infinity;  5",
        "scaled(exponential,2,0);   Infinity;  0",
        "scaled(exponential,2,0,5); NaN;       NaN"
      })
  void values(String name, float x, Float y) {
    Scaled scaled = (Scaled) Activations.parse(name);
    float[] array = filled(x);
    scaled.forward(array, array);
    assertThat(array[99]).isEqualTo(y);
    assertThat(scaled.forward(x)).isEqualTo(y);
  }

  @DisplayName("has the derivative in * out * f'(in * x)")
  @ParameterizedTest(name = "of {0} at {1}: {2}")
  @CsvSource(
      delimiter = ';',
      value = {
        "scaled(relu,3,-2,0.5);         2;         -6",
        "scaled(leaky_relu(0.5),-3,2);  2;         -3",
        "scaled(relu,1,-2);             -1;        0",
        "scaled(silu,1,2);              -Infinity; 0",
        "scaled(tanh,2,3);              0;         6",
        "scaled(identity,2,3);          NaN;       NaN",
        "scaled(exponential,1,-2);      Infinity;  -Infinity",
        "scaled(exponential,0,2);       Infinity;  0",
        "scaled(exponential,2,0,5);     Infinity;  0",
        "scaled(exponential,2,0,5);     NaN;       NaN"
      })
  void derivatives(String name, float x, Float slope) {
    Scaled scaled = (Scaled) Activations.parse(name);
    float[] array = filled(x);
    scaled.derivative(array, array);
    assertThat(array[99]).isEqualTo(slope);
    assertThat(scaled.derivative(x)).isEqualTo(slope);
  }

  static Stream<ElementwiseActivation> users() {
    return Stream.of(new SquaredRelu(), new Ramp(0.2f));
  }

  @DisplayName("of a user's activation gives the same bits in arrays as for one element")
  @ParameterizedTest(name = "{0}")
  @MethodSource("users")
  void usersOwn(ElementwiseActivation users) {
    Subject subject = Subject.of(Activations.scaled(users, -1.1f, 0.7f, 0.3f));
    float[] x = FloatSample.elements(10_007, 3);
    float[] gradY = FloatSample.gradients(x.length);
    for (Operation operation : Operation.values()) {
      assertThatBits(subject.actual(operation, x, gradY))
          .areThoseOf(subject.expected(operation, x, gradY), x);
    }
  }

  /** An f, the factors, and how many ULP y and the derivative may be off with an f within e ULP. */
  static Stream<Arguments> judged() {
    return Stream.of(
        Arguments.of("scaled(sigmoid,1,2)", 1, 0, 1, 0),
        Arguments.of("scaled(gelu,1,1.7015043)", 2, 0.5, 2, 0.5),
        Arguments.of("scaled(silu,1,1.7881293)", 2, 0.5, 2, 0.5),
        Arguments.of("scaled(tanh,0.5,1)", 1, 0, 1, 0),
        Arguments.of("scaled(tanh,0.7,1)", 1, 0, 2, 0.5),
        Arguments.of("scaled(tanh,-1.9999999,1.0000001)", 2, 0.5, 2, 1),
        Arguments.of("scaled(mish,1.3,1.9999999)", 2, 0.5, 2, 1),
        Arguments.of("scaled(elu(1.6732),0.3,-1.0000001)", 2, 0.5, 2, 1));
  }

  @DisplayName("is, at the float in * x, within its bound of the exact result")
  @ParameterizedTest(name = "{0}: y within {1} e + {2} ULP, the derivative within {3} e + {4}")
  @MethodSource("judged")
  void accuracy(String name, double timesY, double plusY, double timesSlope, double plusSlope) {
    Scaled scaled = (Scaled) Activations.parse(name);
    Reference f = References.of(scaled.f());
    double e = UlpBound.of(scaled.f());
    FloatSample.chunks()
        .forEach(
            x -> {
              float[] y = new float[x.length];
              float[] slope = new float[x.length];
              scaled.forward(x, y);
              scaled.derivative(x, slope);
              for (int i = 0; i < x.length; i++) {
                float t = scaled.in() * x[i];
                double value = f.forward(t);
                double inner = f.derivative(t);
                if (isNormal(value)) {
                  assertThat(UlpError.of(y[i], scaled.out() * value))
                      .as("y at x = %s", x[i])
                      .isLessThanOrEqualTo(timesY * e + plusY);
                }
                if (isNormal(inner)) {
                  assertThat(UlpError.of(slope[i], (double) scaled.in() * scaled.out() * inner))
                      .as("derivative at x = %s", x[i])
                      .isLessThanOrEqualTo(timesSlope * e + plusSlope);
                }
              }
            });
  }

  private static boolean isNormal(double inner) {
    return Math.abs(inner) > 4 * Float.MIN_NORMAL;
  }

  @Test
  @DisplayName("rounds out * f + offset once")
  void oneRounding() {
    Scaled scaled = Activations.scaled(Activations.identity(), 1f, 0x1.000004p0f, -1f);
    assertThat(scaled.forward(0x1.000002p0f)).isEqualTo(0x1.800002p-22f);
  }

  @Test
  @DisplayName("can be made of clamped ones, and they of it")
  void nested() {
    Activation nested = Activations.parse("scaled(clamped(scaled(relu,2),-Infinity,6),1,0.5,-1)");
    float[] y = filled(2.5f);
    nested.forward(y, y);
    assertThat(y).containsOnly(1.5f);
    assertThat(Activations.parse(nested.name())).isEqualTo(nested);
  }

  @Test
  @DisplayName("has a name with all its parameters")
  void name() {
    assertThat(Activations.scaled(Activations.leakyRelu(0.2f), 1f, 1.7f, 0f).name())
        .isEqualTo("scaled(leaky_relu(0.2),1.0,1.7,0.0)");
  }

  @DisplayName("needs finite floats: the error names the one that is not")
  @ParameterizedTest
  @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
  void finite(float value) {
    Relu f = Activations.relu();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Activations.scaled(f, value, 1f, 0f))
        .withMessageContainingAll("in must", String.valueOf(value));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Activations.scaled(f, 1f, value, 0f))
        .withMessageContainingAll("out must", String.valueOf(value));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Activations.scaled(f, 1f, 1f, value))
        .withMessageContainingAll("offset must", String.valueOf(value));
  }

  @Test
  @DisplayName("needs an f, and factors whose product is finite")
  void product() {
    assertThatNullPointerException()
        .isThrownBy(() -> Activations.scaled(null, 1f, 1f, 0f))
        .withMessage("f");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Activations.scaled(Activations.relu(), 1e30f, -1e30f, 0f))
        .withMessage("in * out = 1.0E30 * -1.0E30 must be a finite float but is -Infinity");
  }

  @Test
  @DisplayName("takes -0 as +0")
  void negativeZero() {
    Relu f = Activations.relu();
    assertThat(Activations.scaled(f, -0f, -0f, -0f)).isEqualTo(Activations.scaled(f, 0f, 0f, 0f));
  }

  @Test
  @DisplayName("runs as f does")
  void acceleration() {
    HandOver.settle(Activations.tanh());
    assertThat(Activations.acceleration(Activations.parse("scaled(tanh,0.5)")))
        .isEqualTo(Activations.acceleration(Activations.tanh()));
  }
}
