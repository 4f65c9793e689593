package io.github.relu4j;

import static io.github.relu4j.support.SameBits.assertThatBits;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.relu4j.support.FloatSample;
import java.util.Arrays;
import java.util.Random;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("An activation of two slopes")
class TwoSlopeActivationTest {

  private static final int COUNT = 130;
  private static final int WORDS = 3;
  private static final Relu RELU = Activations.relu();

  private final float[] x = FloatSample.elements(COUNT, 1);
  private final float[] y = FloatSample.elements(COUNT, 2);
  private final long[] mask = new Random(3).longs(WORDS).toArray();

  @Test
  @DisplayName("is one of the ReLU family, a clamp, a shrinkage or a hard sigmoid")
  void which() {
    assertThat(Activations.names())
        .map(Activations::parse)
        .filteredOn(activation -> activation instanceof TwoSlopeActivation)
        .extracting(activation -> activation.getClass().getSimpleName())
        .containsExactlyInAnyOrder(
            "Relu",
            "LeakyRelu",
            "Relu6",
            "Threshold",
            "HardTanh",
            "HardShrink",
            "SoftShrink",
            "HardSigmoid",
            "HardSigmoidLinear",
            "SparseSigmoid");
  }

  @DisplayName("needs a word for each 64 elements or part of them")
  @ParameterizedTest(name = "{0} elements: {1}")
  @CsvSource({"0, 0", "1, 1", "64, 1", "65, 2", "130, 3", "2147483647, 33554432"})
  void maskLength(int length, int words) {
    assertThat(TwoSlopeActivation.maskLength(length)).isEqualTo(words);
  }

