package io.github.relu4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The root is where the parameters put it, and some float may be very near to it. */
@DisplayName("xIELU beside the root of f, and of f'")
class XieluRootTest {

  private static final MathContext DIGITS = new MathContext(60);
  private static final int PARAMETERS = 60;

  /** By bisection: f and f' change their sign once between the two. */
  private static float root(Xielu xielu, boolean isOfDerivative) {
    double low = -1e9;
    double high = isOfDerivative ? 0 : root(xielu, true);
    while (Math.nextUp((float) low) < (float) high) {
      double middle = (low + high) / 2;
      BigDecimal value = exact(xielu, (float) middle, isOfDerivative);
      if (value.signum() > 0 == isOfDerivative) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return (float) high;
  }

  private static BigDecimal exact(Xielu xielu, float x, boolean isOfDerivative) {
    BigDecimal alphaN = new BigDecimal(xielu.alphaN());
    BigDecimal beta = new BigDecimal(xielu.beta());
    BigDecimal element = new BigDecimal(x);
    BigDecimal expm1 = exp(x).subtract(BigDecimal.ONE);
    return isOfDerivative
        ? alphaN.multiply(expm1).add(beta)
        : alphaN.multiply(expm1.subtract(element)).add(beta.multiply(element));
  }

  /** As the inverse of e^-x, and squared again and again: no terms cancel. */
  private static BigDecimal exp(float x) {
    if (x < -200) {
      return BigDecimal.ZERO;
    }
    BigDecimal t = new BigDecimal(-x / 256.0);
    BigDecimal term = BigDecimal.ONE;
    BigDecimal sum = term;
    for (int k = 1; k < 40; k++) {
      term = term.multiply(t).divide(BigDecimal.valueOf(k), DIGITS);
      sum = sum.add(term);
    }
    return BigDecimal.ONE.divide(sum.pow(256, DIGITS), DIGITS);
  }

  private static float actual(Xielu xielu, float x, boolean isOfDerivative) {
    float[] xs = new float[33];
    Arrays.fill(xs, x);
    float[] y = new float[xs.length];
    if (isOfDerivative) {
      xielu.derivative(xs, y);
    } else {
      xielu.forward(xs, y);
    }
    return y[0];
  }

  private static void assertWithinBound(Xielu xielu, float x, boolean isOfDerivative) {
    BigDecimal exact = exact(xielu, x, isOfDerivative);
    double terms = ((double) xielu.alphaN() + xielu.beta()) * (isOfDerivative ? 1 : -x);
    double bound = Math.max(Math.ulp(exact.floatValue()), 0x1p-50 * terms);
    BigDecimal actual = new BigDecimal(actual(xielu, x, isOfDerivative));
    assertThat(actual.subtract(exact).abs().doubleValue())
        .as("error of %s at %s, f' is %s", xielu, x, isOfDerivative)
        .isLessThanOrEqualTo(bound);
  }

  private static void check(boolean isOfDerivative) {
    Random random = new Random(1);
    for (int i = 0; i < PARAMETERS; i++) {
      float beta = (float) Math.exp(2 * random.nextGaussian());
      float alphaN = beta + (float) Math.exp(2 * random.nextGaussian());
      Xielu xielu = Activations.xielu(0.8f, alphaN, beta);
      float atRoot = root(xielu, isOfDerivative);
      float beside = (float) (atRoot * (1 + 1e-3 * random.nextGaussian()));
      for (float x : new float[] {Math.nextDown(atRoot), atRoot, Math.nextUp(atRoot), beside}) {
        assertWithinBound(xielu, x, isOfDerivative);
      }
    }
  }

  @Test
  @DisplayName("f is within 1 ULP, or within 2^-50 of its terms")
  void forward() {
    check(false);
  }

  @Test
  @DisplayName("f' is within 1 ULP, or within 2^-50 of its terms")
  void derivative() {
    check(true);
  }
}
