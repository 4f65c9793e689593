package io.github.relu4j;

import static io.github.relu4j.support.Ranges.shifted;
import static io.github.relu4j.support.Ranges.touched;
import static io.github.relu4j.support.Ranges.untouched;
import static io.github.relu4j.support.SameBits.assertThatBits;

import io.github.relu4j.support.GatedInputs;
import io.github.relu4j.support.Ranges;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("bits")
@DisplayName("A gated linear unit gives the bits of its formulas at every length, offset and place")
@ParameterizedClass(name = "{0}")
@MethodSource("io.github.relu4j.support.GatedSubjects#all")
class GatedBitsTest {

  /** Made once: that takes longer than a test of them. */
  private static final List<GatedInputs> INPUTS =
      Ranges.lengths().boxed().flatMap(GatedInputs::kinds).toList();

  private final GatedLinearUnit unit;

  /** What the unit under test must give, found once for all tests of it. */
  private static final Map<GatedInputs, float[]> Y = new HashMap<>();

  private static final Map<GatedInputs, float[]> GRAD_GATE = new HashMap<>();
  private static final Map<GatedInputs, float[]> GRAD_UP = new HashMap<>();

  GatedBitsTest(GatedLinearUnit unit) {
    this.unit = unit;
  }

  @BeforeParameterizedClassInvocation
  static void forgetUnitBefore() {
    Y.clear();
    GRAD_GATE.clear();
    GRAD_UP.clear();
  }

  private float[] y(GatedInputs in) {
    return Y.computeIfAbsent(in, inputs -> inputs.y(unit));
  }

  private float[] gradGate(GatedInputs in) {
    return GRAD_GATE.computeIfAbsent(in, inputs -> inputs.gradGate(unit));
  }

  private float[] gradUp(GatedInputs in) {
    return GRAD_UP.computeIfAbsent(in, inputs -> inputs.gradUp(unit));
  }

  private static void forEachInput(Consumer<GatedInputs> test) {
    INPUTS.forEach(test);
  }

  @DisplayName("forward, and nothing else is written")
  @ParameterizedTest(name = "gate at {0}, up at {1}, y at {2}")
  @CsvSource({"0, 0, 0", "5, 5, 5", "3, 1, 2", "1, 0, 0", "0, 3, 0"})
  void forward(int gateOffset, int upOffset, int yOffset) {
    forEachInput(
        in -> {
          float[] gate = shifted(in.gate(), gateOffset);
          float[] up = shifted(in.up(), upOffset);
          float[] y = untouched(in.length());
          unit.forward(gate, gateOffset, up, upOffset, y, yOffset, in.length());
          assertThatBits(y).areThoseOf(touched(y(in), yOffset), shifted(in.gate(), yOffset));
          assertThatBits(gate).areThoseOf(shifted(in.gate(), gateOffset), gate);
          assertThatBits(up).areThoseOf(shifted(in.up(), upOffset), up);
        });
  }

  @DisplayName("both gradients, and nothing else is written")
  @ParameterizedTest(name = "gate at {0}, up at {1}, gradY at {2}, gradients at {3} and {4}")
  @CsvSource({"0, 0, 0, 0, 0", "5, 5, 5, 5, 5", "3, 1, 2, 5, 4", "0, 0, 1, 0, 0", "0, 0, 0, 0, 1"})
  void backward(
      int gateOffset, int upOffset, int gradYOffset, int gradGateOffset, int gradUpOffset) {
    forEachInput(
        in -> {
          float[] gate = shifted(in.gate(), gateOffset);
          float[] up = shifted(in.up(), upOffset);
          float[] gradY = shifted(in.gradY(), gradYOffset);
          float[] gradGate = untouched(in.length());
          float[] gradUp = untouched(in.length());
          unit.backward(
              gate,
              gateOffset,
              up,
              upOffset,
              gradY,
              gradYOffset,
              gradGate,
              gradGateOffset,
              gradUp,
              gradUpOffset,
              in.length());
          assertThatBits(gradGate).areThoseOf(touched(gradGate(in), gradGateOffset), gradGate);
          assertThatBits(gradUp).areThoseOf(touched(gradUp(in), gradUpOffset), gradUp);
          assertThatBits(gate).areThoseOf(shifted(in.gate(), gateOffset), gate);
          assertThatBits(up).areThoseOf(shifted(in.up(), upOffset), up);
          assertThatBits(gradY).areThoseOf(shifted(in.gradY(), gradYOffset), gradY);
        });
  }

