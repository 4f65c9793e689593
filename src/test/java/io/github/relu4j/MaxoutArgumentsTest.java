package io.github.relu4j;

import static io.github.relu4j.support.SameBits.assertThatBits;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.relu4j.support.FloatSample;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Maxout's names and bad input")
class MaxoutArgumentsTest {

  private final Maxout maxout = Activations.maxout(3, 2);
  private final float[] x = FloatSample.elements(36, 1);
  private final float[] y = FloatSample.elements(12, 2);

  @DisplayName("parseMaxout reads what name writes")
  @ParameterizedTest(name = "\"{0}\" is {1}")
  @CsvSource(
      delimiter = ';',
      value = {
        "maxout;maxout(2)",
        "maxout();maxout(2)",
        " maxout ( 5 ) ;maxout(5)",
        "maxout(2,elements_per_channel=49);maxout(2,elements_per_channel=49)",
        "maxout(elements_per_channel=9);maxout(2,elements_per_channel=9)",
        "maxout(3,elements_per_channel=1);maxout(3)"
      })
  void names(String text, String name) {
    Maxout parsed = Activations.parseMaxout(text);
    assertThat(parsed.name()).isEqualTo(name);
    assertThat(Activations.parseMaxout(name)).isEqualTo(parsed);
  }

  @DisplayName("what is no maxout, or has parameters it does not take: an error with the text")
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "relu;no maxout",
        "maxout(two);whole number",
        "maxout(2.0);whole number",
        "maxout(2,3);does not take",
        "maxout(2,elements_per_channel=x);whole number",
        "maxout(0);pieces must be at least 1 but is 0",
        "maxout(2,elements_per_channel=0);elementsPerChannel must be at least 1 but is 0"
      })
  void malformed(String text, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Activations.parseMaxout(text))
        .withMessageContaining(message);
  }

  @Test
  @DisplayName("parse, whose activations are as long as their input, says who reads it")
  void parse() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Activations.parse("maxout(2)"))
        .withMessageContaining("Activations.parseMaxout reads it");
  }

  @DisplayName("fewer than one piece or element: an error with name and value")
  @ParameterizedTest
  @ValueSource(ints = {0, -3})
  void parameters(int value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Activations.maxout(value))
        .withMessageContainingAll("pieces", "at least 1", "" + value);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Activations.maxout(2, value))
        .withMessageContainingAll("elementsPerChannel", "at least 1", "" + value);
  }

  @Test
  @DisplayName("null: NullPointerException that names the argument")
  void nulls() {
    assertThatNullPointerException()
        .isThrownBy(() -> Activations.parseMaxout(null))
        .withMessage("text");
    assertThatNullPointerException().isThrownBy(() -> maxout.forward(null, y)).withMessage("x");
    assertThatNullPointerException().isThrownBy(() -> maxout.forward(x, null)).withMessage("y");
    assertThatNullPointerException()
        .isThrownBy(() -> maxout.forward(x, 0, null, 0, 2))
        .withMessage("y");
    assertThatNullPointerException()
        .isThrownBy(() -> maxout.backward(x, null, x))
        .withMessage("gradY");
    assertThatNullPointerException()
        .isThrownBy(() -> maxout.backward(x, 0, y, 0, null, 0, 2))
        .withMessage("gradX");
  }

  @DisplayName("a range outside its array: IndexOutOfBoundsException that names it")
  @ParameterizedTest(name = "x at {0}, y at {1}, {2} results")
  @CsvSource({
    "1, 0, 12, 'x: offset 1 and length 36'",
    "-1, 0, 2, 'x: offset -1 and length 6'",
    "0, 1, 12, 'y: offset 1 and length 12'",
    "0, 0, -2, 'x: offset 0 and length -6'",
    "0, 0, 2147483646, 'x: offset 0 and length 6442450938'"
  })
  void ranges(int xOffset, int yOffset, int length, String message) {
    float[] before = y.clone();
    assertThatThrownBy(() -> maxout.forward(x, xOffset, y, yOffset, length))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessageContaining(message);
    assertThatThrownBy(() -> maxout.backward(x, xOffset, y, yOffset, x.clone(), 0, length))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessageContaining(message.replace("y:", "gradY:"));
    assertThatBits(y).areThoseOf(before, y);
  }

  @Test
  @DisplayName("a gradX too short: IndexOutOfBoundsException that names it")
  void gradXTooShort() {
    assertThatThrownBy(() -> maxout.backward(x, 0, y, 0, new float[35], 0, 12))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessageContaining("gradX: offset 0 and length 36");
  }

  @Test
  @DisplayName("a length that is not whole channels: an error with both")
  void wholeChannels() {
    float[] before = y.clone();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> maxout.forward(x, 0, y, 0, 5))
        .withMessageContainingAll("length 5", "channels of 2 elements");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> maxout.backward(x, 0, y, 0, x.clone(), 0, 5))
        .withMessageContainingAll("length 5", "channels of 2 elements");
    assertThatBits(y).areThoseOf(before, y);
  }

  @Test
  @DisplayName("whole arrays that do not fit each other: an error with both lengths")
  void lengths() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> maxout.forward(x, new float[13]))
        .withMessageContainingAll("x must be 3 times as long as y", "36", "13");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> maxout.backward(x, new float[11], x))
        .withMessageContainingAll("x must be 3 times as long as gradY", "36", "11");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> maxout.backward(x, y, new float[35]))
        .withMessageContainingAll("gradX", "36", "35");
  }

  @Test
  @DisplayName("outputs over a part of x, or over gradY: an error with both offsets")
  void overlaps() {
    float[] before = x.clone();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> maxout.forward(x, 0, x, 2, 4))
        .withMessageContainingAll("y at offset 2", "x at offset 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> maxout.backward(x, 0, y, 0, x, 2, 4))
        .withMessageContainingAll("gradX at offset 2", "x at offset 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> maxout.backward(y, 0, x, 0, x, 0, 4))
        .withMessageContainingAll("gradX at offset 0", "gradY at offset 0");
    assertThatBits(x).areThoseOf(before, x);
  }

  @Test
  @DisplayName("ranges that touch are fine, and so are no elements at any offset")
  void touching() {
    assertThatCode(() -> maxout.forward(x, 0, x, 12, 4)).doesNotThrowAnyException();
    assertThatCode(() -> maxout.forward(x, 4, x, 0, 4)).doesNotThrowAnyException();
    assertThatCode(() -> maxout.forward(x, 36, x, 35, 0)).doesNotThrowAnyException();
  }
}
