package io.github.relu4j;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.relu4j.reference.UlpError;
import io.github.relu4j.support.HandOver;
import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Square and bias cancel there, all but the last of the 72 bits that scale x^2 has. */
@DisplayName("StarReLU beside its root")
class StarReluRootTest {

  private static final int PARAMETERS = 1_000;
  private static final int NEIGHBOURS = 16;

  @BeforeAll
  static void settle() {
    HandOver.settle(Activations.starRelu());
  }

  private static double exact(StarRelu starRelu, float x) {
    BigDecimal element = new BigDecimal(x);
    return new BigDecimal(starRelu.scale())
        .multiply(element)
        .multiply(element)
        .add(new BigDecimal(starRelu.bias()))
        .doubleValue();
  }

  private static void check(StarRelu starRelu) {
    float root = (float) Math.sqrt(-(double) starRelu.bias() / starRelu.scale());
    float[] x = new float[2 * NEIGHBOURS + 1];
    for (int i = 0; i < x.length; i++) {
      x[i] = root + (i - NEIGHBOURS) * Math.ulp(root);
    }
    float[] y = new float[x.length];
    starRelu.forward(x, y);
    for (int i = 0; i < x.length; i++) {
      assertThat(UlpError.of(y[i], exact(starRelu, x[i])))
          .as("%s at %s", starRelu.name(), x[i])
          .isLessThanOrEqualTo(1);
    }
  }

  @Test
  @DisplayName("is within 1 ULP with the usual parameters")
  void usual() {
    check(Activations.starRelu());
  }

  @Test
  @DisplayName("is within 1 ULP for any parameters whose signs differ")
  void anyParameters() {
    Random random = new Random(1);
    for (int i = 0; i < PARAMETERS; i++) {
      float scale = (float) Math.exp(8 * random.nextGaussian());
      float bias = (float) -Math.exp(8 * random.nextGaussian());
      check(Activations.starRelu(scale, bias));
      check(Activations.starRelu(-scale, -bias));
    }
  }
}
