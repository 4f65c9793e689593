package io.github.relu4j;

import static io.github.relu4j.support.SameBits.assertThatBits;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.relu4j.internal.loop.RowExponential;
import io.github.relu4j.internal.loop.Tiles;
import io.github.relu4j.reference.UlpError;
import io.github.relu4j.support.HandOver;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Isolated("some tests take all tiles there are")
@DisplayName("Softmax and its logarithm")
class SoftmaxTest {

  private static final int ROWS = 3;

  @BeforeAll
  static void settle() {
    HandOver.settleKernel(RowExponential.ANY);
  }

  private static float[] normal(int length, double deviation) {
    Random random = new Random(length);
    float[] values = new float[length];
    for (int i = 0; i < length; i++) {
      values[i] = (float) (deviation * random.nextGaussian());
    }
    return values;
  }

  /** x - max - log(1 + sum of the others' e^(x - max)), which loses nothing beside a large max. */
  private static double exactLog(float[] x, int i, int width) {
    int row = i / width * width;
    int largest = row;
    for (int k = row; k < row + width; k++) {
      largest = x[k] > x[largest] ? k : largest;
    }
    double others = 0;
    for (int k = row; k < row + width; k++) {
      others += k == largest ? 0 : Math.exp((double) x[k] - x[largest]);
    }
    return (double) x[i] - x[largest] - Math.log1p(others);
  }

  private static float[] softmax(float[] x, int width) {
    float[] y = new float[x.length];
    new Softmax(width).forward(x, y);
    return y;
  }

  private static float[] logSoftmax(float[] x, int width) {
    float[] y = new float[x.length];
    new LogSoftmax(width).forward(x, y);
    return y;
  }

  @DisplayName("is within 2 ULP of the exact value")
  @ParameterizedTest(name = "rows of {0}")
  @ValueSource(ints = {1, 2, 7, 16, 33, 1000, 1024, 1025, 5000})
  void accuracy(int width) {
    float[] x = normal(ROWS * width, 4);
    float[] y = softmax(x, width);
    for (int i = 0; i < x.length; i++) {
      double exact = Math.exp(exactLog(x, i, width));
      assertThat(UlpError.of(y[i], exact)).as("x = %s", x[i]).isLessThanOrEqualTo(2);
    }
  }

  @DisplayName("the logarithm is within 2 ULP of the exact value")
  @ParameterizedTest(name = "rows of {0}")
  @ValueSource(ints = {1, 2, 7, 16, 33, 1000, 1024, 1025, 5000})
  void accuracyOfTheLogarithm(int width) {
    float[] x = normal(ROWS * width, 4);
    float[] y = logSoftmax(x, width);
    for (int i = 0; i < x.length; i++) {
      double exact = exactLog(x, i, width);
      assertThat(UlpError.of(y[i], exact)).as("x = %s", x[i]).isLessThanOrEqualTo(2);
    }
  }

  @DisplayName("is within 2 ULP wherever the row lies, as is the logarithm")
  @ParameterizedTest(name = "about {0}, deviation {1}, rows of {2}")
  @CsvSource({
    "0, 1e-3, 9",
    "0, 100, 200",
    "0, 1e6, 20",
    "80, 20, 16",
    "-80, 20, 300",
    "205, 3, 40",
    "205, 3, 1400",
    "-207, 3, 40",
    "-300, 60, 150",
    "5000, 40, 64",
    "-1e9, 300, 17"
  })
  void accuracyElsewhere(double middle, double deviation, int width) {
    float[] x = normal(ROWS * width, deviation);
    for (int i = 0; i < x.length; i++) {
      x[i] += middle;
    }
    float[] y = softmax(x, width);
    float[] log = logSoftmax(x, width);
    for (int i = 0; i < x.length; i++) {
      double exact = exactLog(x, i, width);
      assertThat(UlpError.of(y[i], Math.exp(exact))).as("x = %s", x[i]).isLessThanOrEqualTo(2);
      assertThat(UlpError.of(log[i], exact)).as("log, x = %s", x[i]).isLessThanOrEqualTo(2);
    }
  }

  @DisplayName("a row of one element has the share 1, and so have equal elements equal shares")
  @ParameterizedTest(name = "{0}")
  @ValueSource(floats = {-3e38f, -500, -209.9f, -0.3466f, 0, 1e-20f, 0.3467f, 88, 210, 7e20f})
  void oneElement(float x) {
    assertThatBits(softmax(new float[] {x}, 1)).areThoseOf(new float[] {1f}, new float[] {x});
    assertThatBits(softmax(new float[] {x, x, x, x}, 4))
        .areThoseOf(new float[] {0.25f, 0.25f, 0.25f, 0.25f}, new float[] {x, x, x, x});
  }

