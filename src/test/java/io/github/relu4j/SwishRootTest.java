package io.github.relu4j;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.relu4j.reference.UlpError;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A product of two floats comes much nearer to the root of f' than a float does. */
@DisplayName("Swish' beside its root")
class SwishRootTest {

  private static final MathContext DIGITS = new MathContext(60);
  private static final double ROOT = -1.2784645427610738;
  private static final int BETAS = 1_000;

  private static double exact(float beta, float x) {
    BigDecimal one = BigDecimal.ONE;
    BigDecimal z = new BigDecimal(beta).multiply(new BigDecimal(x));
    BigDecimal e = exp(z.negate());
    BigDecimal denominator = one.add(e);
    return e.multiply(one.add(z))
        .add(one)
        .divide(denominator.multiply(denominator), DIGITS)
        .doubleValue();
  }

  private static BigDecimal exp(BigDecimal t) {
    BigDecimal term = BigDecimal.ONE;
    BigDecimal sum = term;
    for (int k = 1; k < 60; k++) {
      term = term.multiply(t).divide(BigDecimal.valueOf(k), DIGITS);
      sum = sum.add(term);
    }
    return sum;
  }

  private static float actual(float beta, float x) {
    Activation swish = Activations.swish(beta);
    float[] xs = new float[33];
    Arrays.fill(xs, x);
    float[] dydx = new float[xs.length];
    swish.derivative(xs, dydx);
    return dydx[0];
  }

  @Test
  @DisplayName("is within 1 ULP where beta x is within 1e-16 of the root")
  void nearest() {
    float beta = 1.772799f;
    float x = -0.72115594f;
    assertThat(UlpError.of(actual(beta, x), exact(beta, x))).isLessThanOrEqualTo(1);
  }

  @Test
  @DisplayName("is within 1 ULP at the float that is nearest with a beta of 1.702")
  void quickGelu() {
    float beta = 1.702f;
    float x = -0.75115424f;
    assertThat(UlpError.of(actual(beta, x), exact(beta, x))).isLessThanOrEqualTo(1);
  }

  @Test
  @DisplayName("is within 1 ULP for any beta, at the floats around the root and further away")
  void anyBeta() {
    Random random = new Random(1);
    for (int i = 0; i < BETAS; i++) {
      float beta = (float) Math.exp(4 * random.nextGaussian()) * (random.nextBoolean() ? 1 : -1);
      float atRoot = (float) (ROOT / beta);
      float beside = (float) (ROOT / beta * (1 + 1e-3 * random.nextGaussian()));
      for (float x : new float[] {Math.nextDown(atRoot), atRoot, Math.nextUp(atRoot), beside}) {
        assertThat(UlpError.of(actual(beta, x), exact(beta, x)))
            .as("swish(%s)'(%s)", beta, x)
            .isLessThanOrEqualTo(1);
      }
    }
  }
}
