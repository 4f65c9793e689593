package io.github.relu4j.internal.loop;

import static io.github.relu4j.support.SameBits.assertThatBits;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.relu4j.Activations;
import io.github.relu4j.ElementwiseActivation;
import io.github.relu4j.example.Ramp;
import io.github.relu4j.example.SquaredRelu;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The backward that an activation inherits, in the loop without a flag")
class SlopeLoopTest {

  private static final float[] SPECIAL = {
    0f,
    -0f,
    1f,
    -1f,
    0.3f,
    Float.MIN_VALUE,
    -Float.MIN_VALUE,
    Float.MIN_NORMAL,
    -0x1p-100f,
    0x1.fffffep103f,
    -0x1p104f,
    Float.MAX_VALUE,
    -Float.MAX_VALUE,
    Float.POSITIVE_INFINITY,
    Float.NEGATIVE_INFINITY,
    Float.NaN
  };

  private static final float[] SPECIAL_GRADIENTS = {
    0f, -0f, Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY
  };

  /** Past the end of one tile. */
  private static final int POSITIONS = Tiles.LENGTH + 100;

  /** Past the end of the tiles that are looked through together. */
  private static final int LONG = 16 * Tiles.LENGTH + 3_000;

  /** Every float is a slope of it. */
  record AnySlope() implements ElementwiseActivation {

    @Override
    public float forward(float x) {
      return x * x / 2f;
    }

    @Override
    public float derivative(float x) {
      return x;
    }

    @Override
    public String name() {
      return "any_slope";
    }
  }

  /** Where the arrays begin, and which of them gradX is. */
  enum Layout {
    SEPARATE(0, 0, 0),
    SEPARATE_FROM_5(5, 5, 5),
    SHIFTED(1, 3, 2),
    IN_PLACE_OF_X(2, 2, 2),
    IN_PLACE_OF_GRAD_Y(2, 2, 2);

    private static final int MARGIN = 6;

    private final int xOffset;
    private final int gradYOffset;
    private final int gradXOffset;

    Layout(int xOffset, int gradYOffset, int gradXOffset) {
      this.xOffset = xOffset;
      this.gradYOffset = gradYOffset;
      this.gradXOffset = gradXOffset;
    }

    float[] backward(ElementwiseActivation activation, float[] x, float[] gradY) {
      float[] placedX = placed(x, xOffset);
      float[] placedGradY = placed(gradY, gradYOffset);
      float[] gradX =
          switch (this) {
            case IN_PLACE_OF_X -> placedX;
            case IN_PLACE_OF_GRAD_Y -> placedGradY;
            default -> new float[x.length + MARGIN];
          };
      ScalarLoops.of(activation)
          .derivative()
          .multiply(
              activation, placedX, xOffset, placedGradY, gradYOffset, gradX, gradXOffset, x.length);
      return Arrays.copyOfRange(gradX, gradXOffset, gradXOffset + x.length);
    }

    private static float[] placed(float[] elements, int offset) {
      float[] placed = new float[elements.length + MARGIN];
      System.arraycopy(elements, 0, placed, offset, elements.length);
      return placed;
    }
  }

  static Stream<ElementwiseActivation> gates() {
    return Stream.of(
        Activations.relu(),
        Activations.relu6(),
        Activations.hardTanh(),
        Activations.threshold(),
        Activations.softShrink(),
        Activations.hardShrink(),
        new Ramp(0.2f));
  }

  @DisplayName("keeps the rule for every pair of special slope and special gradient")
  @ParameterizedTest
  @EnumSource
  void specialPairs(Layout layout) {
    float[] slopes = new float[SPECIAL.length * SPECIAL.length];
    float[] gradY = new float[slopes.length];
    for (int i = 0; i < slopes.length; i++) {
      slopes[i] = SPECIAL[i / SPECIAL.length];
      gradY[i] = SPECIAL[i % SPECIAL.length];
    }
    assertThat(layout.backward(new AnySlope(), slopes, gradY))
        .isEqualTo(expected(new AnySlope(), slopes, gradY));
  }

  @DisplayName("keeps it where each pair stands among numbers, which the fast loop does not redo")
  @ParameterizedTest
  @EnumSource
  void specialPairsAlone(Layout layout) {
    ElementwiseActivation activation = new AnySlope();
    for (float slope : SPECIAL) {
      for (float gradient : SPECIAL) {
        float[] slopes = normal(200, 1);
        float[] gradY = normal(200, 2);
        slopes[77] = slope;
        gradY[77] = gradient;
        assertThat(layout.backward(activation, slopes, gradY))
            .as("slope %s, gradient %s", slope, gradient)
            .isEqualTo(expected(activation, slopes, gradY));
      }
    }
  }

  @DisplayName("keeps it for a gate with a special gradient at every third place of a stretch")
  @ParameterizedTest(name = "{0}")
  @MethodSource("gates")
  void specialGradientAnywhere(ElementwiseActivation gate) {
    float[] x = normal(POSITIONS, 3);
    float[] numbers = normal(POSITIONS, 4);
    for (float special : SPECIAL_GRADIENTS) {
      for (int position = 0; position < POSITIONS; position += 3) {
        float[] gradY = numbers.clone();
        gradY[position] = special;
        float[] gradX = new float[POSITIONS];
        ScalarLoops.of(gate).derivative().multiply(gate, x, 0, gradY, 0, gradX, 0, POSITIONS);
        assertThatBits(gradX)
            .as("%s at %d", special, position)
            .areThoseOf(expected(gate, x, gradY), x);
      }
    }
  }

  @DisplayName("keeps it in each group of tiles, with a NaN in one of them or in none")
  @ParameterizedTest(name = "a NaN at {0}")
  @ValueSource(ints = {-1, 0, 1_024, 16_383, 16_384, LONG - 1})
  void groups(int position) {
    float[] x = normal(LONG, 5);
    float[] gradY = normal(LONG, 6);
    if (position >= 0) {
      gradY[position] = Float.NaN;
    }
    for (Layout layout : Layout.values()) {
      assertThatBits(layout.backward(Activations.relu6(), x, gradY))
          .as("%s", layout)
          .areThoseOf(expected(Activations.relu6(), x, gradY), x);
    }
  }

  @DisplayName("keeps it at any length")
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 17, 63, 64, 65, 1_023, 1_024, 1_025, 2_048, 3_000})
  void lengths(int length) {
    float[] x = normal(length, 7);
    float[] gradY = normal(length, 8);
    for (Layout layout : Layout.values()) {
      assertThat(layout.backward(new SquaredRelu(), x, gradY))
          .as("%s", layout)
          .isEqualTo(expected(new SquaredRelu(), x, gradY));
    }
  }

  private static float[] normal(int count, long seed) {
    Random random = new Random(seed);
    float[] numbers = new float[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = 2f * (float) random.nextGaussian();
    }
    return numbers;
  }

  /** The rule as the Javadoc has it. */
  private static float[] expected(ElementwiseActivation activation, float[] x, float[] gradY) {
    float[] expected = new float[x.length];
    for (int i = 0; i < x.length; i++) {
      float slope = activation.derivative(x[i]);
      expected[i] = slope == 0f ? 0f : slope * gradY[i];
    }
    return expected;
  }
}
