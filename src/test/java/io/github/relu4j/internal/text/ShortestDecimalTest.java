package io.github.relu4j.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.relu4j.Activations;
import io.github.relu4j.Elu;
import io.github.relu4j.names.Keras;
import io.github.relu4j.names.PyTorch;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The shortest decimal of a float")
class ShortestDecimalTest {

  @DisplayName("is the same on every JDK, also where Float.toString was longer before JDK 19")
  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "2.2387479E9, 2.238748E9",
    "2.0E-3, 0.002",
    "1.17549435E-38, 1.1754944E-38",
    "3.4028235E38, 3.4028235E38",
    "1E-45, 1.4E-45",
    "3E-45, 2.8E-45",
    "33554432, 3.3554432E7",
    "8388608, 8388608.0",
    "9007199.3, 9007199.0",
    "1.0E10, 1.0E10",
    "1E7, 1.0E7",
    "9999999, 9999999.0",
    "0.001, 0.001",
    "9.999E-4, 9.999E-4",
    "0.01, 0.01",
    "0.33333334, 0.33333334",
    "-0.2, -0.2",
    "-1.1754944E-38, -1.1754944E-38",
    "100, 100.0",
    "0, 0.0",
    "-0.0, -0.0",
    "NaN, NaN",
    "Infinity, Infinity",
    "-Infinity, -Infinity"
  })
  void known(float number, String text) {
    assertThat(ShortestDecimal.of(number)).isEqualTo(text);
  }

  /** All exponents, and near the powers of two, where the floats above are farther apart. */
  private static Stream<Float> floats(int count) {
    Random random = new Random(17);
    IntStream anyBits = IntStream.generate(random::nextInt).limit(count);
    IntStream nearPowersOfTwo =
        IntStream.range(0, 256)
            .flatMap(exponent -> IntStream.rangeClosed(-2, 2).map(step -> (exponent << 23) + step));
    return IntStream.concat(anyBits, nearPowersOfTwo)
        .mapToObj(Float::intBitsToFloat)
        .filter(Float::isFinite);
  }

  @Test
  @DisplayName("reads back")
  void readsBack() {
    assertThat(floats(50_000))
        .allSatisfy(
            number -> assertThat(Float.parseFloat(ShortestDecimal.of(number))).isEqualTo(number));
  }

  @Test
  @DisplayName("is the shortest: none of one digit less reads back")
  void noShorter() {
    assertThat(floats(50_000).filter(number -> number != 0))
        .allSatisfy(
            number -> {
              BigDecimal written = new BigDecimal(ShortestDecimal.of(number)).stripTrailingZeros();
              if (written.precision() > 2) {
                for (RoundingMode mode : new RoundingMode[] {RoundingMode.UP, RoundingMode.DOWN}) {
                  MathContext shorter = new MathContext(written.precision() - 1, mode);
                  assertThat(new BigDecimal(number).round(shorter).floatValue())
                      .isNotEqualTo(number);
                }
              }
            });
  }

  @Test
  @DisplayName("is the nearest of its length that reads back")
  void nearest() {
    assertThat(floats(50_000).filter(number -> number != 0))
        .allSatisfy(
            number -> {
              BigDecimal exact = new BigDecimal(number);
              BigDecimal written = new BigDecimal(ShortestDecimal.of(number));
              BigDecimal distance = exact.subtract(written).abs();
              for (BigDecimal other :
                  new BigDecimal[] {written.add(written.ulp()), written.subtract(written.ulp())}) {
                if (other.floatValue() == number) {
                  assertThat(exact.subtract(other).abs()).isGreaterThanOrEqualTo(distance);
                }
              }
            });
  }

  @Test
  @DisplayName("is what Float.toString writes from JDK 19 on")
  @EnabledForJreRange(minVersion = 19)
  void floatToString() {
    Stream<Float> different =
        floats(1_000_000)
            .filter(number -> !ShortestDecimal.of(number).equals(Float.toString(number)));
    assertThat(different).isEmpty();
  }

  @Test
  @DisplayName("for a reader of doubles is as long as it must be to read back there, too")
  void readAsDouble() {
    assertThat(floats(50_000))
        .allSatisfy(
            number -> {
              String text = ShortestDecimal.readAsDouble(number);
              assertThat((float) Double.parseDouble(text)).isEqualTo(number);
              assertThat(Float.parseFloat(text)).isEqualTo(number);
            });
  }

  @DisplayName("for a reader of doubles is longer only where the short one reads as another float")
  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "7.038531E-26, 7.0385307E-26",
    "-7.038531E-26, -7.0385307E-26",
    "0.01, 0.01",
    "2.2387479E9, 2.238748E9",
    "1E-45, 1.4E-45",
    "-0.0, -0.0",
    "Infinity, Infinity",
    "NaN, NaN"
  })
  void knownAsDouble(float number, String text) {
    assertThat(ShortestDecimal.readAsDouble(number)).isEqualTo(text);
  }

  @DisplayName("is what each text has in it that names or writes an activation")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "leaky_relu(%s)",
        "prelu(0.5,%s,elements_per_channel=2)",
        "rrelu(%s,%s)",
        "elu(%s)",
        "hardtanh(0.0,%s)",
        "threshold(%s,%s)",
        "softshrink(%s)",
        "hardshrink(%s)",
        "celu(%s)",
        "softplus(%s,%s)",
        "hardsigmoid_linear(%s,%s)",
        "swish(%s)"
      })
  void names(String form) {
    String written = form.replace("%s", "2.2387479E9");
    assertThat(Activations.parse(written).name()).isEqualTo(form.replace("%s", "2.238748E9"));
  }

  @Test
  @DisplayName("is in gates, and in what is written for PyTorch and Keras")
  void elsewhere() {
    Elu elu = Activations.elu(2.2387479E9f);
    assertThat(Activations.glu(elu).name()).isEqualTo("glu(elu(2.238748E9))");
    assertThat(PyTorch.write(elu)).isEqualTo("ELU(alpha=2.238748E9)");
    assertThat(Keras.write(elu)).contains("\"alpha\": 2.238748E9}");
  }
}
