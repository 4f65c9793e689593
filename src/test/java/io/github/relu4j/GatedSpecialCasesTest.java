package io.github.relu4j;

import static io.github.relu4j.support.SameBits.assertThatBits;

import io.github.relu4j.support.HandOver;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("bits")
@DisplayName("Special cases of gated linear units are as the Javadoc lists them")
class GatedSpecialCasesTest {

  /** Enough for whole vectors and a rest. */
  private static final int COPIES = 75;

  @DisplayName("y of")
  @ParameterizedTest(name = "{0} with value {1} and g {2} is {3}")
  @CsvSource({
    "glu,   NaN,       1.0,       NaN",
    "glu,   1.0,       NaN,       NaN",
    "glu,   0.0,       NaN,       NaN",
    "glu,   3.0,       0.0,       1.5",
    "glu,   3.0,       Infinity,  3.0",
    "glu,   -3.0,      -Infinity, -0.0",
    "glu,   Infinity,  0.0,       Infinity",
    "glu,   Infinity,  -Infinity, NaN",
    "reglu, -3.0,      2.0,       -6.0",
    "reglu, 3.0,       -2.0,      0.0",
    "reglu, -3.0,      -2.0,      -0.0",
    "reglu, 0.0,       Infinity,  NaN",
    "reglu, -Infinity, -1.0,      NaN",
    "reglu, NaN,       -1.0,      NaN"
  })
  void forward(String name, float value, float g, float expected) {
    float[] y = new float[COPIES];
    unit(name).forward(copies(value), copies(g), y);
    assertThatBits(y).areThoseOf(copies(expected), copies(g));
  }

  @DisplayName("the gradients of")
  @ParameterizedTest(name = "{0} with value {1}, g {2} and gradY {3} are {4} and {5}")
  @CsvSource({
    "reglu, 3.0,       -1.0,     NaN,       0.0,       0.0",
    "reglu, 3.0,       -1.0,     Infinity,  0.0,       0.0",
    "reglu, 3.0,       -1.0,     -2.0,      0.0,       0.0",
    "reglu, 3.0,       0.0,      NaN,       0.0,       0.0",
    "reglu, 3.0,       2.0,      -2.0,      -4.0,      -6.0",
    "reglu, 0.0,       2.0,      Infinity,  Infinity,  0.0",
    "reglu, -0.0,      2.0,      NaN,       NaN,       0.0",
    "reglu, 0.0,       2.0,      -2.0,      -4.0,      0.0",
    "reglu, 3.0,       NaN,      1.0,       NaN,       NaN",
    "reglu, NaN,       2.0,      1.0,       2.0,       NaN",
    "reglu, NaN,       -1.0,     1.0,       0.0,       NaN",
    "reglu, Infinity,  -1.0,     1.0,       0.0,       NaN",
    "reglu, Infinity,  2.0,      -1.0,      -2.0,      -Infinity",
    "reglu, -3.0,      1.0E-30,  -1.0E-30,  -0.0,      3.0E-30",
    "glu,   3.0,       Infinity, Infinity,  Infinity,  0.0",
    "glu,   3.0,       -Infinity, NaN,      0.0,       0.0",
    "glu,   Infinity,  Infinity, 2.0,       2.0,       NaN",
    "glu,   4.0,       0.0,      2.0,       1.0,       2.0",
    "glu,   4.0,       0.0,      0.0,       0.0,       0.0",
    "glu,   4.0,       0.0,      -0.0,      -0.0,      -0.0",
    "glu,   4.0,       0.0,      NaN,       NaN,       NaN"
  })
  void backward(String name, float value, float g, float gradY, float gradValue, float gradGate) {
    float[] gradValues = new float[COPIES];
    float[] gradGates = new float[COPIES];
    unit(name).backward(copies(value), copies(g), copies(gradY), gradValues, gradGates);
    assertThatBits(gradValues).areThoseOf(copies(gradValue), copies(g));
    assertThatBits(gradGates).areThoseOf(copies(gradGate), copies(g));
  }

  private static GatedLinearUnit unit(String name) {
    GatedLinearUnit unit = Activations.parseGated(name);
    HandOver.settle(unit.gate());
    return unit;
  }

  private static float[] copies(float value) {
    float[] copies = new float[COPIES];
    Arrays.fill(copies, value);
    return copies;
  }
}
