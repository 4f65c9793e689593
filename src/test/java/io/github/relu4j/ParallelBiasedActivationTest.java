package io.github.relu4j;

import static io.github.relu4j.support.SameBits.assertThatBits;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.relu4j.example.SquaredRelu;
import io.github.relu4j.support.FloatSample;
import io.github.relu4j.support.Sharing;
import java.util.concurrent.ExecutorService;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A parallel activation behind a bias")
class ParallelBiasedActivationTest {

  private static final int PART = 128;
  private static final ExecutorService POOL = Sharing.oneThread();
  private static final Threads THREADS = new Threads(POOL, 2, PART, PART);

  @AfterAll
  static void shutDown() {
    POOL.shutdown();
  }

  private static ParallelBiasedActivation parallel(Activation activation) {
    return new ParallelBiasedActivation(Activations.biased(activation), THREADS);
  }

  /** Rows and columns: narrow, one block, and several blocks of which the last may be shorter. */
  static Stream<Arguments> shapes() {
    return Stream.of(
            new int[] {400, 10}, new int[] {20, 1_000}, new int[] {37, 3_100}, new int[] {2, 5_001})
        .flatMap(
            shape ->
                Stream.of(Activations.relu(), Activations.gelu(), new SquaredRelu())
                    .map(activation -> Arguments.of(activation, shape[0], shape[1])));
  }

  @DisplayName("gives the bits of the activation inside, and adds the same sums to gradBias")
  @ParameterizedTest(name = "{0}, {1} rows of {2}")
  @MethodSource("shapes")
  void sameBits(ElementwiseActivation activation, int rows, int columns) {
    BiasedActivation inside = Activations.biased(activation);
    // With infinities and NaN, so that some sums are formed once more.
    float[] x = FloatSample.elements(rows * columns, 1);
    float[] bias = FloatSample.elements(columns, 2);
    float[] expected = new float[x.length];
    float[] actual = new float[x.length];
    inside.forward(x, bias, expected);
    parallel(activation).forward(x, bias, actual);
    assertThatBits(actual).areThoseOf(expected, x);
    float[] gradY = FloatSample.elements(rows * columns, 3);
    float[] expectedSums = FloatSample.elements(columns, 4);
    float[] sums = expectedSums.clone();
    inside.backward(x, bias, gradY, expected, expectedSums);
    parallel(activation).backward(x, bias, gradY, gradY, sums);
    assertThatBits(gradY).areThoseOf(expected, x);
    assertThatBits(sums).areThoseOf(expectedSums, bias);
  }

  @Test
  @DisplayName("refuses a partial overlap, or gradX for gradBias, before it writes anything")
  void overlap() {
    float[] x = FloatSample.elements(3 * 2_000 + 1, 1);
    float[] before = x.clone();
    float[] bias = new float[2_000];
    assertThatIllegalArgumentException()
        .isThrownBy(() -> parallel(Activations.relu()).forward(x, 0, bias, x, 1, 3))
        .withMessageContaining("y at offset 1 partly overlaps x");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> parallel(Activations.relu()).backward(x, 0, bias, x, 0, x, 0, 3, bias))
        .withMessageContaining("gradBias must be another array than bias");
    assertThatBits(x).areThoseOf(before, before);
  }

  @Test
  @DisplayName("refuses null, by the name of the argument")
  void nulls() {
    float[] x = new float[3_000];
    assertThatNullPointerException()
        .isThrownBy(() -> parallel(Activations.relu()).forward(x, null, x))
        .withMessage("bias");
    assertThatNullPointerException()
        .isThrownBy(() -> parallel(Activations.relu()).forward(x, 0, null, x, 0, 3))
        .withMessage("bias");
    assertThatNullPointerException()
        .isThrownBy(() -> Activations.parallel((BiasedActivation) null))
        .withMessage("biased");
  }
}
