package io.github.relu4j;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What every array method asks of its arguments")
class ArgumentsTest {

  private static final float[] SHARED = new float[32];

  @DisplayName("an output is in its input's place, or touches it at most")
  @ParameterizedTest(name = "input at {0}, output at {1}, length 8")
  @CsvSource({"4, 4", "4, 12", "12, 4", "0, 20"})
  void sameOrDisjoint(int inputOffset, int outputOffset) {
    assertThatCode(
            () ->
                Arguments.requireSameOrDisjoint(
                    "x", SHARED, inputOffset, "y", SHARED, outputOffset, 8))
        .doesNotThrowAnyException();
  }

  @DisplayName("an output that overlaps its input in part is refused")
  @ParameterizedTest(name = "input at {0}, output at {1}, length 8")
  @CsvSource({"4, 5", "4, 11", "11, 4", "5, 4"})
  void overlap(int inputOffset, int outputOffset) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Arguments.requireSameOrDisjoint(
                    "x", SHARED, inputOffset, "y", SHARED, outputOffset, 8))
        .withMessageContainingAll("y at offset " + outputOffset, "x at offset " + inputOffset);
  }

  @DisplayName("ranges that must be disjoint may touch, and one of length 0 may be anywhere")
  @ParameterizedTest(name = "{0} and {1}, length {2}")
  @CsvSource({"4, 12, 8", "12, 4, 8", "4, 4, 0", "4, 5, 0"})
  void disjoint(int first, int second, int length) {
    assertThatCode(() -> Arguments.requireDisjoint("a", SHARED, first, "b", SHARED, second, length))
        .doesNotThrowAnyException();
  }

  /** The ranges of x and y have lengths of their own, either of which may be 0. */
  @Test
  @DisplayName("an empty range inside another one overlaps nothing")
  void emptyInside() {
    assertThatCode(() -> Arguments.requireSameStartOrDisjoint(SHARED, 4, 0, SHARED, 0, 8))
        .doesNotThrowAnyException();
    assertThatCode(() -> Arguments.requireSameStartOrDisjoint(SHARED, 0, 8, SHARED, 4, 0))
        .doesNotThrowAnyException();
  }

  @DisplayName("ranges that must be disjoint are refused where they share an element")
  @ParameterizedTest(name = "{0} and {1}, length 8")
  @CsvSource({"4, 4", "4, 11", "11, 4"})
  void notDisjoint(int first, int second) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Arguments.requireDisjoint("a", SHARED, first, "b", SHARED, second, 8))
        .withMessageContainingAll("b at offset " + second, "a at offset " + first);
  }
}