  @Test
  @DisplayName("has no mask of fewer than 0 elements")
  void negativeLength() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TwoSlopeActivation.maskLength(-1))
        .withMessage("length must be at least 0 but is -1");
  }

  @DisplayName("counts the live elements of a range, and no bit beside them")
  @ParameterizedTest(name = "{0} elements from word {1} on")
  @CsvSource({"0, 0", "0, 3", "1, 0", "63, 1", "64, 1", "65, 1", "128, 1", "130, 0", "192, 0"})
  void liveCount(int length, int maskOffset) {
    int live = 0;
    for (int i = 64 * maskOffset; i < 64 * maskOffset + length; i++) {
      live += (int) (mask[i / 64] >>> i % 64 & 1);
    }
    assertThat(TwoSlopeActivation.liveCount(mask, maskOffset, length)).isEqualTo(live);
  }

  @Test
  @DisplayName("a ReLU's live elements are those above 0")
  void liveElements() {
    float[] elements = {-1f, 2f, 0f, -0f, 1e-45f, Float.POSITIVE_INFINITY, -3f};
    long[] bits = new long[1];
    RELU.forward(elements, new float[elements.length], bits);
    assertThat(TwoSlopeActivation.liveCount(bits, 0, elements.length)).isEqualTo(3);
  }

  private AbstractThrowableAssert<?, ? extends Throwable> assertRefused(ThrowingCallable call) {
    float[] xBefore = x.clone();
    float[] yBefore = y.clone();
    long[] maskBefore = mask.clone();
    var thrown = assertThatThrownBy(call);
    assertThatBits(x).areThoseOf(xBefore, x);
    assertThatBits(y).areThoseOf(yBefore, y);
    assertThat(mask).isEqualTo(maskBefore);
    return thrown;
  }

  private void assertNamed(ThrowingCallable call, String name) {
    assertRefused(call).isInstanceOf(NullPointerException.class).hasMessage(name);
  }

  @Test
  @DisplayName("null: NullPointerException that names the argument")
  void nulls() {
    assertNamed(() -> RELU.forward(null, y, mask), "x");
    assertNamed(() -> RELU.forward(x, null, mask), "y");
    assertNamed(() -> RELU.forward(x, y, null), "mask");
    assertNamed(() -> RELU.forward(x, 0, y, 0, null, 0, 1), "mask");
    assertNamed(() -> RELU.backwardFromMask(null, x, y), "mask");
    assertNamed(() -> RELU.backwardFromMask(mask, null, y), "gradY");
    assertNamed(() -> RELU.backwardFromMask(mask, x, null), "gradX");
    assertNamed(() -> RELU.backwardFromMask(null, 0, x, 0, y, 0, 1), "mask");
    assertNamed(() -> TwoSlopeActivation.liveCount(null, 0, 1), "mask");
  }

  @DisplayName("a mask of too few words: IndexOutOfBoundsException, and nothing is written")
  @ParameterizedTest(name = "{1} elements from word {0} on")
  @CsvSource({"1, 129", "2, 65", "3, 1", "4, 0", "-1, 1", "-2147483648, 1", "2147483647, 1"})
  void maskOutside(int maskOffset, int length) {
    String message =
        "mask: offset %d and the bits of %d elements do not fit an array of length 3"
            .formatted(maskOffset, length);
    assertRefused(() -> RELU.forward(x, 0, y, 0, mask, maskOffset, length))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage(message);
    assertRefused(() -> RELU.backwardFromMask(mask, maskOffset, x, 0, y, 0, length))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage(message);
    assertRefused(() -> TwoSlopeActivation.liveCount(mask, maskOffset, length))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage(message);
  }

  @Test
  @DisplayName("a range outside its array: IndexOutOfBoundsException that names it")
  void rangesOutside() {
    assertOutside(() -> RELU.forward(x, 1, y, 0, mask, 0, COUNT), "x");
    assertOutside(() -> RELU.forward(x, 0, y, -1, mask, 0, COUNT), "y");
    assertOutside(() -> RELU.forward(x, 0, y, 0, mask, 0, -1), "x");
    assertOutside(() -> RELU.backwardFromMask(mask, 0, x, 1, y, 0, COUNT), "gradY");
    assertOutside(() -> RELU.backwardFromMask(mask, 0, x, 0, y, 1, COUNT), "gradX");
    assertOutside(() -> RELU.backwardFromMask(mask, 0, x, 0, y, 0, -1), "gradY");
  }

  private void assertOutside(ThrowingCallable call, String name) {
    assertRefused(call)
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessageStartingWith(name + ": offset");
  }

  @Test
  @DisplayName("whole arrays of unequal lengths: IllegalArgumentException with both")
  void unequalLengths() {
    float[] shorter = new float[COUNT - 1];
    assertRefused(() -> RELU.forward(x, shorter, mask))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("x has length 130 but y has length 129");
    assertRefused(() -> RELU.backwardFromMask(mask, shorter, y))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("gradY has length 129 but gradX has length 130");
  }

  @DisplayName("whole arrays and a mask of another length: IllegalArgumentException with both")
  @ParameterizedTest(name = "{0} words")
  @CsvSource({"0", "2", "4"})
  void otherMask(int words) {
    assertRefused(() -> RELU.forward(x, y, new long[words]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("x has length 130, so mask must have length 3 but has length " + words);
    assertRefused(() -> RELU.backwardFromMask(new long[words], x, y))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("gradY has length 130, so mask must have length 3 but has length " + words);
  }

  @Test
  @DisplayName("ranges that overlap partly: IllegalArgumentException with both offsets")
  void overlaps() {
    assertRefused(() -> RELU.forward(x, 0, x, 1, mask, 0, 100))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("y at offset 1", "x at offset 0");
    assertRefused(() -> RELU.backwardFromMask(mask, 0, x, 3, x, 0, 100))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("gradX at offset 0", "gradY at offset 3");
  }

  @Test
  @DisplayName("length 0 is fine at every offset up to the end, and writes nothing")
  void lengthZero() {
    long[] before = mask.clone();
    RELU.forward(x, COUNT, y, COUNT, mask, WORDS, 0);
    RELU.backwardFromMask(mask, WORDS, x, COUNT, y, COUNT, 0);
    RELU.forward(new float[0], new float[0], new long[0]);
    RELU.backwardFromMask(new long[0], new float[0], new float[0]);
    assertThatBits(y).areThoseOf(FloatSample.elements(COUNT, 2), x);
    assertThat(mask).isEqualTo(before);
  }

  @Test
  @DisplayName("the last range that fits is accepted")
  void lastRangeThatFits() {
    assertThatCode(() -> RELU.forward(x, 2, y, 2, mask, 1, 128)).doesNotThrowAnyException();
    assertThatCode(() -> RELU.backwardFromMask(mask, 1, x, 2, y, 2, 128))
        .doesNotThrowAnyException();
  }

  /** A user's own, which may be wrong. */
  record Own(float slopeWhereSet, float slopeWhereClear) implements TwoSlopeActivation {

    @Override
    public float forward(float x) {
      return x;
    }

    @Override
    public float derivative(float x) {
      return x > 0f ? slopeWhereSet : slopeWhereClear;
    }

    @Override
    public String name() {
      return "own";
    }
  }

  @DisplayName("of one's own: slopes that no mask can tell are refused")
  @ParameterizedTest(name = "{0} and {1}")
  @CsvSource({
    "0, 1, own: slopeWhereSet() must be finite and not 0 but is 0.0",
    "NaN, 1, own: slopeWhereSet() must be finite and not 0 but is NaN",
    "-Infinity, 1, own: slopeWhereSet() must be finite and not 0 but is -Infinity",
    "1, NaN, own: slopeWhereClear() must be finite but is NaN",
    "1, Infinity, own: slopeWhereClear() must be finite but is Infinity"
  })
  void badSlopes(float set, float clear, String message) {
    Own own = new Own(set, clear);
    assertThatIllegalStateException()
        .isThrownBy(() -> own.forward(x, y, mask))
        .withMessage(message);
    assertThatIllegalStateException()
        .isThrownBy(() -> own.backwardFromMask(mask, x, y))
        .withMessage(message);
    assertThatBits(y).areThoseOf(FloatSample.elements(COUNT, 2), x);
  }

  @DisplayName("of one's own: any two finite slopes are told apart, however large or close")
  @ParameterizedTest(name = "{0} and {1}")
  @CsvSource({"3.4028235e38, -3.4028235e38", "1.4e-45, 0", "1, 0.99999994", "-1.4e-45, 1.4e-45"})
  void extremeSlopes(float set, float clear) {
    Own own = new Own(set, clear);
    float[] elements = {1f, -1f, -1f, 1f, -1f};
    long[] bits = new long[1];
    own.forward(elements, new float[5], bits);
    assertThat(bits[0]).isEqualTo(0b01001);
    float[] ones = new float[5];
    Arrays.fill(ones, 1f);
    own.backwardFromMask(bits, ones, ones);
    assertThatBits(ones).areThoseOf(new float[] {set, clear, clear, set, clear}, elements);
  }
}
