package io.github.relu4j;

import static io.github.relu4j.support.SameBits.assertThatBits;
import static java.lang.Float.NEGATIVE_INFINITY;
import static java.lang.Float.NaN;
import static java.lang.Float.POSITIVE_INFINITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.relu4j.example.Ramp;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A clamped activation")
class ClampedTest {

  /** An f of its own at single elements: NaN at 1, f' infinite at 2 and NaN at 3, else x and -1. */
  private record Odd() implements ElementwiseActivation {

    @Override
    public float forward(float x) {
      return x == 1f ? NaN : x;
    }

    @Override
    public float derivative(float x) {
      return x == 2f ? NEGATIVE_INFINITY : x == 3f || x != x ? NaN : -1f;
    }

    @Override
    public String name() {
      return "odd";
    }
  }

  private static float[] filled(float element) {
    float[] filled = new float[100];
    Arrays.fill(filled, element);
    return filled;
  }

  /** Of an array that is long enough for tiles. */
  private static float forward(Activation activation, float x) {
    float[] y = filled(x);
    activation.forward(y, y);
    return y[99];
  }

  private static float derivative(Activation activation, float x) {
    float[] y = filled(x);
    activation.derivative(y, y);
    return y[99];
  }

  @DisplayName("is f between its limits, and the limit beyond")
  @ParameterizedTest(name = "of {0} at {1}: {2}")
  @CsvSource(
      delimiter = ';',
      value = {
        "clamped(identity,-2,3);   -2.5;      -2",
        "clamped(identity,-2,3);   -1.5;      -1.5",
        "clamped(identity,-2,3);   3.5;       3",
        "clamped(identity,-2);     1e30;      1e30",
        "clamped(identity,-2);     -1e30;     -2",
        "clamped(identity,-2,3);   Infinity;  3",
        "clamped(identity,-2,3);   -Infinity; -2",
        "clamped(identity,-2);     Infinity;  Infinity",
        "clamped(identity);        -Infinity; -Infinity",
        "clamped(identity,-2,3);   NaN;       NaN",
        "clamped(identity,-2,3);   -0;        -0",
        "clamped(identity,0,3);    -0;        0",
        "clamped(identity,0.5,0.5);7;         0.5",
        "clamped(gelu,-10,10);     20;        10",
        "clamped(exponential,1,9); 100;       9"
      })
  void values(String name, float x, Float y) {
    assertThat(forward(Activations.parse(name), x)).isEqualTo(y);
    assertThat(((Clamped) Activations.parse(name)).forward(x)).isEqualTo(y);
  }

  @DisplayName("has the derivative of f between its limits and at them, and +0 beyond")
  @ParameterizedTest(name = "of {0} at {1}: {2}")
  @CsvSource(
      delimiter = ';',
      value = {
        "clamped(leaky_relu(0.5),-2,3); -4;         0.5",
        "clamped(leaky_relu(0.5),-2,3); -4.0000005; 0",
        "clamped(leaky_relu(0.5),-2,3); 3;          1",
        "clamped(leaky_relu(0.5),-2,3); 3.0000002;  0",
        "clamped(leaky_relu(-0.5),0,3); -8;         0",
        "clamped(identity,-2);          Infinity;   1",
        "clamped(identity,-2,3);        Infinity;   0",
        "clamped(identity);             -Infinity;  1",
        "clamped(identity,-2,3);        NaN;        NaN",
        "clamped(exponential,1,9);      100;        0",
        "clamped(exponential,1);        100;        Infinity",
        "clamped(silu);                 -Infinity;  0",
        "clamped(identity,1.4e-45,9);   0;          0"
      })
  void derivatives(String name, float x, Float slope) {
    assertThat(derivative(Activations.parse(name), x)).isEqualTo(slope);
    assertThat(((Clamped) Activations.parse(name)).derivative(x)).isEqualTo(slope);
  }

  @DisplayName("of a user's activation: NaN where f is, +0 beyond a limit whatever f' is there")
  @ParameterizedTest(name = "at {0} with an upper limit of {1}: f {2}, f' {3}")
  @CsvSource({
    "1,   9,   NaN, NaN",
    "2,   9,   2,   -Infinity",
    "2,   1.5, 1.5, 0",
    "3,   9,   3,   NaN",
    "3,   1.5, 1.5, 0",
    "NaN, 9,   NaN, NaN",
    "4,   9,   4,   -1"
  })
  void odd(float x, float high, Float value, Float slope) {
    Clamped clamped = Activations.clamped(new Odd(), NEGATIVE_INFINITY, high);
    assertThat(forward(clamped, x)).isEqualTo(value);
    assertThat(clamped.forward(x)).isEqualTo(value);
    assertThat(derivative(clamped, x)).isEqualTo(slope);
    assertThat(clamped.derivative(x)).isEqualTo(slope);
  }

