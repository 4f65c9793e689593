package io.github.relu4j;

import static io.github.relu4j.support.SameBits.assertThatBits;

import io.github.relu4j.support.GatedSubjects;
import io.github.relu4j.support.HandOver;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Special cases of gated linear units are as the Javadoc lists them")
class GatedSpecialCasesTest {

  /** Enough for whole vectors and a rest. */
  private static final int COPIES = 75;

  @DisplayName("y of")
  @ParameterizedTest(name = "{0} with gate {1} and up {2} is {3}")
  @CsvSource({
    "glu,   1.0,        NaN,       NaN",
    "glu,   NaN,        1.0,       NaN",
    "glu,   NaN,        0.0,       NaN",
    "glu,   0.0,        3.0,       1.5",
    "glu,   Infinity,   3.0,       3.0",
    "glu,   -Infinity,  -3.0,      -0.0",
    "glu,   0.0,        Infinity,  Infinity",
    "glu,   -Infinity,  Infinity,  NaN",
    "reglu, 2.0,        -3.0,      -6.0",
    "reglu, -2.0,       3.0,       0.0",
    "reglu, -2.0,       -3.0,      -0.0",
    "reglu, Infinity,   0.0,       NaN",
    "reglu, -1.0,       -Infinity, NaN",
    "reglu, -1.0,       NaN,       NaN",
    "drelu, 2.0,        3.0,       6.0",
    "drelu, -2.0,       -3.0,      0.0",
    "drelu, 2.0,        -3.0,      0.0",
    "drelu, NaN,        -1.0,      NaN",
    "drelu, Infinity,   -1.0,      NaN",
    "reglu(clamp_before=2.0), 5.0,       3.0,       4.0",
    "reglu(clamp_before=2.0), 5.0,       -3.0,      -4.0",
    "reglu(clamp_before=2.0), 1.5,       1.5,       2.25",
    "reglu(clamp_before=2.0), 1.0,       -0.0,      -0.0",
    "reglu(clamp_before=2.0), NaN,       0.0,       NaN",
    "reglu(clamp_before=2.0), 0.0,       NaN,       NaN",
    "reglu(clamp_before=2.0), 5.0,       NaN,       NaN",
    "reglu(clamp_before=2.0), Infinity,  Infinity,  4.0",
    "reglu(clamp_before=2.0), -Infinity, -Infinity, -0.0",
    "reglu(clamp_after=2.0),  5.0,       3.0,       4.0",
    "reglu(clamp_after=2.0),  Infinity,  -Infinity, -4.0",
    "reglu(clamp_after=2.0),  NaN,       0.0,       NaN",
    "'reglu(clamp_before=2.0,up_bias=1.0)', 5.0, 3.0,  6.0",
    "'reglu(clamp_before=2.0,up_bias=1.0)', 5.0, -1.0, 0.0",
    "'reglu(clamp_before=2.0,up_bias=1.0)', NaN, -1.0, NaN",
    "'reglu(clamp_after=2.0,up_bias=1.0)',  1.0, -0.0, 1.0"
  })
  void forward(String name, float gate, float up, float expected) {
    float[] y = new float[COPIES];
    unit(name).forward(copies(gate), copies(up), y);
    assertThatBits(y).areThoseOf(copies(expected), copies(gate));
  }

