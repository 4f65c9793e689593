package io.github.relu4j;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.relu4j.reference.UlpError;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Gradients are off by what the Javadoc says")
class GradientErrorTest {

  private static final int ROWS = 4_000;
  private static final int WIDTH = 23;

  private final Random random = new Random(21);

  @DisplayName("backward of an ELU whose alpha is no power of two: up to 2.5 ULP")
  @ParameterizedTest(name = "elu({0})")
  @ValueSource(floats = {1.6732f, 0.3f, 1.01f, 0.1f})
  void elu(float alpha) {
    Elu elu = Activations.elu(alpha);
    double worst = 0;
    for (int i = 0; i < 1_000_000; i++) {
      float x = -20 * random.nextFloat();
      float gradY = 1 + random.nextFloat();
      double exact = alpha * Math.exp(x) * gradY;
      worst = Math.max(worst, UlpError.of(elu.backward(x, gradY), exact));
    }
    assertThat(worst).isBetween(2.0, 2.5);
  }

  /** Rows of gradients that are nearly equal, which cancel, and of others. */
  private float[] row(double scale, double offset) {
    float[] row = new float[WIDTH];
    for (int i = 0; i < WIDTH; i++) {
      row[i] = (float) (offset + scale * random.nextGaussian());
    }
    return row;
  }

  private static double[] shares(float[] x) {
    double[] shares = new double[WIDTH];
    double sum = 0;
    for (int i = 0; i < WIDTH; i++) {
      shares[i] = Math.exp(x[i]);
      sum += shares[i];
    }
    for (int i = 0; i < WIDTH; i++) {
      shares[i] /= sum;
    }
    return shares;
  }

  private static double halfUlp(double value) {
    return Math.ulp((float) value) / 2;
  }

  @Test
  @DisplayName("softmax: 2^-20 y[i] max |gradY| beside half an ULP")
  void softmax() {
    Softmax softmax = Activations.softmax(WIDTH);
    double worst = 0;
    for (int row = 0; row < ROWS; row++) {
      float[] x = row(1 + row % 5, 0);
      float[] gradY = row(1, row % 2 * 1_000);
      float[] y = new float[WIDTH];
      float[] gradX = new float[WIDTH];
      softmax.forward(x, y);
      softmax.backward(y, gradY, gradX);
      double[] shares = shares(x);
      double mean = 0;
      double largest = 0;
      for (int i = 0; i < WIDTH; i++) {
        mean += shares[i] * gradY[i];
        largest = Math.max(largest, Math.abs(gradY[i]));
      }
      for (int i = 0; i < WIDTH; i++) {
        double exact = shares[i] * (gradY[i] - mean);
        double error = Math.abs(gradX[i] - exact) - halfUlp(exact);
        worst = Math.max(worst, error / (y[i] * largest));
      }
    }
    assertThat(worst).isBetween(0x1p-24, 0x1p-20);
  }

  @Test
  @DisplayName("the logarithm of softmax: 2^-22 |sum of gradY| beside half an ULP")
  void logSoftmax() {
    LogSoftmax logSoftmax = Activations.logSoftmax(WIDTH);
    double worst = 0;
    for (int row = 0; row < ROWS; row++) {
      float[] x = row(1 + row % 5, 0);
      float[] gradY = row(1, row % 2);
      float[] y = new float[WIDTH];
      float[] gradX = new float[WIDTH];
      logSoftmax.forward(x, y);
      logSoftmax.backward(y, gradY, gradX);
      double[] shares = shares(x);
      double sum = 0;
      for (float gradient : gradY) {
        sum += gradient;
      }
      for (int i = 0; i < WIDTH; i++) {
        double exact = gradY[i] - shares[i] * sum;
        double error = Math.abs(gradX[i] - exact) - halfUlp(exact);
        worst = Math.max(worst, error / Math.abs(sum));
      }
    }
    assertThat(worst).isBetween(0x1p-26, 0x1p-22);
  }

  @Test
  @DisplayName("exponential: infinite where f' overflows, however small gradY is")
  void exponential() {
    Exponential exponential = Activations.exponential();
    assertThat(exponential.backward(88.72f, 0x1p-100f)).isFinite();
    assertThat(exponential.backward(88.73f, 0x1p-100f)).isInfinite();
  }
}
