package io.github.relu4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.within;

import io.github.relu4j.GatedLinearUnit.Clamp;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The variants of gated linear units")
class GatedVariantsTest {

  private static float y(GatedLinearUnit unit, float gate, float up) {
    float[] y = new float[1];
    unit.forward(new float[] {gate}, new float[] {up}, y);
    return y[0];
  }

  @DisplayName("swigluOai: (U + 1) G sigmoid(1.702 G), G at most 7 and U from -7 to 7")
  @ParameterizedTest(name = "of gate {0} and up {1}")
  @CsvSource({"1, 2, 1, 2", "9, 8, 7, 7", "-9, -8, -9, -7", "7, -7, 7, -7", "0.5, -1, 0.5, -1"})
  void oai(float gate, float up, double clampedGate, double clampedUp) {
    double sigmoid = 1 / (1 + Math.exp(-1.702 * clampedGate));
    assertThat((double) y(Activations.swigluOai(), gate, up))
        .isCloseTo((clampedUp + 1) * clampedGate * sigmoid, within(1e-5));
  }

  @DisplayName("swiglu(limit): the gate is clamped before silu")
  @ParameterizedTest(name = "of gate {0} and up {1}")
  @CsvSource({"1, 2, 1, 2", "3, 8, 2, 2", "-3, -8, -3, -2"})
  void before(float gate, float up, double clampedGate, double clampedUp) {
    assertThat((double) y(Activations.swiglu(2f), gate, up))
        .isCloseTo(clampedGate / (1 + Math.exp(-clampedGate)) * clampedUp, within(1e-6));
  }

  @DisplayName("swigluStep(limit): the gate is clamped after silu")
  @ParameterizedTest(name = "of gate {0} and up {1}")
  @CsvSource({"1, 2", "2.2, 8", "3, -8", "-3, -8"})
  void after(float gate, float up) {
    double clampedUp = Math.max(-2.0, Math.min(2.0, up));
    assertThat((double) y(Activations.swigluStep(2f), gate, up))
        .isCloseTo(Math.min(gate / (1 + Math.exp(-gate)), 2) * clampedUp, within(1e-6));
  }

  @Test
  @DisplayName("clamped before and after are not the same near the limit")
  void beforeIsNotAfter() {
    assertThat(y(Activations.swiglu(2f), 2.2f, 1f))
        .isLessThan(y(Activations.swigluStep(2f), 2.2f, 1f));
  }

  @Test
  @DisplayName("a unit without a clamp has an infinite limit and no bias")
  void withoutClamp() {
    GatedLinearUnit unit = Activations.swiglu();
    assertThat(unit.clamp()).isEqualTo(Clamp.NONE);
    assertThat(unit.limit()).isEqualTo(Float.POSITIVE_INFINITY);
    assertThat(unit.upBias()).isZero();
    assertThat(unit.upActivation()).isEqualTo(new Identity());
  }

  @Test
  @DisplayName("clamped once more, a unit has the new limit alone")
  void clampedTwice() {
    assertThat(Activations.swiglu(2f).clampedAfter(3f)).isEqualTo(Activations.swigluStep(3f));
  }

  @DisplayName("a limit that is not finite and above 0: an error with the value")
  @ParameterizedTest
  @ValueSource(floats = {0f, -0f, -1f, Float.NaN, Float.POSITIVE_INFINITY})
  void limit(float limit) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Activations.swiglu(limit))
        .withMessageContainingAll("limit", String.valueOf(limit));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Activations.swigluStep(limit))
        .withMessageContainingAll("limit", String.valueOf(limit));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Activations.swigluOai(1.702f, limit))
        .withMessageContainingAll("limit", String.valueOf(limit));
  }

  @DisplayName("a bias that is not finite: an error with the value")
  @ParameterizedTest
  @ValueSource(floats = {Float.NaN, Float.NEGATIVE_INFINITY})
  void bias(float bias) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Activations.reglu().clampedBefore(1f, bias))
        .withMessageContainingAll("upBias", String.valueOf(bias));
  }

  @DisplayName("a limit or a bias without a clamp: an error with both values")
  @ParameterizedTest
  @CsvSource({"7, 0", "Infinity, 1", "NaN, 0", "Infinity, NaN"})
  void withoutWhatTheyAreFor(float limit, float bias) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new GatedLinearUnit(new Silu(), new Identity(), Clamp.NONE, limit, bias))
        .withMessageContainingAll("clamp", String.valueOf(limit), String.valueOf(bias));
  }

  @Test
  @DisplayName("a clamp where up has an activation: an error that names it")
  void clampBesideActivation() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Activations.drelu().clampedBefore(1f))
        .withMessageContainingAll("upActivation", "relu");
  }

  @Test
  @DisplayName("null: an error that names the argument")
  void nulls() {
    assertThatNullPointerException()
        .isThrownBy(() -> Activations.glu(new Silu(), null))
        .withMessage("upActivation");
    assertThatNullPointerException()
        .isThrownBy(() -> new GatedLinearUnit(new Silu(), new Identity(), null, 1f, 0f))
        .withMessage("clamp");
  }
}
