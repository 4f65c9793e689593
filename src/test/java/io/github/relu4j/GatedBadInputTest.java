package io.github.relu4j;

import static io.github.relu4j.support.SameBits.assertThatBits;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.relu4j.support.FloatSample;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Bad input of a gated linear unit is a clear error, and not one element is written")
class GatedBadInputTest {

  private static final int LENGTH = 40;
  private static final int ROOM = 5;

  /** The arrays of backward in order; the first two and the last one serve forward. */
  private static final String[] NAMES = {"gate", "up", "gradY", "gradGate", "gradUp"};

  private final GatedLinearUnit unit = Activations.glu();
  private final float[][] arrays = new float[NAMES.length][];

  GatedBadInputTest() {
    for (int i = 0; i < arrays.length; i++) {
      arrays[i] = FloatSample.elements(LENGTH + ROOM, i);
    }
  }

  private void forward(float[][] in, int[] offsets, int length) {
    unit.forward(in[0], offsets[0], in[1], offsets[1], in[4], offsets[4], length);
  }

  private void backward(float[][] in, int[] offsets, int length) {
    unit.backward(
        in[0],
        offsets[0],
        in[1],
        offsets[1],
        in[2],
        offsets[2],
        in[3],
        offsets[3],
        in[4],
        offsets[4],
        length);
  }

  private AbstractThrowableAssert<?, ? extends Throwable> assertRefused(ThrowingCallable call) {
    float[][] before = new float[arrays.length][];
    for (int i = 0; i < arrays.length; i++) {
      before[i] = arrays[i].clone();
    }
    var thrown = assertThatThrownBy(call);
    for (int i = 0; i < arrays.length; i++) {
      assertThatBits(arrays[i]).areThoseOf(before[i], arrays[i]);
    }
    return thrown;
  }

  private float[][] with(int index, float[] array) {
    float[][] changed = arrays.clone();
    changed[index] = array;
    return changed;
  }

  private static int[] offsets(int index, int offset) {
    int[] offsets = new int[NAMES.length];
    offsets[index] = offset;
    return offsets;
  }