  @Test
  @DisplayName("equal elements have equal shares, however large they are")
  void hugeElements() {
    assertThatBits(softmax(new float[] {1e30f, 1e30f, -3e38f, -3e38f}, 2))
        .areThoseOf(new float[] {0.5f, 0.5f, 0.5f, 0.5f}, new float[4]);
  }

  @DisplayName("the logarithm keeps its 2 ULP where softmax is 1 as a float")
  @ParameterizedTest(name = "{0} below the largest")
  @ValueSource(floats = {10, 20, 30, 40, 60, 80})
  void nearlyOne(float below) {
    float[] x = {3f - below, 3f, 2f - below};
    assertThat(UlpError.of(logSoftmax(x, 3)[1], exactLog(x, 1, 3))).isLessThanOrEqualTo(2);
  }

  @DisplayName("the logarithm of a row of one finite element is +0")
  @ParameterizedTest(name = "{0}")
  @ValueSource(floats = {-3e38f, -1, -1e-45f, -0f, 0, 1e-20f, 88, 3e38f})
  void logarithmOfOneElement(float x) {
    assertThatBits(logSoftmax(new float[] {x}, 1)).areThoseOf(new float[1], new float[] {x});
  }

  @Test
  @DisplayName("minus infinity beside finite elements has no share")
  void minusInfinity() {
    float[] x = {Float.NEGATIVE_INFINITY, 1f, Float.NEGATIVE_INFINITY};
    assertThatBits(softmax(x, 3)).areThoseOf(new float[] {0f, 1f, 0f}, x);
    assertThatBits(logSoftmax(x, 3))
        .areThoseOf(new float[] {Float.NEGATIVE_INFINITY, 0f, Float.NEGATIVE_INFINITY}, x);
  }

  @Test
  @DisplayName("NaN, or minus infinity alone: all of the row is NaN, no other row is")
  void notANumber() {
    float nan = Float.NaN;
    float[] x = {
      Float.POSITIVE_INFINITY, nan, 2f, 2f, Float.NEGATIVE_INFINITY, Float.NEGATIVE_INFINITY
    };
    float log = (float) -Math.log(2);
    assertThatBits(softmax(x, 2)).areThoseOf(new float[] {nan, nan, 0.5f, 0.5f, nan, nan}, x);
    assertThatBits(logSoftmax(x, 2)).areThoseOf(new float[] {nan, nan, log, log, nan, nan}, x);
  }

  @DisplayName("infinity has all of its row, the limit; where there are two, theirs do not exist")
  @ParameterizedTest(name = "rows of {0}")
  @ValueSource(ints = {3, 200})
  void infinity(int width) {
    float[] x = normal(2 * width, 1);
    x[1] = Float.POSITIVE_INFINITY;
    x[2] = Float.NEGATIVE_INFINITY;
    x[width] = Float.POSITIVE_INFINITY;
    x[width + 2] = Float.POSITIVE_INFINITY;
    float[] share = new float[x.length];
    share[1] = 1;
    share[width] = Float.NaN;
    share[width + 2] = Float.NaN;
    assertThatBits(softmax(x, width)).areThoseOf(share, x);
    float[] log = new float[x.length];
    Arrays.fill(log, Float.NEGATIVE_INFINITY);
    log[1] = 0;
    log[width] = Float.NaN;
    log[width + 2] = Float.NaN;
    assertThatBits(logSoftmax(x, width)).areThoseOf(log, x);
  }

  @Test
  @DisplayName("infinity has all of its row in place, too")
  void infinityInPlace() {
    float[] x = {1f, Float.POSITIVE_INFINITY, 2f};
    float[] y = x.clone();
    new Softmax(3).forward(y, y);
    assertThatBits(y).areThoseOf(new float[] {0f, 1f, 0f}, x);
  }

  @Test
  @DisplayName("is read by the name that it writes")
  void name() {
    assertThat(Activations.softmax(10).name()).isEqualTo("softmax(10)");
    assertThat(Activations.parseSoftmax(" softmax ( 10 ) ")).isEqualTo(Activations.softmax(10));
    assertThat(Activations.logSoftmax(3).name()).isEqualTo("log_softmax(3)");
    assertThat(Activations.parseLogSoftmax("log_softmax(3)")).isEqualTo(Activations.logSoftmax(3));
  }

