package io.github.relu4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.relu4j.support.RowSubjects;
import java.util.Arrays;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName(
    "Bad input of an activation over rows is a clear error, and not one element is written")
class RowBadInputTest {

  private static final int WIDTH = 3;
  private static final int ROWS = 2;
  private static final int LENGTH = ROWS * WIDTH;

  static Stream<RowActivation> activations() {
    return RowSubjects.of(WIDTH);
  }

  private final float[] in = new float[LENGTH];
  private final float[] out = {1, 2, 3, 4, 5, 6};
  private final float[] tooShort = {1, 2, 3, 4, 5};
  private final boolean[] mask = new boolean[LENGTH];
  private final int[] lengths = new int[ROWS];

  private AbstractThrowableAssert<?, ? extends Throwable> assertRefused(ThrowingCallable call) {
    var thrown = assertThatThrownBy(call);
    assertThat(out).containsExactly(1, 2, 3, 4, 5, 6);
    assertThat(tooShort).containsExactly(1, 2, 3, 4, 5);
    return thrown;
  }

  @DisplayName("null: NullPointerException that names the argument")
  @ParameterizedTest
  @MethodSource("activations")
  void nullArrays(RowActivation activation) {
    assertRefused(() -> activation.forward(null, 0, out, 0, ROWS))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("x");
    assertRefused(() -> activation.forward(in, 0, (float[]) null, 0, ROWS))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("y");
    assertRefused(() -> activation.backward(null, 0, in, 0, out, 0, ROWS))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("y");
    assertRefused(() -> activation.backward(in, 0, null, 0, out, 0, ROWS))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("gradY");
    assertRefused(() -> activation.backward(in, 0, in, 0, null, 0, ROWS))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("gradX");
  }

  @DisplayName("a mask that is null: NullPointerException that names it")
  @ParameterizedTest
  @MethodSource("activations")
  void nullMask(RowActivation activation) {
    assertRefused(() -> activation.forward(in, (boolean[]) null, out))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("mask");
    assertRefused(() -> activation.backward(in, 0, (boolean[]) null, 0, in, 0, out, 0, ROWS))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("mask");
    assertRefused(() -> activation.forward(in, 0, (int[]) null, 0, out, 0, ROWS))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("lengths");
    assertRefused(() -> activation.backward(in, 0, (int[]) null, 0, in, 0, out, 0, ROWS))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("lengths");
  }

  @DisplayName("rows that their array lacks: IndexOutOfBoundsException that names it")
  @ParameterizedTest
  @MethodSource("activations")
  void outside(RowActivation activation) {
    assertRefused(() -> activation.forward(in, 1, out, 0, ROWS))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage("x: offset 1 and 2 rows of 3 elements do not fit an array of length 6");
    assertRefused(() -> activation.forward(in, 0, tooShort, 0, ROWS))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage("y: offset 0 and length 6 do not fit an array of length 5");
    assertRefused(() -> activation.backward(in, -1, in, 0, out, 0, ROWS))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage("y: offset -1 and 2 rows of 3 elements do not fit an array of length 6");
    assertRefused(() -> activation.backward(in, 0, tooShort, 0, out, 0, ROWS))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage("gradY: offset 0 and length 6 do not fit an array of length 5");
    assertRefused(() -> activation.backward(in, 0, in, 0, out, 1, ROWS))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage("gradX: offset 1 and length 6 do not fit an array of length 6");
  }

  @DisplayName("a mask that is too short: IndexOutOfBoundsException that names it")
  @ParameterizedTest
  @MethodSource("activations")
  void maskOutside(RowActivation activation) {
    assertRefused(() -> activation.forward(in, 0, mask, 1, out, 0, ROWS))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage("mask: offset 1 and length 6 do not fit an array of length 6");
    assertRefused(() -> activation.backward(in, 0, mask, -1, in, 0, out, 0, ROWS))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage("mask: offset -1 and length 6 do not fit an array of length 6");
    assertRefused(() -> activation.forward(in, 0, lengths, 1, out, 0, ROWS))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage("lengths: offset 1 and length 2 do not fit an array of length 2");
    assertRefused(() -> activation.backward(in, 0, lengths, -1, in, 0, out, 0, ROWS))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage("lengths: offset -1 and length 2 do not fit an array of length 2");
  }

