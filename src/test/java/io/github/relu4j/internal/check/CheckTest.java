package io.github.relu4j.internal.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A check of an argument")
class CheckTest {

  private static final float[] ARRAY = new float[8];

  @DisplayName("lets a range pass that fits its array exactly, or is empty at its end")
  @ParameterizedTest(name = "offset {0}, length {1}")
  @CsvSource({"0, 8", "3, 5", "8, 0", "0, 0"})
  void range(int offset, int length) {
    assertThatCode(() -> Check.range("x", ARRAY, offset, length)).doesNotThrowAnyException();
    assertThatCode(() -> Check.rows("x", ARRAY, offset, length, 1)).doesNotThrowAnyException();
  }

  @DisplayName("refuses a range that begins before its array, ends behind it, or is negative")
  @ParameterizedTest(name = "offset {0}, length {1}")
  @CsvSource({"0, 9", "4, 5", "9, 0", "-1, 0", "-1, 4", "0, -1", "4, -1", "1, 2147483647"})
  void rangeOutside(int offset, int length) {
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> Check.range("x", ARRAY, offset, length))
        .withMessage("x: offset %d and length %d do not fit an array of length 8", offset, length);
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> Check.rows("x", ARRAY, offset, length, 1))
        .withMessage(
            "x: offset %d and %d rows of 1 elements do not fit an array of length 8",
            offset, length);
  }

  @DisplayName("lets a mask pass that has the words of its elements")
  @ParameterizedTest(name = "offset {0}, {1} elements")
  @CsvSource({"0, 128", "1, 64", "1, 1", "2, 0"})
  void bits(int offset, int elements) {
    long[] mask = new long[2];
    assertThatCode(() -> Check.bits("mask", mask, offset, elements)).doesNotThrowAnyException();
    assertThatCode(() -> Check.bits("mask", mask, offset, 1, elements)).doesNotThrowAnyException();
  }

  @DisplayName("refuses a mask without one of the words of its elements")
  @ParameterizedTest(name = "offset {0}, {1} elements")
  @CsvSource({"0, 129", "1, 65", "2, 1", "3, 0", "-1, 1", "0, -1", "2147483647, 2147483647"})
  void bitsOutside(int offset, int elements) {
    long[] mask = new long[2];
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> Check.bits("mask", mask, offset, elements))
        .withMessage(
            "mask: offset %d and the bits of %d elements do not fit an array of length 2",
            offset, elements);
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> Check.bits("mask", mask, offset, elements, 1))
        .withMessage(
            "mask: offset %d and the bits of %d rows of 1 elements do not fit an array of length 2",
            offset, elements);
  }

  @Test
  @DisplayName("refuses rows whose bits are more than an int can count")
  void manyRowsOfBits() {
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> Check.bits("mask", new long[2], 0, 1 << 16, 1 << 16));
  }

  @Test
  @DisplayName("refuses rows whose elements are more than an int can count")
  void manyRows() {
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> Check.rows("x", ARRAY, 0, 1 << 16, 1 << 16));
  }

  @Test
  @DisplayName("lets the least number pass, and refuses the one below")
  void atLeast() {
    assertThat(Check.atLeast("units", 2, 2)).isEqualTo(2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Check.atLeast("units", 2, 1))
        .withMessage("units must be at least 2 but is 1");
  }

  @DisplayName("lets the smallest and the largest positive number pass")
  @ParameterizedTest
  @ValueSource(doubles = {Double.MIN_VALUE, Double.MAX_VALUE})
  void positive(double value) {
    assertThat(Check.positive("deviation", value)).isEqualTo(value);
  }

  @DisplayName("refuses a number that is not above 0 or not finite")
  @ParameterizedTest
  @ValueSource(doubles = {0, -0.0, -1, Double.POSITIVE_INFINITY, Double.NaN})
  void notPositive(double value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Check.positive("deviation", value))
        .withMessage("deviation must be finite and above 0 but is " + value);
  }

  @Test
  @DisplayName("copies a list, so that the caller's changes do not show")
  void copied() {
    List<String> layers = new ArrayList<>(List.of("hidden"));
    List<String> checked = Check.atLeastOne("layers", layers);
    layers.set(0, "output");
    assertThat(checked).containsExactly("hidden");
  }

  @Test
  @DisplayName("counts the rows of an array")
  void wholeRows() {
    assertThat(Check.wholeRows("x", ARRAY, 4)).isEqualTo(2);
    assertThat(Check.wholeRows("x", new float[0], 4)).isZero();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Check.wholeRows("x", ARRAY, 3))
        .withMessage("x has length 8, which is not a whole number of rows of 3 elements");
  }
}
