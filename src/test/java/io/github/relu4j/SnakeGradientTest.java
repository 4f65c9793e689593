package io.github.relu4j;

import static io.github.relu4j.support.SameBits.assertThatBits;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.relu4j.support.Allocations;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The gradients of a snake's parameters")
class SnakeGradientTest {

  private static float[] random(int count, long seed) {
    Random random = new Random(seed);
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return values;
  }

  /** The three gradients that there are. */
  private enum Gradient {
    ALPHA_OF_SNAKE {
      @Override
      void add(
          float[] alpha, float[] beta, int run, float[] x, float[] gradY, float[] gradParameter) {
        Activations.snake(alpha, run).alphaGradient(x, gradY, gradParameter);
      }

      @Override
      double slope(double alpha, double beta, double x) {
        double sine = Math.sin(alpha * x);
        return alpha == 0 ? x * x : (x * Math.sin(2 * alpha * x) - sine * sine / alpha) / alpha;
      }
    },

    ALPHA {
      @Override
      void add(
          float[] alpha, float[] beta, int run, float[] x, float[] gradY, float[] gradParameter) {
        Activations.snakeBeta(alpha, beta, run).alphaGradient(x, gradY, gradParameter);
      }

      @Override
      double slope(double alpha, double beta, double x) {
        return x * Math.sin(2 * alpha * x) / beta;
      }
    },

    BETA {
      @Override
      void add(
          float[] alpha, float[] beta, int run, float[] x, float[] gradY, float[] gradParameter) {
        Activations.snakeBeta(alpha, beta, run).betaGradient(x, gradY, gradParameter);
      }

      @Override
      double slope(double alpha, double beta, double x) {
        double sine = Math.sin(alpha * x);
        return -sine * sine / (beta * beta);
      }
    };

    abstract void add(
        float[] alpha, float[] beta, int run, float[] x, float[] gradY, float[] gradParameter);

    /** The derivative of f with respect to the parameter. */
    abstract double slope(double alpha, double beta, double x);

    /** What one element adds, in float. */
    float term(float alpha, float beta, float x, float gradY) {
      float[] gradParameter = new float[1];
      add(
          new float[] {alpha},
          new float[] {beta},
          1,
          new float[] {x},
          new float[] {gradY},
          gradParameter);
      return gradParameter[0];
    }
  }

  @DisplayName("an element adds gradY times the derivative with respect to the parameter")
  @ParameterizedTest
  @EnumSource
  void terms(Gradient gradient) {
    Random random = new Random(1);
    for (int i = 0; i < 10_000; i++) {
      float alpha = (float) random.nextGaussian() * 3;
      float beta = (float) random.nextGaussian() + 4;
      float x = (float) random.nextGaussian() * 5;
      double exact = gradient.slope(alpha, beta, x);
      assertThat((double) gradient.term(alpha, beta, x, 1f))
          .as("alpha %s, beta %s, x = %s", alpha, beta, x)
          .isCloseTo(exact, within(6e-8 * Math.abs(exact) + 1e-13));
    }
  }

  @Test
  @DisplayName("of a snake's alpha that is near 0 is x^2, and x^2 itself at 0")
  void smallAlpha() {
    for (float alpha : new float[] {1e-4f, -1e-10f, 1e-30f, 1.4e-45f, 0f}) {
      assertThat(Gradient.ALPHA_OF_SNAKE.term(alpha, 0f, 3f, 2f)).isCloseTo(18f, within(1e-5f));
    }
  }

  @DisplayName("are the differences of the loss")
  @ParameterizedTest
  @CsvSource({"0.75, 0.75", "-0.5, 1.5"})
  void centralDifference(float alpha, float beta) {
    float[] x = random(1_000, 3);
    float[] gradY = random(1_000, 4);
    float step = 0x1p-8f;
    double ofAlpha = loss(alpha + step, beta, x, gradY) - loss(alpha - step, beta, x, gradY);
    double ofBeta = loss(alpha, beta + step, x, gradY) - loss(alpha, beta - step, x, gradY);
    float[] gradAlpha = new float[1];
    float[] gradBeta = new float[1];
    SnakeBeta snake = snakeBeta(alpha, beta);
    snake.alphaGradient(x, gradY, gradAlpha);
    snake.betaGradient(x, gradY, gradBeta);
    assertThat((double) gradAlpha[0]).isCloseTo(ofAlpha / (2 * step), within(0.01));
    assertThat((double) gradBeta[0]).isCloseTo(ofBeta / (2 * step), within(0.01));
  }

  private static SnakeBeta snakeBeta(float alpha, float beta) {
    return Activations.snakeBeta(new float[] {alpha}, new float[] {beta}, 1);
  }

  private static double loss(float alpha, float beta, float[] x, float[] gradY) {
    float[] y = new float[x.length];
    snakeBeta(alpha, beta).forward(x, y);
    double loss = 0;
    for (int i = 0; i < y.length; i++) {
      loss += (double) gradY[i] * y[i];
    }
    return loss;
  }

