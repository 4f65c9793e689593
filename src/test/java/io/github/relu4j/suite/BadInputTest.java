package io.github.relu4j.suite;

import static io.github.relu4j.support.SameBits.assertThatBits;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.relu4j.Activation;
import io.github.relu4j.support.FloatSample;
import io.github.relu4j.support.Operation;
import io.github.relu4j.support.Subject;
import java.util.Arrays;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Bad input is a clear error, and not one element is written")
@ParameterizedClass(name = "{0}")
@MethodSource("io.github.relu4j.support.Subjects#withShortBlocks")
class BadInputTest {

  private static final int ROOM = 3;

  private final Activation activation;
  private final int length;
  private final float[] x;
  private final float[] gradY;
  private final float[] out;

  BadInputTest(Subject subject) {
    activation = subject.activation();
    length = subject.block() * (1 + 64 / subject.block());
    x = FloatSample.elements(length + ROOM, 1);
    gradY = FloatSample.elements(length + ROOM, 2);
    out = FloatSample.elements(length + ROOM, 3);
  }

  private AbstractThrowableAssert<?, ? extends Throwable> assertRefused(ThrowingCallable call) {
    float[] xBefore = x.clone();
    float[] outBefore = out.clone();
    var thrown = assertThatThrownBy(call);
    assertThatBits(x).areThoseOf(xBefore, x);
    assertThatBits(out).areThoseOf(outBefore, out);
    return thrown;
  }

