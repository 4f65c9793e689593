package io.github.relu4j;

import static io.github.relu4j.support.SameBits.assertThatBits;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.relu4j.reference.Reference;
import io.github.relu4j.reference.References;
import io.github.relu4j.reference.UlpError;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A soft cap, at x up to 60 times the cap,")
@ParameterizedClass(name = "with a cap of {0}")
@ValueSource(
    floats = {
      Float.MIN_VALUE,
      1e-42f,
      Float.MIN_NORMAL,
      1e-20f,
      0.1f,
      1f,
      15f,
      30f,
      50f,
      1e20f,
      1e37f,
      Float.MAX_VALUE
    })
class SoftcapTest {

  private static final int COUNT = 200_000;

  /** Beyond the last rounding to float there is hardly an error. */
  private static final double BOUND = 0.501;

  private final Softcap softcap;
  private final Reference reference;
  private final float[] x = new float[COUNT];
  private final float[] results = new float[COUNT];

  SoftcapTest(float cap) {
    softcap = Activations.softcap(cap);
    reference = References.of(softcap);
  }

  /** Quotients of every size. */
  @BeforeEach
  void choose() {
    Random random = new Random(19);
    for (int i = 0; i < COUNT; i++) {
      double quotient = random.nextInt(-60, 61) * Math.scalb(random.nextDouble(), -(i % 30));
      float product = (float) (quotient * softcap.cap());
      x[i] = Float.isInfinite(product) ? softcap.cap() : product;
    }
  }

  private double worst(DoubleUnaryOperator exact) {
    double worst = 0;
    for (int i = 0; i < COUNT; i++) {
      worst = Math.max(worst, UlpError.of(results[i], exact.applyAsDouble(x[i])));
    }
    return worst;
  }

  @Test
  @DisplayName("is the float next to the exact value, or one that is as near")
  void forward() {
    softcap.forward(x, results);
    assertThat(worst(reference::forward)).isLessThan(BOUND);
  }

  @Test
  @DisplayName("has the float next to the exact derivative, far out as well")
  void derivative() {
    softcap.derivative(x, results);
    assertThat(worst(reference::derivative)).isLessThan(BOUND);
  }

  @Test
  @DisplayName("is x for x up to a ten-thousandth of the cap")
  void near() {
    for (int i = 0; i < COUNT; i++) {
      x[i] *= 1e-4f / 60;
    }
    softcap.forward(x, results);
    assertThatBits(results).areThoseOf(x, x);
  }

  @Test
  @DisplayName("is the cap, with the sign of x, from ten times the cap on")
  void far() {
    float beyond = 10 * softcap.cap();
    assertThat(softcap.forward(beyond)).isEqualTo(softcap.cap());
    assertThat(softcap.forward(-beyond)).isEqualTo(-softcap.cap());
  }
}