  @Test
  @DisplayName("whole arrays")
  void wholeArrays() {
    forEachInput(
        in -> {
          float[] y = new float[in.length()];
          float[] gradGate = new float[in.length()];
          float[] gradUp = new float[in.length()];
          unit.forward(in.gate(), in.up(), y);
          unit.backward(in.gate(), in.up(), in.gradY(), gradGate, gradUp);
          assertThatBits(y).areThoseOf(y(in), in.gate());
          assertThatBits(gradGate).areThoseOf(gradGate(in), in.gate());
          assertThatBits(gradUp).areThoseOf(gradUp(in), in.gate());
        });
  }

  @DisplayName("y may be the range of the gate or of up")
  @ParameterizedTest
  @CsvSource({"0", "1"})
  void forwardInPlace(int input) {
    forEachInput(
        in -> {
          float[][] inputs = {shifted(in.gate(), 3), shifted(in.up(), 1)};
          int offset = input == 0 ? 3 : 1;
          unit.forward(inputs[0], 3, inputs[1], 1, inputs[input], offset, in.length());
          assertThatBits(inputs[input]).areThoseOf(shifted(y(in), offset), inputs[input]);
        });
  }

  @DisplayName("each gradient may be the range of any input")
  @ParameterizedTest(name = "of gate, up, gradY: the gate''s {0}, that of up {1}")
  @CsvSource({"0, 1", "0, 2", "1, 0", "1, 2", "2, 0", "2, 1"})
  void backwardInPlace(int ofGate, int ofUp) {
    forEachInput(
        in -> {
          float[][] inputs = {in.gate().clone(), in.up().clone(), in.gradY().clone()};
          unit.backward(inputs[0], inputs[1], inputs[2], inputs[ofGate], inputs[ofUp]);
          assertThatBits(inputs[ofGate]).areThoseOf(gradGate(in), in.gate());
          assertThatBits(inputs[ofUp]).areThoseOf(gradUp(in), in.gate());
        });
  }

  @Test
  @DisplayName("one range may be gate and up, and y as well")
  void oneInput() {
    forEachInput(
        in -> {
          GatedInputs self = new GatedInputs(in.gate(), in.gate(), in.gradY());
          float[] x = in.gate().clone();
          unit.forward(x, x, x);
          assertThatBits(x).areThoseOf(self.y(unit), in.gate());
        });
  }

  @Test
  @DisplayName("disjoint ranges of one array are as good as arrays of their own")
  void oneArray() {
    forEachInput(
        in -> {
          int n = in.length();
          float[] all = Arrays.copyOf(in.gate(), 5 * n);
          System.arraycopy(in.up(), 0, all, n, n);
          System.arraycopy(in.gradY(), 0, all, 2 * n, n);
          unit.backward(all, 0, all, n, all, 2 * n, all, 3 * n, all, 4 * n, n);
          assertThatBits(Arrays.copyOfRange(all, 3 * n, 4 * n)).areThoseOf(gradGate(in), in.gate());
          assertThatBits(Arrays.copyOfRange(all, 4 * n, 5 * n)).areThoseOf(gradUp(in), in.gate());
          unit.forward(all, 0, all, n, all, 4 * n, n);
          assertThatBits(Arrays.copyOfRange(all, 4 * n, 5 * n)).areThoseOf(y(in), in.gate());
        });
  }
}