  static Stream<ElementwiseActivation> users() {
    ElementwiseActivation anonymous =
        new ElementwiseActivation() {
          @Override
          public float forward(float x) {
            return x * Math.abs(x);
          }

          @Override
          public float derivative(float x) {
            return 2f * Math.abs(x);
          }

          @Override
          public String name() {
            return "signed_square";
          }
        };
    return Stream.of(anonymous, new Ramp(0.2f), new Odd());
  }

  @DisplayName("of a user's activation gives the same bits in arrays as for one element")
  @ParameterizedTest(name = "{0}")
  @MethodSource("users")
  void usersOwn(ElementwiseActivation users) {
    Subject subject = Subject.of(Activations.clamped(users, -0.5f, 0.75f));
    float[] x = FloatSample.elements(10_007, 3);
    float[] gradY = FloatSample.gradients(x.length);
    for (Operation operation : Operation.values()) {
      assertThatBits(subject.actual(operation, x, gradY))
          .areThoseOf(subject.expected(operation, x, gradY), x);
    }
  }

  static Stream<Clamped> judged() {
    return Stream.of(
        Activations.clamped(Activations.gelu(), -10f, 10f),
        Activations.clamped(Activations.tanh(), -0.3f, 0.9f),
        Activations.clamped(Activations.exponential(), 0.1f, POSITIVE_INFINITY),
        Activations.clamped(Activations.elu(1.6732f), -0.99999994f, 15.999999f));
  }

  @DisplayName("is as accurate as f")
  @ParameterizedTest
  @MethodSource("judged")
  void accuracy(Clamped clamped) {
    Reference f = References.of(clamped.f());
    double bound = UlpBound.of(clamped.f());
    FloatSample.chunks()
        .forEach(
            x -> {
              float[] y = new float[x.length];
              clamped.forward(x, y);
              for (int i = 0; i < x.length; i++) {
                double exact = Math.min(Math.max(f.forward(x[i]), clamped.low()), clamped.high());
                assertThat(UlpError.of(y[i], exact)).as("x = %s", x[i]).isLessThanOrEqualTo(bound);
              }
            });
  }

  @Test
  @DisplayName("can act on the gate of a gated linear unit")
  void gate() {
    GatedLinearUnit unit = Activations.glu(Activations.clamped(Activations.relu(), 0f, 6f));
    float[] y = new float[100];
    unit.forward(filled(9f), filled(2f), y);
    assertThat(y).containsOnly(12f);
    assertThat(Activations.parseGated(unit.name())).isEqualTo(unit);
  }

  @Test
  @DisplayName("can be clamped again, 16 deep in all, and no deeper")
  void nested() {
    ElementwiseActivation nested = Activations.relu();
    for (int depth = 1; depth <= 16; depth++) {
      nested = Activations.clamped(nested, -1f, 20f - depth);
    }
    assertThat(forward(nested, 100f)).isEqualTo(4f);
    assertThat(derivative(nested, 3f)).isEqualTo(1f);
    assertThat(Activations.parse(nested.name())).isEqualTo(nested);
    ElementwiseActivation deepest = nested;
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Activations.clamped(deepest, 0f, 1f))
        .withMessageContainingAll("f must not be nested deeper", "15", "clamped(");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Activations.parse("clamped(" + deepest.name() + ",0,1)"))
        .withMessageContaining("nested deeper");
  }

  @Test
  @DisplayName("needs a lower limit that is not above the upper one, and both numbers")
  void limits() {
    Relu f = Activations.relu();
    assertThatNullPointerException()
        .isThrownBy(() -> Activations.clamped(null, 0f, 1f))
        .withMessage("f");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Activations.clamped(f, 2f, 1f))
        .withMessageContainingAll("high", "1.0", "low", "2.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Activations.clamped(f, NaN, 1f))
        .withMessageContainingAll("low", "NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Activations.clamped(f, 0f, NaN))
        .withMessageContainingAll("high", "NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Activations.clamped(f, POSITIVE_INFINITY, POSITIVE_INFINITY))
        .withMessageContainingAll("low", "Infinity");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Activations.clamped(f, NEGATIVE_INFINITY, NEGATIVE_INFINITY))
        .withMessageContainingAll("high", "-Infinity");
  }

  @Test
  @DisplayName("takes a limit of -0 as +0")
  void negativeZero() {
    assertThat(Activations.clamped(Activations.relu(), -0f, -0f))
        .isEqualTo(Activations.clamped(Activations.relu(), 0f, 0f));
  }

  @Test
  @DisplayName("finds no gradient from its output, which may be a limit that f has passed or not")
  void noOutputDerivative() {
    assertThat(Activations.parse("clamped(relu,0,6)").supportsBackwardFromOutput()).isFalse();
  }

  @Test
  @DisplayName("runs as f does")
  void acceleration() {
    HandOver.settle(Activations.tanh());
    assertThat(Activations.acceleration(Activations.parse("clamped(clamped(tanh,0),0,0.5)")))
        .isEqualTo(Activations.acceleration(Activations.tanh()));
  }
}
