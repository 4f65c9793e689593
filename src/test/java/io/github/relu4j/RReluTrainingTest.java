package io.github.relu4j;

import static io.github.relu4j.support.SameBits.assertThatBits;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.relu4j.internal.loop.GivenSlope;
import io.github.relu4j.support.Allocations;
import io.github.relu4j.support.FloatSample;
import io.github.relu4j.support.HandOver;
import java.util.Arrays;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A randomised rectifier in training")
class RReluTrainingTest {

  @BeforeAll
  static void settle() {
    HandOver.settleKernel(GivenSlope.ANY);
  }

  private static final int COUNT = 5_003;
  private static final RRelu RRELU = Activations.rrelu();

  private final float[] x = FloatSample.elements(COUNT, 1);
  private final float[] slopes = FloatSample.elements(COUNT, 2);
  private final float[] y = FloatSample.elements(COUNT, 3);

  private static float[] filled(int count, float value) {
    float[] filled = new float[count];
    Arrays.fill(filled, value);
    return filled;
  }

  /** The slopes that are drawn for so many elements below 0. */
  private static float[] drawn(RRelu rrelu, int count, RandomGenerator random) {
    float[] slopes = new float[count];
    rrelu.forwardTraining(filled(count, -1f), slopes, new float[count], random);
    return slopes;
  }

  @Test
  @DisplayName("an x of NaN keeps NaN as its slope, so y and the gradient are NaN as in evaluation")
  void notANumber() {
    float[] kept = new float[3];
    float[] values = new float[3];
    SplittableRandom random = new SplittableRandom(11);
    RRELU.forwardTraining(new float[] {1f, Float.NaN, 2f}, kept, values, random);
    assertThat(kept).containsExactly(1f, Float.NaN, 1f);
    assertThat(values).containsExactly(1f, Float.NaN, 2f);
    float[] gradX = new float[3];
    RRELU.backwardTraining(kept, new float[] {3f, 4f, 5f}, gradX);
    assertThat(gradX).containsExactly(3f, Float.NaN, 5f);
  }