  @DisplayName("null: NullPointerException that names the argument")
  @ParameterizedTest
  @EnumSource
  void nullArrays(Operation operation) {
    assertRefused(() -> operation.run(activation, null, 0, gradY, 0, out, 0, length))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("x");
    assertRefused(() -> operation.run(activation, x, 0, gradY, 0, null, 0, length))
        .isInstanceOf(NullPointerException.class)
        .hasMessage(operation.outputName());
    assertRefused(() -> operation.runWhole(activation, null, gradY, out))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("x");
    assertRefused(() -> operation.runWhole(activation, x, gradY, null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage(operation.outputName());
  }

  @Test
  @DisplayName("a null gradY: NullPointerException that names it")
  void nullGradY() {
    assertRefused(() -> activation.backward(x, 0, null, 0, out, 0, length))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("gradY");
    assertRefused(() -> activation.backward(x, null, out))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("gradY");
  }

  @DisplayName("a range outside its array: IndexOutOfBoundsException with offset, length and size")
  @ParameterizedTest(name = "{0}, offset {1}, length {2}")
  @CsvSource({
    "FORWARD, -1, 1",
    "FORWARD, 0, -1",
    "FORWARD, 4, 100000",
    "FORWARD, 100000, 0",
    "FORWARD, 2147483647, 1",
    "FORWARD, 1, 2147483647",
    "FORWARD, 2147483647, 2147483647",
    "FORWARD, -2147483648, 1",
    "FORWARD, 1, -2147483648",
    "FORWARD, -2147483648, -2147483648",
    "DERIVATIVE, -1, 1",
    "DERIVATIVE, 0, -1",
    "DERIVATIVE, 2147483647, 2147483647",
    "BACKWARD, -1, 1",
    "BACKWARD, 0, -1",
    "BACKWARD, 2147483647, 2147483647"
  })
  void rangesOutside(Operation operation, int offset, int length) {
    assertRefused(() -> operation.run(activation, x, offset, gradY, 0, out, 0, length))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage(outside("x", offset, length));
    boolean fitsX = length == 0 || length == 1;
    if (fitsX) {
      assertRefused(() -> operation.run(activation, x, 0, gradY, 0, out, offset, length))
          .isInstanceOf(IndexOutOfBoundsException.class)
          .hasMessage(outside(operation.outputName(), offset, length));
    }
  }

  @DisplayName("one element past the end: IndexOutOfBoundsException that names the array")
  @ParameterizedTest
  @EnumSource
  void onePastTheEnd(Operation operation) {
    int offset = ROOM + 1;
    assertRefused(() -> operation.run(activation, x, offset, gradY, 0, out, 0, length))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage(outside("x", offset, length));
    assertRefused(() -> operation.run(activation, x, 0, gradY, 0, out, offset, length))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage(outside(operation.outputName(), offset, length));
  }

  @DisplayName("a range outside gradY: IndexOutOfBoundsException that names it")
  @ParameterizedTest(name = "offset {0}")
  @CsvSource({"-1", "4", "2147483647"})
  void gradYOutside(int offset) {
    assertRefused(() -> activation.backward(x, 0, gradY, offset, out, 0, length))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage(outside("gradY", offset, length));
  }

  @DisplayName("the last range that fits is accepted")
  @ParameterizedTest
  @EnumSource
  void lastRangeThatFits(Operation operation) {
    assertThatCode(() -> operation.run(activation, x, ROOM, gradY, ROOM, out, ROOM, length))
        .doesNotThrowAnyException();
  }

  @DisplayName("length 0 is fine at every offset up to the end, and writes nothing")
  @ParameterizedTest
  @EnumSource
  void lengthZero(Operation operation) {
    float[] before = out.clone();
    operation.run(activation, x, x.length, gradY, gradY.length, out, out.length, 0);
    operation.run(activation, out, 1, gradY, 0, out, 2, 0);
    operation.runWhole(activation, new float[0], new float[0], new float[0]);
    assertThatBits(out).areThoseOf(before, out);
  }

  @DisplayName("whole arrays of unequal lengths: IllegalArgumentException with both")
  @ParameterizedTest
  @EnumSource
  void unequalLengths(Operation operation) {
    float[] longer = Arrays.copyOf(x, x.length + 5);
    assertRefused(() -> operation.runWhole(activation, longer, longer, out))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll(
            "x", operation.outputName(), "length " + longer.length, "length " + out.length);
  }

  @Test
  @DisplayName("a gradY of another length: IllegalArgumentException with both")
  void unequalGradY() {
    float[] shorter = Arrays.copyOf(gradY, gradY.length - 1);
    assertRefused(() -> activation.backward(x, shorter, out))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("gradY", "length " + shorter.length, "length " + x.length);
  }

  @DisplayName("an output that partly overlaps x: IllegalArgumentException with both offsets")
  @ParameterizedTest(name = "{0}: x at {1}, output at {2}")
  @CsvSource({
    "FORWARD, 0, 1",
    "FORWARD, 3, 0",
    "DERIVATIVE, 0, 1",
    "DERIVATIVE, 3, 0",
    "BACKWARD, 0, 1",
    "BACKWARD, 3, 0"
  })
  void partlyOverX(Operation operation, int xOffset, int outOffset) {
    assertRefused(() -> operation.run(activation, x, xOffset, gradY, 0, x, outOffset, length))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll(
            operation.outputName() + " at offset " + outOffset, "x at offset " + xOffset);
  }

  @DisplayName("an overlap far from the start of the array is one, too")
  @ParameterizedTest
  @EnumSource
  void partlyOverXFarOut(Operation operation) {
    float[] both = new float[4 * length];
    assertThatThrownBy(
            () ->
                operation.run(activation, both, 2 * length, gradY, 0, both, 2 * length - 1, length))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @DisplayName("a gradX that partly overlaps gradY: IllegalArgumentException with both offsets")
  @ParameterizedTest(name = "gradY at {0}, gradX at {1}")
  @CsvSource({"0, 1", "3, 0"})
  void partlyOverGradY(int gradYOffset, int gradXOffset) {
    assertRefused(() -> activation.backward(x, 0, out, gradYOffset, out, gradXOffset, length))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll(
            "gradX at offset " + gradXOffset, "gradY at offset " + gradYOffset);
  }

  @DisplayName("ranges of one array that only touch are accepted; one element closer is not")
  @ParameterizedTest
  @EnumSource
  void touchingRanges(Operation operation) {
    float[] both = new float[2 * length];
    assertThatCode(() -> operation.run(activation, both, 0, gradY, 0, both, length, length))
        .doesNotThrowAnyException();
    assertThatCode(() -> operation.run(activation, both, length, gradY, 0, both, 0, length))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> operation.run(activation, both, 0, gradY, 0, both, length - 1, length))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private String outside(String name, int offset, int length) {
    return name
        + ": offset "
        + offset
        + " and length "
        + length
        + " do not fit an array of length "
        + x.length;
  }
}