  /** With alphas of 0, where a term is gradY x^2 in double. */
  @DisplayName("are summed in the stated order, bit for bit")
  @ParameterizedTest(name = "{0} channels of {1} elements in {2} blocks")
  @CsvSource({
    "1, 1, 0",
    "1, 1, 1",
    "1, 1, 1000",
    "1, 7, 30",
    "3, 1, 50",
    "4, 1, 50",
    "2, 2, 9",
    "3, 3, 9",
    "4, 5, 9",
    "3, 6, 9",
    "2, 7, 9",
    "3, 49, 5",
    "2, 1024, 3"
  })
  void statedOrder(int channels, int run, int blocks) {
    float[] alpha = new float[channels];
    int length = channels * run * blocks;
    float[] x = random(length, 2);
    float[] gradY = random(length, 3);
    float[] gradAlpha = random(channels, 4);
    double[][] sums = new double[channels][4];
    for (int i = 0; i < length; i++) {
      sums[i / run % channels][i % run % 4] += (double) x[i] * x[i] * gradY[i];
    }
    float[] expected = gradAlpha.clone();
    for (int channel = 0; channel < channels && blocks > 0; channel++) {
      double[] s = sums[channel];
      expected[channel] = (float) (expected[channel] + ((s[0] + s[1]) + (s[2] + s[3])));
    }
    Activations.snake(alpha, run).alphaGradient(x, gradY, gradAlpha);
    assertThatBits(gradAlpha).areThoseOf(expected, expected);
  }

  @DisplayName("belong to channels, each with its own parameters")
  @ParameterizedTest
  @EnumSource
  void channels(Gradient gradient) {
    float[] alpha = {0.5f, -2f, 3f};
    float[] beta = {4f, 1f, -0.5f};
    float[] x = random(30, 5);
    float[] gradY = random(30, 6);
    float[] actual = new float[3];
    gradient.add(alpha, beta, 5, x, gradY, actual);
    for (int channel = 0; channel < 3; channel++) {
      double exact = 0;
      for (int i = 0; i < 30; i++) {
        boolean isOf = i / 5 % 3 == channel;
        exact += isOf ? gradY[i] * gradient.slope(alpha[channel], beta[channel], x[i]) : 0;
      }
      assertThat((double) actual[channel]).isCloseTo(exact, within(1e-5));
    }
  }

  @DisplayName("an x of NaN or infinity makes its channel's sum NaN")
  @ParameterizedTest
  @EnumSource
  void notFinite(Gradient gradient) {
    for (float x : new float[] {Float.NaN, Float.NEGATIVE_INFINITY}) {
      float[] sums = new float[2];
      gradient.add(
          new float[] {0.5f, 2f},
          new float[] {1f, 1f},
          1,
          new float[] {1f, x},
          new float[] {1f, 1f},
          sums);
      assertThat(sums[0]).isFinite();
      assertThat(sums[1]).isNaN();
    }
  }

  @DisplayName("no elements: nothing changes, not even the sign of a zero")
  @ParameterizedTest
  @EnumSource
  void noElements(Gradient gradient) {
    float[] sums = {-0f};
    gradient.add(new float[] {1f}, new float[] {1f}, 1, new float[0], new float[0], sums);
    assertThatBits(sums).are(-0f);
  }

  @Test
  @DisplayName("without allocating one byte, for angles of any size")
  void allocatesNothing() {
    float[] x = random(64, 7);
    x[3] = 1e20f;
    float[] sums = new float[2];
    SnakeBeta snake = Activations.snakeBeta(new float[] {1f, 2f}, new float[] {1f, 3f}, 4);
    Allocations.assertNoneBy(
        () -> {
          snake.alphaGradient(x, x, sums);
          snake.betaGradient(x, x, sums);
        });
  }

  @Test
  @DisplayName("bad input is refused, and the sums keep their values")
  void badInput() {
    float[] alpha = {0.5f, 2f};
    float[] beta = {1f, 3f};
    SnakeBeta snake = Activations.snakeBeta(alpha, beta, 3);
    float[] x = random(12, 8);
    float[] sums = {7f, 8f};
    assertThatThrownBy(() -> snake.alphaGradient(x, 7, x, 0, 6, sums))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessageContainingAll("x", "7", "6", "12");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> snake.betaGradient(x, 0, x, 0, 7, sums))
        .withMessageContaining("length 7");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> snake.betaGradient(x, x, new float[3]))
        .withMessageContainingAll("beta", "length 2", "gradBeta", "length 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> snake.alphaGradient(x, x, beta))
        .withMessage("gradAlpha must be another array than beta");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> snake.betaGradient(new float[0], sums, sums))
        .withMessageContainingAll("x", "gradY");
    assertThat(sums).containsExactly(7f, 8f);
  }
}