  @DisplayName("has a width that is a whole number from 1 on: else an error with the text")
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "softmax;no softmax with its width",
        "softmax();no softmax with its width",
        "log_softmax(3);no softmax with its width",
        "softmax(3.0);\"3.0\" as a whole number for width",
        "softmax(3,4);\"4\"",
        "softmax(0);width must be at least 1 but is 0",
        "softmax(3,elements_per_channel=0);elementsPerChannel must be at least 1 but is 0",
        "softmax(3,elements_per_channel=x);\"x\" as a whole number for elements_per_channel",
        "softmax(3,elements_per_channel=2,4);\"4\"",
        "softmax(elements_per_channel=2);as a whole number for width"
      })
  void malformed(String text, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Activations.parseSoftmax(text))
        .withMessageContaining(message);
  }

  @DisplayName("the gradient is that of central differences in double")
  @ParameterizedTest(name = "rows of {0}")
  @ValueSource(ints = {2, 5, 1030})
  void gradient(int width) {
    float[] x = normal(width, 1);
    float[] gradY = normal(2 * width, 1);
    float[] gradX = new float[width];
    new Softmax(width).backward(softmax(x, width), Arrays.copyOf(gradY, width), gradX);
    double step = 1e-6;
    for (int i = 0; i < width; i += 1 + width / 7) {
      double difference = loss(x, gradY, i, step) - loss(x, gradY, i, -step);
      assertThat((double) gradX[i]).isCloseTo(difference / (2 * step), within(2e-7));
    }
  }

  /** Sum of gradY softmax(x), with one x moved. */
  private static double loss(float[] x, float[] gradY, int moved, double step) {
    double sum = 0;
    double weighted = 0;
    for (int i = 0; i < x.length; i++) {
      double e = Math.exp(x[i] + (i == moved ? step : 0));
      sum += e;
      weighted += gradY[i] * e;
    }
    return weighted / sum;
  }

  @DisplayName("the gradient of the logarithm is gradY - softmax * sum of gradY")
  @ParameterizedTest(name = "rows of {0}")
  @ValueSource(ints = {2, 5, 1030, 3000})
  void gradientOfTheLogarithm(int width) {
    float[] x = normal(width, 1);
    float[] gradY = normal(width, 1);
    float[] gradX = new float[width];
    new LogSoftmax(width).backward(logSoftmax(x, width), gradY, gradX);
    float[] share = softmax(x, width);
    double sum = 0;
    for (float gradient : gradY) {
      sum += gradient;
    }
    for (int i = 0; i < width; i++) {
      assertThat((double) gradX[i]).isCloseTo(gradY[i] - share[i] * sum, within(2e-6));
    }
  }

  @DisplayName("in place and at offsets the bits are the same")
  @ParameterizedTest(name = "rows of {0}")
  @ValueSource(ints = {3, 17, 1500})
  void inPlace(int width) {
    float[] x = normal(ROWS * width, 3);
    float[] moved = new float[x.length + 5];
    System.arraycopy(x, 0, moved, 5, x.length);
    new Softmax(width).forward(moved, 5, moved, 5, ROWS);
    assertThatBits(Arrays.copyOfRange(moved, 5, moved.length)).areThoseOf(softmax(x, width), x);
  }

  @DisplayName("without tiles the bits are the same, forward and backward")
  @ParameterizedTest(name = "rows of {0}")
  @ValueSource(ints = {3, 17, 1030})
  void withoutTiles(int width) {
    float[] x = normal(ROWS * width, 3);
    float[] softmax = softmax(x, width);
    float[] logSoftmax = logSoftmax(x, width);
    float[] gradX = new float[x.length];
    new LogSoftmax(width).backward(logSoftmax, x, gradX);
    float[] without = new float[x.length];
    List<Tiles> taken = new ArrayList<>();
    try {
      for (Tiles tiles = Tiles.take(); tiles != null; tiles = Tiles.take()) {
        taken.add(tiles);
      }
      assertThatBits(softmax(x, width)).areThoseOf(softmax, x);
      assertThatBits(logSoftmax(x, width)).areThoseOf(logSoftmax, x);
      new LogSoftmax(width).backward(logSoftmax, x, without);
      assertThatBits(without).areThoseOf(gradX, x);
    } finally {
      taken.forEach(Tiles::giveBack);
    }
  }

  @Test
  @DisplayName("a width under 1 is refused")
  void width() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Softmax(0))
        .withMessage("width must be at least 1 but is 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LogSoftmax(-1))
        .withMessage("width must be at least 1 but is -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Softmax(3, 0))
        .withMessage("elementsPerChannel must be at least 1 but is 0");
  }

  @Test
  @DisplayName("an array that is no whole number of rows is refused")
  void noWholeRows() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Softmax(3).forward(new float[7], new float[7]))
        .withMessage("x has length 7, which is not a whole number of rows of 3 elements");
  }

  @Test
  @DisplayName("rows that do not fit the array are refused, and nothing is written")
  void tooManyRows() {
    float[] y = {7f, 7f, 7f};
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> new Softmax(2).forward(new float[4], 0, y, 0, 2))
        .withMessageContaining("y");
    assertThat(y).containsOnly(7f);
  }

  @Test
  @DisplayName("more rows than an array can have are refused")
  void overflow() {
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(
            () -> new LogSoftmax(1 << 20).forward(new float[4], 0, new float[4], 0, 1 << 20))
        .withMessageContaining("1048576 rows of 1048576 elements");
  }
}
