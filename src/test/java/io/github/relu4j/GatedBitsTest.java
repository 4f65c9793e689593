package io.github.relu4j;

import static io.github.relu4j.support.Ranges.shifted;
import static io.github.relu4j.support.Ranges.touched;
import static io.github.relu4j.support.Ranges.untouched;
import static io.github.relu4j.support.SameBits.assertThatBits;

import io.github.relu4j.support.GatedInputs;
import io.github.relu4j.support.Ranges;
import java.util.Arrays;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("bits")
@DisplayName("A gated linear unit gives the bits of its formulas at every length, offset and place")
@ParameterizedClass(name = "{0}")
@MethodSource("io.github.relu4j.support.GatedSubjects#all")
class GatedBitsTest {

  private final GatedLinearUnit unit;

  GatedBitsTest(GatedLinearUnit unit) {
    this.unit = unit;
  }

  private static void forEachInput(Consumer<GatedInputs> test) {
    Ranges.lengths().boxed().flatMap(GatedInputs::kinds).forEach(test);
  }

  @DisplayName("forward, and nothing else is written")
  @ParameterizedTest(name = "values at {0}, gates at {1}, y at {2}")
  @CsvSource({"0, 0, 0", "5, 5, 5", "1, 3, 2", "0, 1, 0", "3, 0, 0"})
  void forward(int valuesOffset, int gatesOffset, int yOffset) {
    forEachInput(
        in -> {
          float[] values = shifted(in.values(), valuesOffset);
          float[] gates = shifted(in.gates(), gatesOffset);
          float[] y = untouched(in.length());
          unit.forward(values, valuesOffset, gates, gatesOffset, y, yOffset, in.length());
          assertThatBits(y).areThoseOf(touched(in.y(unit), yOffset), shifted(in.gates(), yOffset));
          assertThatBits(values).areThoseOf(shifted(in.values(), valuesOffset), values);
          assertThatBits(gates).areThoseOf(shifted(in.gates(), gatesOffset), gates);
        });
  }

  @DisplayName("both gradients, and nothing else is written")
  @ParameterizedTest(name = "values at {0}, gates at {1}, gradY at {2}, gradients at {3} and {4}")
  @CsvSource({"0, 0, 0, 0, 0", "5, 5, 5, 5, 5", "1, 3, 2, 4, 5", "0, 0, 1, 0, 0", "0, 0, 0, 1, 0"})
  void backward(
      int valuesOffset,
      int gatesOffset,
      int gradYOffset,
      int gradValuesOffset,
      int gradGatesOffset) {
    forEachInput(
        in -> {
          float[] values = shifted(in.values(), valuesOffset);
          float[] gates = shifted(in.gates(), gatesOffset);
          float[] gradY = shifted(in.gradY(), gradYOffset);
          float[] gradValues = untouched(in.length());
          float[] gradGates = untouched(in.length());
          unit.backward(
              values,
              valuesOffset,
              gates,
              gatesOffset,
              gradY,
              gradYOffset,
              gradValues,
              gradValuesOffset,
              gradGates,
              gradGatesOffset,
              in.length());
          assertThatBits(gradValues)
              .areThoseOf(touched(in.gradValues(unit), gradValuesOffset), gradValues);
          assertThatBits(gradGates)
              .areThoseOf(touched(in.gradGates(unit), gradGatesOffset), gradGates);
          assertThatBits(values).areThoseOf(shifted(in.values(), valuesOffset), values);
          assertThatBits(gates).areThoseOf(shifted(in.gates(), gatesOffset), gates);
          assertThatBits(gradY).areThoseOf(shifted(in.gradY(), gradYOffset), gradY);
        });
  }

  @Test
  @DisplayName("whole arrays")
  void wholeArrays() {
    forEachInput(
        in -> {
          float[] y = new float[in.length()];
          float[] gradValues = new float[in.length()];
          float[] gradGates = new float[in.length()];
          unit.forward(in.values(), in.gates(), y);
          unit.backward(in.values(), in.gates(), in.gradY(), gradValues, gradGates);
          assertThatBits(y).areThoseOf(in.y(unit), in.gates());
          assertThatBits(gradValues).areThoseOf(in.gradValues(unit), in.gates());
          assertThatBits(gradGates).areThoseOf(in.gradGates(unit), in.gates());
        });
  }

  @DisplayName("y may be the range of the values or of the gates")
  @ParameterizedTest
  @CsvSource({"0", "1"})
  void forwardInPlace(int input) {
    forEachInput(
        in -> {
          float[][] inputs = {shifted(in.values(), 1), shifted(in.gates(), 3)};
          int offset = input == 0 ? 1 : 3;
          unit.forward(inputs[0], 1, inputs[1], 3, inputs[input], offset, in.length());
          assertThatBits(inputs[input]).areThoseOf(shifted(in.y(unit), offset), inputs[input]);
        });
  }

  @DisplayName("each gradient may be the range of any input")
  @ParameterizedTest(name = "of values, gates, gradY: that of the values {0}, of the gates {1}")
  @CsvSource({"0, 1", "0, 2", "1, 0", "1, 2", "2, 0", "2, 1"})
  void backwardInPlace(int ofValues, int ofGates) {
    forEachInput(
        in -> {
          float[][] inputs = {in.values().clone(), in.gates().clone(), in.gradY().clone()};
          unit.backward(inputs[0], inputs[1], inputs[2], inputs[ofValues], inputs[ofGates]);
          assertThatBits(inputs[ofValues]).areThoseOf(in.gradValues(unit), in.gates());
          assertThatBits(inputs[ofGates]).areThoseOf(in.gradGates(unit), in.gates());
        });
  }

  @Test
  @DisplayName("one range may be values and gates, and y as well: x * gate(x)")
  void oneInput() {
    forEachInput(
        in -> {
          GatedInputs self = new GatedInputs(in.gates(), in.gates(), in.gradY());
          float[] x = in.gates().clone();
          unit.forward(x, x, x);
          assertThatBits(x).areThoseOf(self.y(unit), in.gates());
        });
  }

  @Test
  @DisplayName("disjoint ranges of one array are as good as arrays of their own")
  void oneArray() {
    forEachInput(
        in -> {
          int n = in.length();
          float[] all = Arrays.copyOf(in.values(), 5 * n);
          System.arraycopy(in.gates(), 0, all, n, n);
          System.arraycopy(in.gradY(), 0, all, 2 * n, n);
          unit.backward(all, 0, all, n, all, 2 * n, all, 3 * n, all, 4 * n, n);
          assertThatBits(Arrays.copyOfRange(all, 3 * n, 4 * n))
              .areThoseOf(in.gradValues(unit), in.gates());
          assertThatBits(Arrays.copyOfRange(all, 4 * n, 5 * n))
              .areThoseOf(in.gradGates(unit), in.gates());
          unit.forward(all, 0, all, n, all, 4 * n, n);
          assertThatBits(Arrays.copyOfRange(all, 4 * n, 5 * n)).areThoseOf(in.y(unit), in.gates());
        });
  }
}
