package io.github.relu4j.init;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.relu4j.Activations;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("An orthogonal matrix")
class OrthogonalTest {

  private static float[] matrix(Initialiser initialiser, int rows, int columns, long seed) {
    float[] weights = new float[rows * columns];
    initialiser.fill(weights, columns, rows, new SplittableRandom(seed));
    return weights;
  }

  @DisplayName("has orthonormal rows, or columns if they are fewer")
  @ParameterizedTest(name = "{0} rows of {1}")
  @CsvSource({"1, 1", "1, 5", "5, 1", "7, 7", "64, 64", "20, 33", "33, 20", "200, 10"})
  void orthonormal(int rows, int columns) {
    float[] weights = matrix(Initialisers.orthogonal(), rows, columns, 1);
    boolean wide = rows <= columns;
    int count = Math.min(rows, columns);
    int size = Math.max(rows, columns);
    for (int a = 0; a < count; a++) {
      for (int b = 0; b < count; b++) {
        double product = 0;
        for (int i = 0; i < size; i++) {
          float left = wide ? weights[a * columns + i] : weights[i * columns + a];
          float right = wide ? weights[b * columns + i] : weights[i * columns + b];
          product += (double) left * right;
        }
        assertThat(product).isCloseTo(a == b ? 1 : 0, within(1e-6));
      }
    }
  }

  @Test
  @DisplayName("times the gain keeps the length of every vector, times the gain")
  void gain() {
    float[] weights = matrix(Initialisers.orthogonal(Activations.relu()), 16, 16, 2);
    double square = 0;
    for (int row = 0; row < 16; row++) {
      double product = 0;
      for (int column = 0; column < 16; column++) {
        product += weights[row * 16 + column] * (column - 5.0);
      }
      square += product * product;
    }
    double before = 0;
    for (int column = 0; column < 16; column++) {
      before += (column - 5.0) * (column - 5.0);
    }
    assertThat(Math.sqrt(square / before)).isCloseTo(Math.sqrt(2), within(1e-6));
  }

  @Test
  @DisplayName("is any of them: an entry is as often above 0 as below, and of variance 1/n")
  void uniform() {
    int matrices = 4_000;
    int positive = 0;
    double squares = 0;
    for (int seed = 0; seed < matrices; seed++) {
      float last = matrix(Initialisers.orthogonal(), 3, 3, seed)[8];
      positive += last > 0 ? 1 : 0;
      squares += last * last;
    }
    assertThat(positive / (double) matrices).isCloseTo(0.5, within(0.03));
    assertThat(squares / matrices).isCloseTo(1.0 / 3, within(0.03));
  }

  @Test
  @DisplayName("needs whole rows: the error has length and fanIn")
  void wholeRows() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Initialisers.orthogonal().fill(new float[10], 4, 3, new SplittableRandom(3)))
        .withMessageContainingAll("length 10", "fanIn = 4");
  }

  @Test
  @DisplayName("does not come from a generator whose numbers depend on each other")
  void notRandom() {
    float[] weights = new float[4];
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Initialisers.orthogonal().fill(weights, 2, 2, () -> 1L))
        .withMessageContaining("random");
    assertThat(weights).containsOnly(0f);
  }

  /** The second row is off the first one's direction by some 1e-11. */
  @Test
  @DisplayName("is orthogonal even where its random numbers nearly depend on each other")
  void nearlyDependent() {
    long[] numbers = {3L << 60, 1L << 61, 3L << 60, (1L << 61) + (90_000L << 11)};
    AtomicInteger next = new AtomicInteger();
    float[] weights = new float[4];
    Initialisers.orthogonal().fill(weights, 2, 2, () -> numbers[next.getAndIncrement()]);
    double product = (double) weights[0] * weights[2] + (double) weights[1] * weights[3];
    assertThat(product).isCloseTo(0, within(1e-7));
  }

  @Test
  @DisplayName("of no rows is no weights")
  void empty() {
    float[] weights = {7f};
    Initialisers.orthogonal().fill(weights, 0, 0, 4, 3, new SplittableRandom(4));
    assertThat(weights).containsExactly(7f);
  }
}
