package io.github.relu4j.examples.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The feed-forward block of a Llama")
class LlamaFeedForwardTest {

  private static final float[][] W1 = {{0.5f, -1f}, {2f, 0.25f}, {-1.5f, 3f}};
  private static final float[][] W3 = {{1f, 1f}, {-0.5f, 2f}, {0.75f, -0.25f}};
  private static final float[][] W2 = {{1f, -2f, 0.5f}, {0.25f, 1f, -1f}};

  @Test
  @DisplayName("gives what the loops of llama3.java give, to the rounding of floats")
  void likeTwoLoops() {
    float[] x = {1.5f, -0.5f};
    float[] xb = new float[2];

    new LlamaFeedForward(W1, W2, W3).forward(x, xb);

    for (int row = 0; row < xb.length; row++) {
      assertThat(xb[row]).isCloseTo((float) expected(x, row), within(1e-6f));
    }
  }

  /** The formula in double. */
  private static double expected(float[] x, int row) {
    double sum = 0;
    for (int i = 0; i < W1.length; i++) {
      double gate = W1[i][0] * x[0] + W1[i][1] * x[1];
      double up = W3[i][0] * x[0] + W3[i][1] * x[1];
      sum += W2[row][i] * gate / (1 + Math.exp(-gate)) * up;
    }
    return sum;
  }
}
