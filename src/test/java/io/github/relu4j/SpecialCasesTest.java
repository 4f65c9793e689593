package io.github.relu4j;

import static io.github.relu4j.SameBits.assertThatBits;

import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("bits")
@DisplayName("Special cases are as the Javadoc lists them")
class SpecialCasesTest {

  /** Enough for whole vectors and a rest. */
  private static final int COPIES = 75;

  @DisplayName("f and f' of")
  @ParameterizedTest(name = "{0} at {1} are {2} and {3}")
  @CsvSource({
    "relu,              NaN,       NaN,       NaN",
    "relu,              0.0,       0.0,       0.0",
    "relu,              -0.0,      0.0,       0.0",
    "relu,              Infinity,  Infinity,  1.0",
    "relu,              -Infinity, 0.0,       0.0",
    "relu,              1.4E-45,   1.4E-45,   1.0",
    "relu,              -1.4E-45,  0.0,       0.0",
    "leaky_relu,        NaN,       NaN,       NaN",
    "leaky_relu,        0.0,       0.0,       0.01",
    "leaky_relu,        -0.0,      -0.0,      0.01",
    "leaky_relu,        Infinity,  Infinity,  1.0",
    "leaky_relu,        -Infinity, -Infinity, 0.01",
    "leaky_relu,        1.4E-45,   1.4E-45,   1.0",
    "leaky_relu,        -1.4E-45,  -0.0,      0.01",
    "leaky_relu(3),     -3.0E38,   -Infinity, 3.0",
    "leaky_relu(3),     3.0E38,    3.0E38,    1.0",
    "leaky_relu(-0.5),  -Infinity, Infinity,  -0.5",
    "leaky_relu(-0.5),  0.0,       0.0,       -0.5",
    "leaky_relu(-0.5),  -0.0,      0.0,       -0.5",
    "leaky_relu(0),     -Infinity, 0.0,       0.0",
    "leaky_relu(0),     -0.0,      0.0,       0.0",
    "leaky_relu(0),     -1.0,      0.0,       0.0",
    "leaky_relu(0),     NaN,       NaN,       NaN",
    "leaky_relu(-0),    -1.0,      0.0,       0.0",
    "prelu,             NaN,       NaN,       NaN",
    "prelu,             0.0,       0.0,       0.25",
    "prelu,             -0.0,      -0.0,      0.25",
    "prelu,             Infinity,  Infinity,  1.0",
    "prelu,             -Infinity, -Infinity, 0.25",
    "prelu(-0.5),       -Infinity, Infinity,  -0.5",
    "prelu(-0.5),       -0.0,      0.0,       -0.5",
    "prelu(0),          -Infinity, NaN,       0.0",
    "prelu,             1.4E-45,   1.4E-45,   1.0",
    "prelu,             -1.4E-45,  -0.0,      0.25",
    "rrelu,             NaN,       NaN,       NaN",
    "rrelu,             0.0,       0.0,       0.22916667",
    "rrelu,             -0.0,      -0.0,      0.22916667",
    "rrelu,             Infinity,  Infinity,  1.0",
    "rrelu,             -Infinity, -Infinity, 0.22916667",
    "'rrelu(-1,0)',       -Infinity, Infinity,  -0.5",
    "'rrelu(-1,0)',       -0.0,      0.0,       -0.5",
    "'rrelu(-1,1)',       -Infinity, 0.0,       0.0",
    "'rrelu(-1,1)',       -1.0,      0.0,       0.0",
    "'rrelu(-1.4E-45,0)', -1.0,      0.0,       0.0",
    "rrelu,             1.4E-45,   1.4E-45,   1.0",
    "rrelu,             -1.4E-45,  -0.0,      0.22916667",
    "elu,               NaN,       NaN,       NaN",
    "elu,               0.0,       0.0,       1.0",
    "elu,               -0.0,      0.0,       1.0",
    "elu,               Infinity,  Infinity,  1.0",
    "elu,               -Infinity, -1.0,      0.0",
    "elu,               1.4E-45,   1.4E-45,   1.0",
    "elu,               -1.4E-45,  -1.4E-45,  1.0",
    "elu(0.5),          0.0,       0.0,       0.5",
    "elu(0.5),          -Infinity, -0.5,      0.0",
    "elu(-1.5),         -Infinity, 1.5,       0.0",
    "elu(-1.5),         -0.0,      0.0,       -1.5",
    "elu(0),            -1.0,      0.0,       0.0",
    "elu(-0),           -1.0,      0.0,       0.0",
    "sigmoid,           NaN,       NaN,       NaN",
    "sigmoid,           0.0,       0.5,       0.25",
    "sigmoid,           -0.0,      0.5,       0.25",
    "sigmoid,           Infinity,  1.0,       0.0",
    "sigmoid,           -Infinity, 0.0,       0.0",
    "sigmoid,           1.4E-45,   0.5,       0.25",
    "sigmoid,           -1.4E-45,  0.5,       0.25",
    "tanh,              NaN,       NaN,       NaN",
    "tanh,              0.0,       0.0,       1.0",
    "tanh,              -0.0,      -0.0,      1.0",
    "tanh,              Infinity,  1.0,       0.0",
    "tanh,              -Infinity, -1.0,      0.0",
    "tanh,              1.4E-45,   1.4E-45,   1.0",
    "tanh,              -1.4E-45,  -1.4E-45,  1.0",
    "identity,           NaN, NaN, NaN",
    "identity,           -0.0, -0.0, 1.0",
    "identity,           -Infinity, -Infinity, 1.0",
    "identity,           Infinity, Infinity, 1.0",
    "relu6,              NaN, NaN, NaN",
    "relu6,              -0.0, 0.0, 0.0",
    "relu6,              1.4E-45, 1.4E-45, 1.0",
    "relu6,              6.0, 6.0, 0.0",
    "relu6,              5.9999995, 5.9999995, 1.0",
    "relu6,              Infinity, 6.0, 0.0",
    "relu6,              -Infinity, 0.0, 0.0",
    "hardtanh,           NaN, NaN, NaN",
    "hardtanh,           -0.0, -0.0, 1.0",
    "hardtanh,           -1.0, -1.0, 0.0",
    "hardtanh,           1.0, 1.0, 0.0",
    "hardtanh,           -0.99999994, -0.99999994, 1.0",
    "hardtanh,           Infinity, 1.0, 0.0",
    "hardtanh,           -Infinity, -1.0, 0.0",
    "hardtanh,           0.99999994, 0.99999994, 1.0",
    "threshold,          NaN, NaN, NaN",
    "threshold,          1.0, 0.0, 0.0",
    "threshold,          1.0000001, 1.0000001, 1.0",
    "threshold,          Infinity, Infinity, 1.0",
    "threshold,          -Infinity, 0.0, 0.0",
    "softshrink,         NaN, NaN, NaN",
    "softshrink,         0.5, 0.0, 0.0",
    "softshrink,         -0.5, 0.0, 0.0",
    "softshrink,         -0.0, 0.0, 0.0",
    "softshrink,         -2.0, -1.5, 1.0",
    "softshrink,         Infinity, Infinity, 1.0",
    "softshrink,         -Infinity, -Infinity, 1.0",
    "hardshrink,         NaN, NaN, NaN",
    "hardshrink,         0.5, 0.0, 0.0",
    "hardshrink,         -0.5, 0.0, 0.0",
    "hardshrink,         -0.0, 0.0, 0.0",
    "hardshrink,         -2.0, -2.0, 1.0",
    "hardshrink,         Infinity, Infinity, 1.0",
    "hardshrink,         -Infinity, -Infinity, 1.0"
  })
  void atOnePoint(String activation, float x, float value, float derivative) {
    Activation parsed = Activations.parse(activation);
    HandOver.settle(parsed);
    assertThatBits(results(parsed, Operation.FORWARD, x)).areThoseOf(copies(value), copies(x));
    assertThatBits(results(parsed, Operation.DERIVATIVE, x))
        .areThoseOf(copies(derivative), copies(x));
  }

  private static float[] results(Activation activation, Operation operation, float x) {
    float[] out = new float[COPIES];
    operation.run(activation, copies(x), 0, copies(1f), 0, out, 0, COPIES);
    return out;
  }

  private static float[] copies(float value) {
    float[] copies = new float[COPIES];
    Arrays.fill(copies, value);
    return copies;
  }
}
