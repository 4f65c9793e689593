package io.github.relu4j;

import static io.github.relu4j.support.SameBits.assertThatBits;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.relu4j.support.FloatSample;
import java.util.Arrays;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Bad input of a biased activation is a clear error, and not one element is written")
class BiasedBadInputTest {

  private static final int WIDTH = 4;
  private static final int ROWS = 3;

  /** The arrays of backward in order. */
  private static final String[] NAMES = {"x", "bias", "gradY", "gradX", "gradBias"};

  private final BiasedActivation biased = Activations.biased(Activations.relu());
  private final float[][] arrays = {
    FloatSample.elements(ROWS * WIDTH + 1, 1),
    FloatSample.elements(WIDTH, 2),
    FloatSample.elements(ROWS * WIDTH + 1, 3),
    FloatSample.elements(ROWS * WIDTH + 1, 4),
    FloatSample.elements(WIDTH, 5)
  };

  private void forward(float[][] in, int xOffset, int yOffset, int rows) {
    biased.forward(in[0], xOffset, in[1], in[3], yOffset, rows);
  }

  private void backward(float[][] in, int xOffset, int gradYOffset, int gradXOffset, int rows) {
    biased.backward(in[0], xOffset, in[1], in[2], gradYOffset, in[3], gradXOffset, rows, in[4]);
  }

  private float[][] with(int index, float[] array) {
    float[][] changed = arrays.clone();
    changed[index] = array;
    return changed;
  }

  private AbstractThrowableAssert<?, ? extends Throwable> assertRefused(Runnable call) {
    float[][] before = new float[arrays.length][];
    for (int i = 0; i < arrays.length; i++) {
      before[i] = arrays[i].clone();
    }
    var thrown = assertThatThrownBy(call::run);
    for (int i = 0; i < arrays.length; i++) {
      assertThatBits(arrays[i]).areThoseOf(before[i], arrays[i]);
    }
    return thrown;
  }

