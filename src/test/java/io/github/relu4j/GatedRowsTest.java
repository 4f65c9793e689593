package io.github.relu4j;

import static io.github.relu4j.GatedRows.Order.GATE_UP;
import static io.github.relu4j.GatedRows.Order.INTERLEAVED;
import static io.github.relu4j.GatedRows.Order.UP_GATE;
import static io.github.relu4j.support.Ranges.shifted;
import static io.github.relu4j.support.Ranges.touched;
import static io.github.relu4j.support.Ranges.untouched;
import static io.github.relu4j.support.SameBits.assertThatBits;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.relu4j.support.GatedInputs;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Gated rows have gate and up in their halves, or by turns")
@ParameterizedClass(name = "{0}")
@MethodSource("units")
class GatedRowsTest {

  private static final int[] WIDTHS = {1, 2, 3, 7, 16, 17, 64, 300, 1023, 1024, 1025, 2500};
  private static final int[] ROWS = {0, 1, 2, 3, 8};

  /** Of narrow rows there are as many as fill a tile and more. */
  private static final int NARROW = 64;

  private static final int MANY_ROWS = 50;

  private final GatedLinearUnit unit;

  GatedRowsTest(GatedLinearUnit unit) {
    this.unit = unit;
  }

  static Stream<GatedLinearUnit> units() {
    return Stream.of(
        Activations.glu(Activations.tanh()),
        Activations.glu(Activations.tanh()).clampedBefore(0.5f, 1f));
  }

  /** For all widths and numbers of rows. */
  private static void forEachInput(GatedLinearUnit unit, GatedRows.Order order, Case test) {
    for (int width : WIDTHS) {
      for (int rows : ROWS) {
        runRows(unit, width, rows, order, test);
      }
      if (width <= NARROW) {
        runRows(unit, width, MANY_ROWS, order, test);
      }
    }
  }

  private static void runRows(
      GatedLinearUnit unit, int width, int rows, GatedRows.Order order, Case test) {
    GatedInputs.kinds(rows * width)
        .forEach(in -> test.run(unit.rows(width, order), in, packed(in, width, order)));
  }

  private interface Case {
    void run(GatedRows rows, GatedInputs in, float[] x);
  }

  private static float[] packed(GatedInputs in, int width, GatedRows.Order order) {
    return packed(in.gate(), in.up(), width, order);
  }

  private static float[] packed(float[] gate, float[] up, int width, GatedRows.Order order) {
    float[] x = new float[2 * gate.length];
    for (int i = 0; i < gate.length; i++) {
      int row = i / width * 2 * width;
      int inRow = i % width;
      switch (order) {
        case GATE_UP -> {
          x[row + inRow] = gate[i];
          x[row + width + inRow] = up[i];
        }
        case UP_GATE -> {
          x[row + inRow] = up[i];
          x[row + width + inRow] = gate[i];
        }
        case INTERLEAVED -> {
          x[row + 2 * inRow] = gate[i];
          x[row + 2 * inRow + 1] = up[i];
        }
      }
    }
    return x;
  }

  private static float[] gradX(GatedLinearUnit unit, GatedInputs in, GatedRows rows) {
    return packed(in.gradGate(unit), in.gradUp(unit), rows.width(), rows.order());
  }

  @Test
  @DisplayName("as torch.nn.GLU: up, then the gate")
  void upFirst() {
    float[] y = new float[4];
    Activations.reglu().rows(2, UP_GATE).forward(new float[] {1, 2, 3, -4, 5, 6, 0, 8}, y);
    assertThat(y).containsExactly(3, 0, 0, 48);
  }

  @Test
  @DisplayName("in ONNX' order: the gate, then up")
  void gateFirst() {
    float[] y = new float[4];
    Activations.reglu().rows(2, GATE_UP).forward(new float[] {1, 2, 3, -4, 5, 6, 0, 8}, y);
    assertThat(y).containsExactly(3, -8, 0, 48);
  }

  @Test
  @DisplayName("as gpt-oss: the gate in the even elements, up in the odd ones")
  void interleaved() {
    float[] y = new float[4];
    Activations.reglu().rows(2, INTERLEAVED).forward(new float[] {1, 3, 2, -4, 5, 0, 6, 8}, y);
    assertThat(y).containsExactly(3, -8, 0, 48);
  }

  @DisplayName("forward gives the bits of the formula, and nothing else is written")
  @ParameterizedTest
  @EnumSource
  void forward(GatedRows.Order order) {
    forEachInput(
        unit,
        order,
        (rows, in, x) -> {
          float[] shiftedX = shifted(x, 3);
          float[] y = untouched(in.length());
          rows.forward(shiftedX, 3, y, 1, in.length() / rows.width());
          assertThatBits(y).areThoseOf(touched(in.y(unit), 1), y);
          assertThatBits(shiftedX).areThoseOf(shifted(x, 3), shiftedX);
        });
  }

  @DisplayName("backward gives the bits of the formulas, and nothing else is written")
  @ParameterizedTest
  @EnumSource
  void backward(GatedRows.Order order) {
    forEachInput(
        unit,
        order,
        (rows, in, x) -> {
          float[] shiftedX = shifted(x, 3);
          float[] gradY = shifted(in.gradY(), 2);
          float[] gradX = untouched(x.length);
          rows.backward(shiftedX, 3, gradY, 2, gradX, 1, in.length() / rows.width());
          assertThatBits(gradX).areThoseOf(touched(gradX(unit, in, rows), 1), gradX);
          assertThatBits(shiftedX).areThoseOf(shifted(x, 3), shiftedX);
          assertThatBits(gradY).areThoseOf(shifted(in.gradY(), 2), gradY);
        });
  }

  @DisplayName("whole arrays")
  @ParameterizedTest
  @EnumSource
  void wholeArrays(GatedRows.Order order) {
    forEachInput(
        unit,
        order,
        (rows, in, x) -> {
          float[] y = new float[in.length()];
          float[] gradX = new float[x.length];
          rows.forward(x, y);
          rows.backward(x, in.gradY(), gradX);
          assertThatBits(y).areThoseOf(in.y(unit), y);
          assertThatBits(gradX).areThoseOf(gradX(unit, in, rows), x);
        });
  }

  @DisplayName("y may start where x does")
  @ParameterizedTest
  @EnumSource
  void forwardInPlace(GatedRows.Order order) {
    forEachInput(
        unit,
        order,
        (rows, in, x) -> {
          float[] inPlace = shifted(x, 2);
          rows.forward(inPlace, 2, inPlace, 2, in.length() / rows.width());
          assertThatBits(Arrays.copyOfRange(inPlace, 2, 2 + in.length()))
              .areThoseOf(in.y(unit), in.gate());
        });
  }

  @DisplayName("gradX may be the range of x")
  @ParameterizedTest
  @EnumSource
  void backwardInPlace(GatedRows.Order order) {
    forEachInput(
        unit,
        order,
        (rows, in, x) -> {
          float[] inPlace = x.clone();
          rows.backward(inPlace, in.gradY(), inPlace);
          assertThatBits(inPlace).areThoseOf(gradX(unit, in, rows), x);
        });
  }
}