  @DisplayName("draws one float for each x that is not above 0, NaN too, in index order")
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {0, 1, 42})
  void draws(long seed) {
    RRELU.forwardTraining(x, slopes, y, new SplittableRandom(seed));
    SplittableRandom random = new SplittableRandom(seed);
    float[] expected = new float[COUNT];
    for (int i = 0; i < COUNT; i++) {
      double range = (double) RRELU.upper() - RRELU.lower();
      expected[i] = x[i] > 0f ? 1f : (float) (RRELU.lower() + range * random.nextFloat());
      expected[i] = Float.isNaN(x[i]) ? Float.NaN : expected[i];
    }
    assertThatBits(slopes).areThoseOf(expected, x);
  }

  @Test
  @DisplayName("a seed of Random, whose floats Java specifies, gives these slopes on every JDK")
  void seedOfRandom() {
    assertThat(drawn(Activations.rrelu(0f, 1f), 3, new Random(42)))
        .containsExactly(0x1.74833ap-1f, 0x1.bfd14p-5f, 0x1.5dcf76p-1f);
  }

  @Test
  @DisplayName("y is what a leaky rectifier with the drawn slope gives")
  void values() {
    RRelu rrelu = Activations.rrelu(-1f, 2f);
    rrelu.forwardTraining(x, slopes, y, new SplittableRandom(3));
    float[] expected = new float[COUNT];
    for (int i = 0; i < COUNT; i++) {
      expected[i] = Float.isNaN(x[i]) ? x[i] : Activations.leakyRelu(slopes[i]).forward(x[i]);
    }
    assertThatBits(y).areThoseOf(expected, x);
  }

  @DisplayName(
      "lower = upper: the function is that of evaluation, in whatever state the generator is")
  @ParameterizedTest
  @ValueSource(floats = {0f, 0.25f, 1f, -0.5f, 3f, Float.MAX_VALUE})
  void oneSlope(float slope) {
    RRelu rrelu = Activations.rrelu(slope, slope);
    rrelu.forwardTraining(x, slopes, y, new SplittableRandom(4));
    float[] expected = new float[COUNT];
    rrelu.forward(x, expected);
    assertThatBits(y).areThoseOf(expected, x);
  }

  @DisplayName("every slope is within its bounds")
  @ParameterizedTest(name = "[{0}, {1}]")
  @CsvSource({
    "0.125, 0.33333334",
    "-1, 1E-40",
    "-1E-45, 1E-45",
    "0, 1.4E-45",
    "-3.4028235E38, 3.4028235E38",
    "0.99999994, 1",
    "-1, -0.99999994"
  })
  void bounds(float lower, float upper) {
    for (float slope : drawn(Activations.rrelu(lower, upper), 100_000, new SplittableRandom(5))) {
      assertThat(slope >= lower && slope <= upper).as("slope %s", slope).isTrue();
    }
  }

  @DisplayName("the least and the largest draw give slopes within the bounds")
  @ParameterizedTest
  @ValueSource(ints = {0, -1})
  void extremeDraws(int bits) {
    RandomGenerator extreme = () -> bits;
    assertThat(drawn(Activations.rrelu(-1f, 1e-40f), 1, extreme)[0]).isBetween(-1f, 1e-40f);
  }

  @Test
  @DisplayName("no slope is -0, which would give zeros of the other sign")
  void noNegativeZero() {
    RRelu tiny = Activations.rrelu(-Float.MIN_VALUE, 0f);
    for (float slope : drawn(tiny, 1_000, new SplittableRandom(6))) {
      assertThat(Float.floatToIntBits(slope)).isNotEqualTo(Float.floatToIntBits(-0f));
    }
  }

  @Test
  @DisplayName("slopes have the mean and the variance of a uniform distribution")
  void moments() {
    int count = 1_000_000;
    float[] drawn = drawn(RRELU, count, new SplittableRandom(7));
    double range = RRELU.upper() - RRELU.lower();
    double mean = IntStream.range(0, count).mapToDouble(i -> drawn[i]).average().orElseThrow();
    double variance =
        IntStream.range(0, count)
            .mapToDouble(i -> (drawn[i] - mean) * (drawn[i] - mean))
            .average()
            .orElseThrow();
    double deviationOfMean = range / Math.sqrt(12.0 * count);
    assertThat(mean).isCloseTo(RRELU.negativeSlope(), within(5 * deviationOfMean));
    // Of a uniform distribution the fourth central moment is range^4 / 80.
    double deviationOfVariance = range * range * Math.sqrt((1 / 80.0 - 1 / 144.0) / count);
    assertThat(variance).isCloseTo(range * range / 12, within(5 * deviationOfVariance));
  }

  @Test
  @DisplayName("backward is gradY times the slope, and +0 where the slope is 0 whatever gradY is")
  void backward() {
    float[] gradY = FloatSample.gradients(COUNT);
    for (float[] kept : new float[][] {withZeros(), filled(COUNT, 0.25f)}) {
      float[] gradX = new float[COUNT];
      RRELU.backwardTraining(kept, gradY, gradX);
      float[] expected = new float[COUNT];
      for (int i = 0; i < COUNT; i++) {
        expected[i] = kept[i] == 0f ? 0f : kept[i] * gradY[i];
      }
      assertThatBits(gradX).areThoseOf(expected, gradY);
    }
  }

  private float[] withZeros() {
    float[] kept = x.clone();
    for (int i = 0; i < COUNT; i += 3) {
      kept[i] = i % 2 == 0 ? 0f : -0f;
    }
    return kept;
  }

  @Test
  @DisplayName("works on ranges, and leaves everything else as it was")
  void ranges() {
    int length = 2_000;
    RRELU.forwardTraining(x, 5, slopes, 17, y, 0, length, new SplittableRandom(8));
    float[] gradX = FloatSample.elements(COUNT, 4);
    RRELU.backwardTraining(slopes, 17, x, 2, gradX, 3, length);
    float[] part = Arrays.copyOfRange(x, 5, 5 + length);
    float[] slopesOfPart = new float[length];
    float[] yOfPart = new float[length];
    RRELU.forwardTraining(part, slopesOfPart, yOfPart, new SplittableRandom(8));
    float[] gradXOfPart = new float[length];
    RRELU.backwardTraining(slopesOfPart, Arrays.copyOfRange(x, 2, 2 + length), gradXOfPart);
    assertThatBits(slopes).areThoseOf(patched(FloatSample.elements(COUNT, 2), 17, slopesOfPart), x);
    assertThatBits(y).areThoseOf(patched(FloatSample.elements(COUNT, 3), 0, yOfPart), x);
    assertThatBits(gradX).areThoseOf(patched(FloatSample.elements(COUNT, 4), 3, gradXOfPart), x);
  }

  private static float[] patched(float[] array, int offset, float[] part) {
    System.arraycopy(part, 0, array, offset, part.length);
    return array;
  }

  @Test
  @DisplayName("works in place: x may become y or the slopes, gradX may be slopes or gradY")
  void inPlace() {
    RRELU.forwardTraining(x, slopes, y, new SplittableRandom(9));
    float[] becomesY = x.clone();
    RRELU.forwardTraining(becomesY, new float[COUNT], becomesY, new SplittableRandom(9));
    assertThatBits(becomesY).areThoseOf(y, x);
    float[] becomesSlopes = x.clone();
    RRELU.forwardTraining(becomesSlopes, becomesSlopes, new float[COUNT], new SplittableRandom(9));
    assertThatBits(becomesSlopes).areThoseOf(slopes, x);
    float[] gradX = new float[COUNT];
    RRELU.backwardTraining(slopes, y, gradX);
    RRELU.backwardTraining(slopes, y, y);
    assertThatBits(y).areThoseOf(gradX, x);
    RRELU.forwardTraining(x, slopes, y, new SplittableRandom(9));
    RRELU.backwardTraining(slopes, y, slopes);
    assertThatBits(slopes).areThoseOf(gradX, x);
  }

  @Test
  @DisplayName("allocates nothing")
  void allocatesNothing() {
    SplittableRandom random = new SplittableRandom(10);
    Allocations.assertNoneBy(
        () -> {
          RRELU.forwardTraining(x, slopes, y, random);
          RRELU.backwardTraining(slopes, x, y);
        });
  }

  /** None of its methods may be called. */
  private static final RandomGenerator UNTOUCHED =
      () -> {
        throw new AssertionError("a slope was drawn before the arguments were checked");
      };

  @Test
  @DisplayName("null: NullPointerException that names the argument")
  void nulls() {
    assertThatNullPointerException()
        .isThrownBy(() -> RRELU.forwardTraining(null, slopes, y, UNTOUCHED))
        .withMessage("x");
    assertThatNullPointerException()
        .isThrownBy(() -> RRELU.forwardTraining(x, null, y, UNTOUCHED))
        .withMessage("slopes");
    assertThatNullPointerException()
        .isThrownBy(() -> RRELU.forwardTraining(x, slopes, null, UNTOUCHED))
        .withMessage("y");
    assertThatNullPointerException()
        .isThrownBy(() -> RRELU.forwardTraining(x, slopes, y, null))
        .withMessage("random");
    assertThatNullPointerException()
        .isThrownBy(() -> RRELU.backwardTraining(null, x, y))
        .withMessage("slopes");
    assertThatNullPointerException()
        .isThrownBy(() -> RRELU.backwardTraining(slopes, null, y))
        .withMessage("gradY");
    assertThatNullPointerException()
        .isThrownBy(() -> RRELU.backwardTraining(slopes, x, null))
        .withMessage("gradX");
  }

  @Test
  @DisplayName("a range outside its array: IndexOutOfBoundsException, and nothing is written")
  void rangesOutside() {
    assertOutside(() -> RRELU.forwardTraining(x, 1, slopes, 0, y, 0, COUNT, UNTOUCHED), "x");
    assertOutside(() -> RRELU.forwardTraining(x, 0, slopes, 1, y, 0, COUNT, UNTOUCHED), "slopes");
    assertOutside(() -> RRELU.forwardTraining(x, 0, slopes, 0, y, 1, COUNT, UNTOUCHED), "y");
    assertOutside(() -> RRELU.forwardTraining(x, 0, slopes, 0, y, 0, -1, UNTOUCHED), "x");
    assertOutside(() -> RRELU.backwardTraining(slopes, 1, x, 0, y, 0, COUNT), "slopes");
    assertOutside(() -> RRELU.backwardTraining(slopes, 0, x, -1, y, 0, COUNT), "gradY");
    assertOutside(() -> RRELU.backwardTraining(slopes, 0, x, 0, y, 2, COUNT), "gradX");
    assertNothingWritten();
  }

  private static void assertOutside(ThrowingCallable call, String name) {
    assertThatThrownBy(call)
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessageStartingWith(name + ": offset");
  }

  private void assertNothingWritten() {
    assertThatBits(x).areThoseOf(FloatSample.elements(COUNT, 1), x);
    assertThatBits(slopes).areThoseOf(FloatSample.elements(COUNT, 2), x);
    assertThatBits(y).areThoseOf(FloatSample.elements(COUNT, 3), x);
  }

  @Test
  @DisplayName("whole arrays of unequal lengths: IllegalArgumentException that names them")
  void unequalLengths() {
    float[] shorter = new float[COUNT - 1];
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RRELU.forwardTraining(x, shorter, y, UNTOUCHED))
        .withMessageContainingAll("x", "length " + COUNT, "slopes", "length " + (COUNT - 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RRELU.forwardTraining(x, slopes, shorter, UNTOUCHED))
        .withMessageContainingAll("x", "y");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RRELU.backwardTraining(slopes, shorter, y))
        .withMessageContainingAll("slopes", "gradY");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RRELU.backwardTraining(slopes, x, shorter))
        .withMessageContainingAll("slopes", "gradX");
  }

  @Test
  @DisplayName("ranges that overlap partly: IllegalArgumentException, and nothing is written")
  void overlaps() {
    assertOverlap(() -> RRELU.forwardTraining(x, 0, x, 1, y, 0, 10, UNTOUCHED), "slopes", "x");
    assertOverlap(() -> RRELU.forwardTraining(x, 1, slopes, 0, x, 0, 10, UNTOUCHED), "y", "x");
    assertOverlap(() -> RRELU.forwardTraining(x, 0, y, 0, y, 9, 10, UNTOUCHED), "y", "slopes");
    assertOverlap(() -> RRELU.backwardTraining(slopes, 0, x, 0, slopes, 1, 10), "gradX", "slopes");
    assertOverlap(() -> RRELU.backwardTraining(slopes, 0, x, 1, x, 0, 10), "gradX", "gradY");
    assertNothingWritten();
  }

  @Test
  @DisplayName("slopes and y are two results: not even the same range will do")
  void twoResults() {
    assertOverlap(() -> RRELU.forwardTraining(x, y, y, UNTOUCHED), "y", "slopes");
    assertOverlap(() -> RRELU.forwardTraining(x, x, x, UNTOUCHED), "y", "slopes");
    assertNothingWritten();
  }

  private static void assertOverlap(ThrowingCallable call, String output, String input) {
    assertThatThrownBy(call)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll(output + " at offset", input + " at offset", "overlaps");
  }

  @Test
  @DisplayName("ranges of one array that only touch are accepted, and so is a length of 0")
  void touchingRanges() {
    float[] all = new float[30];
    assertThatCode(() -> RRELU.forwardTraining(all, 0, all, 10, all, 20, 10, new Random(1)))
        .doesNotThrowAnyException();
    assertThatCode(() -> RRELU.forwardTraining(all, 30, all, 3, all, 3, 0, UNTOUCHED))
        .doesNotThrowAnyException();
    assertThatCode(() -> RRELU.backwardTraining(all, 30, all, 3, all, 4, 0))
        .doesNotThrowAnyException();
  }
}