  @DisplayName("a length that no row has: IllegalArgumentException with its place and value")
  @ParameterizedTest
  @MethodSource("activations")
  void lengthOfNoRow(RowActivation activation) {
    assertRefused(() -> activation.forward(in, 0, new int[] {9, 3, 4}, 1, out, 0, ROWS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("lengths[2] must be from 0 to 3 but is 4");
    assertRefused(() -> activation.backward(in, 0, new int[] {3, -1}, 0, in, 0, out, 0, ROWS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("lengths[1] must be from 0 to 3 but is -1");
  }

  @DisplayName("with a mask the other arrays are checked as without")
  @ParameterizedTest
  @MethodSource("activations")
  void maskAndOthers(RowActivation activation) {
    assertRefused(() -> activation.forward(in, 1, mask, 0, out, 0, ROWS))
        .hasMessage("x: offset 1 and 2 rows of 3 elements do not fit an array of length 6");
    assertRefused(() -> activation.backward(in, 0, mask, 0, tooShort, 0, out, 0, ROWS))
        .hasMessage("gradY: offset 0 and length 6 do not fit an array of length 5");
    assertRefused(() -> activation.forward(in, 0, lengths, 0, tooShort, 0, ROWS))
        .hasMessage("y: offset 0 and length 6 do not fit an array of length 5");
    assertRefused(() -> activation.backward(in, 0, lengths, 0, in, 0, out, 1, ROWS))
        .hasMessage("gradX: offset 1 and length 6 do not fit an array of length 6");
  }

  @DisplayName("an output that partly overlaps an input: IllegalArgumentException with both")
  @ParameterizedTest
  @MethodSource("activations")
  void overlap(RowActivation activation) {
    float[] shared = new float[LENGTH + 5];
    Arrays.fill(shared, 7f);
    assertRefused(() -> activation.forward(shared, 0, shared, 5, ROWS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("y at offset 5", "x at offset 0");
    assertRefused(() -> activation.backward(shared, 5, in, 0, shared, 0, ROWS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("gradX at offset 0", "y at offset 5");
    assertRefused(() -> activation.backward(in, 0, shared, 0, shared, 5, ROWS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("gradX at offset 5", "gradY at offset 0");
    assertThat(shared).containsOnly(7f);
  }

  @DisplayName("whole arrays of unequal lengths: IllegalArgumentException with both")
  @ParameterizedTest
  @MethodSource("activations")
  void unequalLengths(RowActivation activation) {
    assertRefused(() -> activation.forward(in, new float[9]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("x has length 6 but y has length 9");
    assertRefused(() -> activation.backward(in, new float[9], out))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("y has length 6 but gradY has length 9");
    assertRefused(() -> activation.backward(in, in, new float[9]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("y has length 6 but gradX has length 9");
  }

  @DisplayName("whole arrays and a mask of unequal lengths: IllegalArgumentException with both")
  @ParameterizedTest
  @MethodSource("activations")
  void unequalMask(RowActivation activation) {
    assertRefused(() -> activation.forward(in, new boolean[5], out))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("x has length 6 but mask has length 5");
    assertRefused(() -> activation.forward(in, mask, tooShort))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("x has length 6 but y has length 5");
    assertRefused(() -> activation.backward(in, new boolean[7], in, out))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("y has length 6 but mask has length 7");
    assertRefused(() -> activation.backward(in, mask, tooShort, out))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("y has length 6 but gradY has length 5");
    assertRefused(() -> activation.backward(in, mask, in, tooShort))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("y has length 6 but gradX has length 5");
  }
}
