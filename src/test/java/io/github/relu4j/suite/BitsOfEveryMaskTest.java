package io.github.relu4j.suite;

import static io.github.relu4j.support.Ranges.shifted;
import static io.github.relu4j.support.Ranges.touched;
import static io.github.relu4j.support.Ranges.untouched;
import static io.github.relu4j.support.SameBits.assertThatBits;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.relu4j.Activations;
import io.github.relu4j.TwoSlopeActivation;
import io.github.relu4j.example.Bent;
import io.github.relu4j.support.Allocations;
import io.github.relu4j.support.FloatSample;
import io.github.relu4j.support.Operation;
import io.github.relu4j.support.Subject;
import io.github.relu4j.support.Subjects;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("bits")
@DisplayName("A mask of one bit an element")
@ParameterizedClass(name = "{0}")
@MethodSource("subjects")
class BitsOfEveryMaskTest {

  /** Every rest beside whole words, and both sides of a tile. */
  private static final int[] AROUND_TILES = {1023, 1024, 1025, 2049, 4100};

  private static final int LONGEST = 200;

  /** Offsets of x, y and gradY, gradX, and the mask: equal, odd, and all different. */
  private static final int[][] OFFSETS = {
    {0, 0, 0, 0}, {5, 5, 5, 1}, {1, 3, 2, 2}, {0, 1, 0, 0}, {3, 3, 0, 1}
  };

  private static final int SPARE_WORDS = 3;
  private static final long UNTOUCHED = 0xA5A5_5A5A_0F0F_F0F0L;

  private final Subject subject;
  private final TwoSlopeActivation activation;

  BitsOfEveryMaskTest(Subject subject) {
    this.subject = subject;
    this.activation = (TwoSlopeActivation) subject.activation();
  }

  static Stream<Subject> subjects() {
    Stream<Subject> others = Stream.of(Activations.leakyRelu(1f), new Bent()).map(Subject::of);
    return Stream.concat(Subjects.all().stream(), others)
        .filter(subject -> subject.activation() instanceof TwoSlopeActivation);
  }

  private static IntStream lengths() {
    return IntStream.concat(IntStream.rangeClosed(0, LONGEST), Arrays.stream(AROUND_TILES));
  }

  /** The bit is 0 where f' is the one slope and not the other. */
  private long[] expectedMask(float[] x) {
    long[] mask = new long[TwoSlopeActivation.maskLength(x.length)];
    boolean differ = activation.slopeWhereClear() != activation.slopeWhereSet();
    for (int i = 0; i < x.length; i++) {
      boolean isClear = activation.derivative(x[i]) == activation.slopeWhereClear();
      if (!(isClear && differ)) {
        mask[i / 64] |= 1L << i % 64;
      }
    }
    return mask;
  }

  /** What backward from x gives; where x is NaN, the product with the slope of a bit of 1. */
  private float[] expectedGradient(float[] x, float[] gradY) {
    float[] expected = subject.expected(Operation.BACKWARD, x, gradY);
    for (int i = 0; i < x.length; i++) {
      if (Float.isNaN(x[i])) {
        expected[i] = gradY[i] * activation.slopeWhereSet();
      }
    }
    return expected;
  }

  private static long[] untouchedWords(int length) {
    long[] words = new long[TwoSlopeActivation.maskLength(length) + SPARE_WORDS];
    Arrays.fill(words, UNTOUCHED);
    return words;
  }

  private static long[] touchedWords(long[] mask, int offset, int length) {
    long[] words = untouchedWords(length);
    System.arraycopy(mask, 0, words, offset, mask.length);
    return words;
  }

  @Test
  @DisplayName("forward gives what forward without a mask gives, and the bits of f', no more")
  void forward() {
    lengths()
        .forEach(
            length -> {
              float[] x = FloatSample.elements(length, length);
              float[] expected = subject.expected(Operation.FORWARD, x, x);
              long[] expectedMask = expectedMask(x);
              for (int[] offsets : OFFSETS) {
                checkForward(x, expected, expectedMask, offsets);
              }
            });
  }

  private void checkForward(float[] x, float[] expected, long[] expectedMask, int[] offsets) {
    float[] shiftedX = shifted(x, offsets[0]);
    float[] y = untouched(x.length);
    long[] mask = untouchedWords(x.length);
    activation.forward(shiftedX, offsets[0], y, offsets[1], mask, offsets[3], x.length);
    assertThatBits(y).areThoseOf(touched(expected, offsets[1]), shifted(x, offsets[1]));
    assertThat(mask).isEqualTo(touchedWords(expectedMask, offsets[3], x.length));
    assertThatBits(shiftedX).areThoseOf(shifted(x, offsets[0]), shiftedX);
  }