  @DisplayName("null: NullPointerException that names the argument")
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4})
  void nullArrays(int index) {
    float[][] in = with(index, null);
    assertRefused(() -> backward(in, new int[NAMES.length], LENGTH))
        .isInstanceOf(NullPointerException.class)
        .hasMessage(NAMES[index]);
    assertRefused(() -> unit.backward(in[0], in[1], in[2], in[3], in[4]))
        .isInstanceOf(NullPointerException.class)
        .hasMessage(NAMES[index]);
  }

  @DisplayName("null in forward: NullPointerException that names the argument")
  @ParameterizedTest
  @CsvSource({"0, gate", "1, up", "4, y"})
  void nullArraysOfForward(int index, String name) {
    float[][] in = with(index, null);
    assertRefused(() -> forward(in, new int[NAMES.length], LENGTH))
        .isInstanceOf(NullPointerException.class)
        .hasMessage(name);
    assertRefused(() -> unit.forward(in[0], in[1], in[4]))
        .isInstanceOf(NullPointerException.class)
        .hasMessage(name);
  }

  @DisplayName("a range outside its array: IndexOutOfBoundsException with offset, length and size")
  @ParameterizedTest(name = "array {0}, offset {1}, length {2}")
  @CsvSource({
    "0, -1, 1",
    "1, 6, 40",
    "2, 46, 0",
    "3, 2147483647, 2147483647",
    "4, 6, 40",
    "0, 0, -1",
    "4, -1, 1"
  })
  void rangesOutside(int index, int offset, int length) {
    assertRefused(() -> backward(arrays, offsets(index, offset), length))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessageContainingAll("offset", "length " + length, "length " + arrays[0].length);
    if (length > 0 && length <= LENGTH) {
      assertRefused(() -> backward(arrays, offsets(index, offset), length))
          .hasMessageContaining(NAMES[index] + ": offset " + offset);
    }
  }

  @DisplayName("a range outside its array in forward: the same")
  @ParameterizedTest(name = "{1} at {2}")
  @CsvSource({"0, gate, 6", "1, up, -1", "4, y, 6"})
  void rangesOutsideOfForward(int index, String name, int offset) {
    assertRefused(() -> forward(arrays, offsets(index, offset), LENGTH))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessageContaining(name + ": offset " + offset);
  }

  @Test
  @DisplayName("the last ranges that fit are accepted")
  void lastRangeThatFits() {
    int[] last = {ROOM, ROOM, ROOM, ROOM, ROOM};
    assertThatCode(() -> forward(arrays, last, LENGTH)).doesNotThrowAnyException();
    assertThatCode(() -> backward(arrays, last, LENGTH)).doesNotThrowAnyException();
  }

  @DisplayName("whole arrays of unequal lengths: IllegalArgumentException with both")
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void unequalLengths(int index) {
    float[][] in = with(index, new float[LENGTH]);
    assertRefused(() -> unit.backward(in[0], in[1], in[2], in[3], in[4]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("gate", "length 45", NAMES[index], "length 40");
  }

  @Test
  @DisplayName("an up or a y of another length: IllegalArgumentException with both")
  void unequalInForward() {
    assertRefused(() -> unit.forward(arrays[0], arrays[1], new float[LENGTH]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("gate", "length 45", "y", "length 40");
    assertRefused(() -> unit.forward(arrays[0], new float[LENGTH], arrays[4]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("gate", "length 45", "up", "length 40");
  }

  @DisplayName("an output that partly overlaps an input: IllegalArgumentException with both")
  @ParameterizedTest(name = "output {0}, input {1}")
  @CsvSource({"3, 0", "3, 1", "3, 2", "4, 0", "4, 1", "4, 2"})
  void partialOverlap(int output, int input) {
    float[][] in = with(output, arrays[input]);
    assertRefused(() -> backward(in, offsets(output, 1), LENGTH))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll(
            NAMES[output] + " at offset 1", NAMES[input] + " at offset 0", "length 40");
  }

  @DisplayName("a y that partly overlaps an input: IllegalArgumentException with both")
  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void partialOverlapOfY(int input) {
    float[][] in = with(4, arrays[input]);
    assertRefused(() -> forward(in, offsets(input, 3), LENGTH))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("y at offset 0", NAMES[input] + " at offset 3");
  }

  @DisplayName("gradients that overlap, wholly or partly: IllegalArgumentException with both")
  @ParameterizedTest(name = "by an offset of {0}")
  @ValueSource(ints = {0, 1, 5})
  void overlappingGradients(int offset) {
    float[][] in = with(4, arrays[3]);
    assertRefused(() -> backward(in, offsets(4, offset), LENGTH))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("gradUp at offset " + offset, "gradGate at offset 0");
  }

  @Test
  @DisplayName("gradients that touch in one array are accepted; one element closer is not")
  void touchingGradients() {
    float[] both = new float[2 * LENGTH];
    assertThatCode(
            () ->
                unit.backward(
                    arrays[0], 0, arrays[1], 0, arrays[2], 0, both, LENGTH, both, 0, LENGTH))
        .doesNotThrowAnyException();
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                unit.backward(
                    arrays[0], 0, arrays[1], 0, arrays[2], 0, both, LENGTH - 1, both, 0, LENGTH));
  }

  @Test
  @DisplayName("length 0 is fine at every offset up to the end, and writes nothing")
  void lengthZero() {
    float[] before = arrays[0].clone();
    int end = LENGTH + ROOM;
    unit.backward(arrays[0], 0, arrays[0], end, arrays[0], 1, arrays[0], 2, arrays[0], 2, 0);
    unit.forward(arrays[0], 0, arrays[0], 1, arrays[0], end, 0);
    assertThatBits(arrays[0]).areThoseOf(before, before);
  }

  @DisplayName("in rows")
  @Nested
  class Rows {

    private final GatedRows rows = unit.rows(4, GatedRows.Order.GATE_UP);
    private final float[] x = FloatSample.elements(40, 1);
    private final float[] y = FloatSample.elements(20, 2);

    @Test
    @DisplayName("a width under 1: an error with the value")
    void width() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> unit.rows(0, GatedRows.Order.GATE_UP))
          .withMessageContainingAll("width", "at least 1", "0");
    }

    @Test
    @DisplayName("null: an error that names the argument")
    void nulls() {
      assertThatNullPointerException().isThrownBy(() -> unit.rows(1, null)).withMessage("order");
      assertThatNullPointerException()
          .isThrownBy(() -> new GatedRows(null, 1, GatedRows.Order.GATE_UP))
          .withMessage("unit");
      assertThatNullPointerException().isThrownBy(() -> rows.forward(null, y)).withMessage("x");
      assertThatNullPointerException()
          .isThrownBy(() -> rows.forward(x, 0, null, 0, 1))
          .withMessage("y");
      assertThatNullPointerException()
          .isThrownBy(() -> rows.backward(x, null, x))
          .withMessage("gradY");
      assertThatNullPointerException()
          .isThrownBy(() -> rows.backward(x, y, null))
          .withMessage("gradX");
    }

    @DisplayName("more rows than there are, or under 0: IndexOutOfBoundsException with the number")
    @ParameterizedTest
    @ValueSource(ints = {6, Integer.MAX_VALUE, -1, Integer.MIN_VALUE})
    void rowsOutside(int count) {
      assertThatThrownBy(() -> rows.forward(x, 0, y, 0, count))
          .isInstanceOf(IndexOutOfBoundsException.class)
          .hasMessageContainingAll(
              "x: offset 0", count + " rows of 8 elements", "array of length 40");
      assertThatThrownBy(() -> rows.backward(x, 0, y, 0, x, 0, count))
          .isInstanceOf(IndexOutOfBoundsException.class)
          .hasMessageContainingAll(
              "x: offset 0", count + " rows of 8 elements", "array of length 40");
    }

    @Test
    @DisplayName("rows whose width does not even fit an int: the same")
    void hugeWidth() {
      GatedRows huge = unit.rows(Integer.MAX_VALUE, GatedRows.Order.GATE_UP);
      assertThatThrownBy(() -> huge.forward(x, 0, y, 0, 2))
          .isInstanceOf(IndexOutOfBoundsException.class)
          .hasMessageContainingAll("2 rows of 4294967294 elements");
      assertThatCode(() -> huge.forward(x, 0, y, 0, 0)).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("an array too short: IndexOutOfBoundsException that names it")
    void tooShort() {
      assertThatThrownBy(() -> rows.forward(x, 0, y, 1, 5))
          .isInstanceOf(IndexOutOfBoundsException.class)
          .hasMessageContainingAll("y: offset 1", "length 20");
      assertThatThrownBy(() -> rows.backward(x, 0, y, 1, x, 0, 5))
          .isInstanceOf(IndexOutOfBoundsException.class)
          .hasMessageContainingAll("gradY: offset 1", "length 20");
      assertThatThrownBy(() -> rows.backward(x, 0, y, 0, x, 1, 5))
          .isInstanceOf(IndexOutOfBoundsException.class)
          .hasMessageContainingAll("gradX: offset 1", "length 40");
    }

    @Test
    @DisplayName("whole arrays that do not fit each other: an error with both lengths")
    void lengths() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> rows.forward(x, new float[16]))
          .withMessageContainingAll("x must be 2 times as long as y", "40", "16");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> rows.backward(x, new float[16], x))
          .withMessageContainingAll("x must be 2 times as long as gradY", "40", "16");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> rows.backward(x, y, new float[38]))
          .withMessageContainingAll("gradX", "38", "40");
    }

    @Test
    @DisplayName("a length that is not whole rows: an error with length and width")
    void wholeRows() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> rows.forward(new float[12], new float[6]))
          .withMessageContainingAll("y has length 6", "rows of 4 elements");
    }

    @DisplayName("a y that overlaps x but does not start there: an error with both offsets")
    @ParameterizedTest
    @ValueSource(ints = {1, 4, 8, 15})
    void overlappingY(int offset) {
      float[] before = x.clone();
      assertThatIllegalArgumentException()
          .isThrownBy(() -> rows.forward(x, 0, x, offset, 2))
          .withMessageContainingAll("y at offset " + offset, "x at offset 0");
      assertThatBits(x).areThoseOf(before, x);
    }

    @Test
    @DisplayName("a y right before or after x is fine")
    void touchingY() {
      assertThatCode(() -> rows.forward(x, 0, x, 16, 2)).doesNotThrowAnyException();
      assertThatCode(() -> rows.forward(x, 8, x, 0, 2)).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("a gradX over a part of x or over gradY: an error with both offsets")
    void overlappingGradX() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> rows.backward(x, 0, y, 0, x, 8, 2))
          .withMessageContainingAll("gradX at offset 8", "x at offset 0");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> rows.backward(y, 0, x, 0, x, 0, 2))
          .withMessageContainingAll("gradX at offset 0", "gradY at offset 0");
    }
  }
}