  @DisplayName("null: NullPointerException that names the argument")
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4})
  void nullArrays(int index) {
    float[][] in = with(index, null);
    assertRefused(() -> backward(in, 0, 0, 0, ROWS))
        .isInstanceOf(NullPointerException.class)
        .hasMessage(NAMES[index]);
    for (int i = 0; i < in.length; i++) {
      in[i] = in[i] == null ? null : Arrays.copyOf(in[i], in[i].length / WIDTH * WIDTH);
    }
    assertRefused(() -> biased.backward(in[0], in[1], in[2], in[3], in[4]))
        .isInstanceOf(NullPointerException.class)
        .hasMessage(NAMES[index]);
  }

  @DisplayName("null in forward: NullPointerException that names the argument")
  @ParameterizedTest
  @CsvSource({"0, x", "1, bias", "3, y"})
  void nullArraysOfForward(int index, String name) {
    float[][] in = with(index, null);
    assertRefused(() -> forward(in, 0, 0, ROWS))
        .isInstanceOf(NullPointerException.class)
        .hasMessage(name);
  }

  @Test
  @DisplayName("no activation: NullPointerException that names it")
  void noActivation() {
    assertThatNullPointerException()
        .isThrownBy(() -> Activations.biased(null))
        .withMessage("activation");
    assertThatNullPointerException()
        .isThrownBy(() -> new BiasedActivation(null))
        .withMessage("activation");
  }

  @DisplayName("an activation with parameters per channel: an error with its name")
  @ParameterizedTest
  @ValueSource(strings = {"prelu(0.25)", "snake(0.5)", "snake_beta(1.0,1.0)"})
  void channels(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Activations.biased(Activations.parse(name)))
        .withMessageContainingAll("activation must be elementwise", name);
  }

  @Test
  @DisplayName("an empty bias: IllegalArgumentException that names it")
  void emptyBias() {
    float[][] in = with(1, new float[0]);
    assertRefused(() -> forward(in, 0, 0, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("bias must have at least one element");
    assertRefused(() -> backward(in, 0, 0, 0, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("bias must have at least one element");
  }

  @DisplayName("more rows than there are, or under 0: IndexOutOfBoundsException with the number")
  @ParameterizedTest
  @ValueSource(ints = {ROWS + 1, Integer.MAX_VALUE, -1})
  void rowsOutside(int rows) {
    assertRefused(() -> forward(arrays, 0, 0, rows))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessageContainingAll("x: offset 0", rows + " rows of 4 elements", "length 13");
    assertRefused(() -> backward(arrays, 0, 0, 0, rows))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessageContainingAll("x: offset 0", rows + " rows of 4 elements", "length 13");
  }

  @DisplayName("a range outside its array: IndexOutOfBoundsException that names it")
  @ParameterizedTest(name = "{0}, {1}, {2}: {3}")
  @CsvSource({"2, 0, 0, x", "-1, 0, 0, x", "0, 2, 0, gradY", "0, 0, 2, gradX"})
  void rangesOutside(int xOffset, int gradYOffset, int gradXOffset, String name) {
    assertRefused(() -> backward(arrays, xOffset, gradYOffset, gradXOffset, ROWS))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessageContaining(name + ": offset");
  }

  @Test
  @DisplayName("a y outside its array: IndexOutOfBoundsException that names it")
  void outputOutside() {
    assertRefused(() -> forward(arrays, 0, 2, ROWS))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessageContaining("y: offset 2");
  }

  @Test
  @DisplayName("whole arrays of unequal lengths: an error with both")
  void unequalLengths() {
    assertRefused(() -> biased.forward(arrays[0], arrays[1], new float[8]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("x has length 13", "y has length 8");
    assertRefused(() -> biased.backward(arrays[0], arrays[1], new float[8], arrays[3], arrays[4]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("x has length 13", "gradY has length 8");
  }

  @Test
  @DisplayName("whole arrays that are not whole rows: an error with length and width")
  void wholeRows() {
    assertRefused(() -> biased.forward(arrays[0], arrays[1], arrays[3]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("x has length 13", "rows of 4 elements");
  }

  @Test
  @DisplayName("a gradBias of another length than bias: an error with both")
  void lengthOfGradient() {
    assertRefused(() -> backward(with(4, new float[3]), 0, 0, 0, ROWS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("bias has length 4", "gradBias has length 3");
  }

  @Test
  @DisplayName("an output that partly overlaps an input: an error with both offsets")
  void partialOverlap() {
    assertRefused(() -> forward(with(3, arrays[0]), 0, 1, ROWS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("y at offset 1", "x at offset 0", "length 12");
    assertRefused(() -> backward(with(3, arrays[0]), 0, 0, 1, ROWS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("gradX at offset 1", "x at offset 0");
    assertRefused(() -> backward(with(3, arrays[2]), 0, 0, 1, ROWS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("gradX at offset 1", "gradY at offset 0");
  }

  @Test
  @DisplayName("an output that is the bias: an error that names both")
  void outputIsBias() {
    assertRefused(() -> forward(with(3, arrays[1]), 0, 0, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("y must be another array than bias");
    assertRefused(() -> backward(with(3, arrays[1]), 0, 0, 0, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("gradX must be another array than bias");
  }

  @DisplayName("a gradBias that is another of the arrays: an error that names both")
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void gradientIsOther(int index) {
    float[][] in = with(index, arrays[4]);
    assertRefused(() -> backward(in, 0, 0, 0, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("gradBias", NAMES[index]);
  }

  @Test
  @DisplayName("the last ranges that fit are accepted, and so is bias as x")
  void accepted() {
    assertThatCode(() -> forward(arrays, 1, 1, ROWS)).doesNotThrowAnyException();
    assertThatCode(() -> backward(arrays, 1, 1, 1, ROWS)).doesNotThrowAnyException();
    float[] y = new float[WIDTH];
    biased.forward(new float[] {1, 2, 3, -4}, new float[] {1, 1, 1, 1}, y);
    assertThat(y).containsExactly(2, 3, 4, 0);
    float[] bias = {1, -2, 3, 4};
    biased.forward(bias, bias, y);
    assertThat(y).containsExactly(2, 0, 6, 8);
  }
}
