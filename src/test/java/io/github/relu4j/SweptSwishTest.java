package io.github.relu4j;

import static io.github.relu4j.support.SameBits.assertThatBits;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.relu4j.reference.Reference;
import io.github.relu4j.reference.References;
import io.github.relu4j.reference.UlpError;
import io.github.relu4j.support.FloatSample;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Swish with a beta of which all floats were swept")
class SweptSwishTest {

  private static final int NEIGHBOURS = 20_000;

  @Test
  @DisplayName("of 1 gives the bits of SiLU, and f' too")
  void silu() {
    FloatSample.chunks()
        .forEach(
            x -> {
              float[] silu = new float[x.length];
              float[] swish = new float[x.length];
              Activations.silu().forward(x, silu);
              Activations.swish(1f).forward(x, swish);
              assertThatBits(swish).areThoseOf(silu, x);
              Activations.silu().derivative(x, silu);
              Activations.swish(1f).derivative(x, swish);
              assertThatBits(swish).areThoseOf(silu, x);
            });
  }

  @DisplayName("of 1.702 is within 1 ULP where its formula changes and where the sweep was worst")
  @ParameterizedTest(name = "about {0}")
  @ValueSource(floats = {-10.399295f, -64.04231f, 17.626322f, -51.1f, 1e-38f, -1e-40f})
  void quickGelu(float centre) {
    ElementwiseActivation swish = Activations.swish(1.702f);
    Reference exact = References.of(swish);
    float[] x = new float[2 * NEIGHBOURS];
    for (int i = 0; i < x.length; i++) {
      x[i] = Float.intBitsToFloat(Float.floatToIntBits(centre) + i - NEIGHBOURS);
    }
    float[] y = new float[x.length];
    float[] dydx = new float[x.length];
    swish.forward(x, y);
    swish.derivative(x, dydx);
    double worst = 0;
    for (int i = 0; i < x.length; i++) {
      worst = Math.max(worst, UlpError.of(y[i], exact.forward(x[i])));
      worst = Math.max(worst, UlpError.of(dydx[i], exact.derivative(x[i])));
    }
    assertThat(worst).isLessThanOrEqualTo(1);
  }
}