  @DisplayName("the gradients of")
  @ParameterizedTest(name = "{0} with gate {1}, up {2} and gradY {3} are {4} and {5}")
  @CsvSource({
    "reglu, -1.0,       3.0,       NaN,        0.0,        0.0",
    "reglu, -1.0,       3.0,       Infinity,   0.0,        0.0",
    "reglu, -1.0,       3.0,       -2.0,       0.0,        0.0",
    "reglu, 0.0,        3.0,       NaN,        0.0,        0.0",
    "reglu, 2.0,        3.0,       -2.0,       -6.0,       -4.0",
    "reglu, 2.0,        0.0,       Infinity,   0.0,        Infinity",
    "reglu, 2.0,        -0.0,      NaN,        0.0,        NaN",
    "reglu, 2.0,        0.0,       -2.0,       0.0,        -4.0",
    "reglu, NaN,        3.0,       1.0,        NaN,        NaN",
    "reglu, 2.0,        NaN,       1.0,        NaN,        2.0",
    "reglu, -1.0,       NaN,       1.0,        NaN,        0.0",
    "reglu, -1.0,       Infinity,  1.0,        NaN,        0.0",
    "reglu, 2.0,        Infinity,  -1.0,       -Infinity,  -2.0",
    "reglu, 1.0E-30,    -3.0,      -1.0E-30,   3.0E-30,    -0.0",
    "glu,   Infinity,   3.0,       Infinity,   0.0,        Infinity",
    "glu,   -Infinity,  3.0,       NaN,        0.0,        0.0",
    "glu,   Infinity,   Infinity,  2.0,        NaN,        2.0",
    "glu,   0.0,        4.0,       2.0,        2.0,        1.0",
    "glu,   0.0,        4.0,       0.0,        0.0,        0.0",
    "glu,   0.0,        4.0,       -0.0,       -0.0,       -0.0",
    "glu,   0.0,        4.0,       NaN,        NaN,        NaN",
    "drelu, 2.0,        3.0,       1.0,        3.0,        2.0",
    "drelu, 0.0,        3.0,       NaN,        0.0,        0.0",
    "drelu, 2.0,        0.0,       NaN,        0.0,        0.0",
    "drelu, -1.0,       Infinity,  1.0,        0.0,        0.0",
    "drelu, Infinity,   -1.0,      1.0,        0.0,        0.0",
    "drelu, -1.0,       NaN,       1.0,        0.0,        NaN",
    "reglu(clamp_before=2.0), 2.0,       2.0,      3.0,      6.0,       6.0",
    "reglu(clamp_before=2.0), 2.0,       -2.0,     3.0,      -6.0,      6.0",
    "reglu(clamp_before=2.0), 2.0000002, 1.0,      3.0,      0.0,       6.0",
    "reglu(clamp_before=2.0), 1.0,       2.0000002, 3.0,     6.0,       0.0",
    "reglu(clamp_before=2.0), 1.0,       -2.0000002, 3.0,    -6.0,      0.0",
    "reglu(clamp_before=2.0), 2.5,       1.0,      Infinity, 0.0,       Infinity",
    "reglu(clamp_before=2.0), 1.0,       3.0,      NaN,      NaN,       0.0",
    "reglu(clamp_before=2.0), Infinity,  1.0,      1.0,      0.0,       2.0",
    "reglu(clamp_before=2.0), 1.0,       -Infinity, 1.0,     -2.0,      0.0",
    "reglu(clamp_before=2.0), NaN,       1.0,      1.0,      NaN,       NaN",
    "reglu(clamp_before=2.0), NaN,       3.0,      1.0,      NaN,       0.0",
    "reglu(clamp_before=2.0), 1.0,       NaN,      1.0,      NaN,       NaN",
    "reglu(clamp_before=2.0), 3.0,       NaN,      1.0,      0.0,       NaN",
    "reglu(clamp_after=2.0),  2.0,       1.0,      3.0,      3.0,       6.0",
    "reglu(clamp_after=2.0),  2.0000002, 1.0,      3.0,      0.0,       6.0",
    "reglu(clamp_after=2.0),  1.0,       3.0,      3.0,      6.0,       0.0",
    "reglu(clamp_after=2.0),  NaN,       3.0,      1.0,      NaN,       0.0",
    "reglu(clamp_after=2.0),  3.0,       NaN,      1.0,      0.0,       NaN",
    "'glu(exponential,clamp_after=2.0)', Infinity, 1.0, NaN, 0.0,       NaN",
    "'glu(exponential,clamp_before=2.0)', Infinity, 1.0, 1.0, 0.0,      7.389056",
    "'reglu(clamp_before=2.0,up_bias=1.0)', 1.0,  3.0,  1.0, 3.0,       0.0",
    "'reglu(clamp_before=2.0,up_bias=1.0)', 1.0, -1.0,  NaN, 0.0,       NaN"
  })
  void backward(String name, float gate, float up, float gradY, float ofGate, float ofUp) {
    float[] gradGate = new float[COPIES];
    float[] gradUp = new float[COPIES];
    unit(name).backward(copies(gate), copies(up), copies(gradY), gradGate, gradUp);
    assertThatBits(gradGate).areThoseOf(copies(ofGate), copies(gate));
    assertThatBits(gradUp).areThoseOf(copies(ofUp), copies(gate));
  }

  private static GatedLinearUnit unit(String name) {
    GatedLinearUnit unit = Activations.parseGated(name);
    HandOver.settle(unit.activation());
    GatedSubjects.all();
    return unit;
  }

  private static float[] copies(float value) {
    float[] copies = new float[COPIES];
    Arrays.fill(copies, value);
    return copies;
  }
}