  @Test
  @DisplayName("the gradient from it is the gradient from x, at any offsets")
  void backward() {
    lengths()
        .forEach(
            length -> {
              float[] x = FloatSample.elements(length, length);
              float[] gradY = FloatSample.gradients(length);
              float[] expected = expectedGradient(x, gradY);
              long[] mask = expectedMask(x);
              for (int[] offsets : OFFSETS) {
                checkBackward(x, mask, gradY, expected, offsets);
              }
            });
  }

  private void checkBackward(
      float[] x, long[] mask, float[] gradY, float[] expected, int[] offsets) {
    float[] gradX = untouched(x.length);
    long[] shiftedMask = touchedWords(mask, offsets[3], x.length);
    activation.backwardFromMask(
        shiftedMask,
        offsets[3],
        shifted(gradY, offsets[1]),
        offsets[1],
        gradX,
        offsets[2],
        x.length);
    assertThatBits(gradX).areThoseOf(touched(expected, offsets[2]), shifted(x, offsets[2]));
    assertThat(shiftedMask).isEqualTo(touchedWords(mask, offsets[3], x.length));
  }

  @Test
  @DisplayName("y may be written over x, and gradX over gradY")
  void inPlace() {
    lengths()
        .forEach(
            length -> {
              float[] x = FloatSample.elements(length, length);
              float[] inPlace = x.clone();
              long[] mask = new long[TwoSlopeActivation.maskLength(length)];
              activation.forward(inPlace, inPlace, mask);
              assertThatBits(inPlace).areThoseOf(subject.expected(Operation.FORWARD, x, x), x);
              assertThat(mask).isEqualTo(expectedMask(x));
              float[] gradY = FloatSample.gradients(length);
              float[] expected = expectedGradient(x, gradY);
              activation.backwardFromMask(mask, gradY, gradY);
              assertThatBits(gradY).areThoseOf(expected, x);
            });
  }

  @Test
  @DisplayName("tells both sides of every bound, both zeros and both infinities")
  void bounds() {
    float[] x = FloatSample.neighbourhoods();
    long[] mask = new long[TwoSlopeActivation.maskLength(x.length)];
    activation.forward(x, new float[x.length], mask);
    assertThat(mask).isEqualTo(expectedMask(x));
    float[] gradY = FloatSample.gradients(x.length);
    float[] gradX = new float[x.length];
    activation.backwardFromMask(mask, gradY, gradX);
    assertThatBits(gradX).areThoseOf(expectedGradient(x, gradY), x);
  }

  @Test
  @DisplayName("has a bit of 1 for NaN, so that a gradient of NaN stays NaN, as from x")
  void notANumber() {
    float[] x = {Float.NaN, Float.intBitsToFloat(0x7f80_0001), Float.intBitsToFloat(0xffff_ffff)};
    long[] mask = new long[1];
    activation.forward(x, new float[3], mask);
    assertThat(mask[0]).isEqualTo(0b111);
    float[] gradY = {Float.NaN, 2f, Float.NEGATIVE_INFINITY};
    activation.backwardFromMask(mask, gradY, gradY);
    float slope = activation.slopeWhereSet();
    assertThatBits(gradY)
        .areThoseOf(new float[] {Float.NaN, 2f * slope, Float.NEGATIVE_INFINITY * slope}, x);
  }

  @Test
  @DisplayName("gives the same gradient whatever is in bits that no element has")
  void unusedBits() {
    float[] x = FloatSample.elements(70, 1);
    float[] gradY = FloatSample.gradients(70);
    long[] mask = expectedMask(x);
    mask[1] |= -1L << 70 % 64;
    float[] gradX = new float[70];
    activation.backwardFromMask(mask, gradY, gradX);
    assertThatBits(gradX).areThoseOf(expectedGradient(x, gradY), x);
  }

  @Test
  @DisplayName("is written and read without allocating one byte")
  void allocatesNothing() {
    float[] x = FloatSample.elements(516, 1);
    float[] gradY = FloatSample.elements(516, 2);
    float[] y = new float[516];
    long[] mask = new long[TwoSlopeActivation.maskLength(516)];
    Allocations.assertNoneBy(
        () -> {
          activation.forward(x, y, mask);
          activation.backwardFromMask(mask, gradY, y);
          activation.forward(x, 1, y, 0, mask, 0, 515);
          activation.backwardFromMask(mask, 0, gradY, 1, y, 0, 515);
        });
  }
}
