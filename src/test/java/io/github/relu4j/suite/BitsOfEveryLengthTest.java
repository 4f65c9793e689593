package io.github.relu4j.suite;

import static io.github.relu4j.support.Ranges.shifted;
import static io.github.relu4j.support.Ranges.touched;
import static io.github.relu4j.support.Ranges.untouched;
import static io.github.relu4j.support.SameBits.assertThatBits;

import io.github.relu4j.support.FloatSample;
import io.github.relu4j.support.Operation;
import io.github.relu4j.support.Ranges;
import io.github.relu4j.support.Subject;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("bits")
@DisplayName("Lengths, offsets and in-place ranges do not change a bit")
@ParameterizedClass(name = "{0}")
@MethodSource("io.github.relu4j.support.Subjects#ofEachKernel")
class BitsOfEveryLengthTest {

  /** Offsets of x, gradY and the output: equal, odd, and all different. */
  private static final int[][] OFFSETS = {{0, 0, 0}, {5, 5, 5}, {1, 3, 2}, {0, 1, 0}, {3, 3, 0}};

  /** Inputs that all subjects share: to make them takes longer than to use them. */
  private static final Map<Integer, Inputs> INPUTS = new ConcurrentHashMap<>();

  private record Inputs(float[] x, float[] gradY) {

    static Inputs of(int length) {
      return INPUTS.computeIfAbsent(
          length,
          key -> new Inputs(FloatSample.elements(length, length), FloatSample.gradients(length)));
    }
  }

  private final Subject subject;

  /** What each operation of the subject under test must give, by the length. */
  private static final Map<Operation, Map<Integer, float[]>> EXPECTED =
      new EnumMap<>(Operation.class);

  BitsOfEveryLengthTest(Subject subject) {
    this.subject = subject;
  }

  @BeforeParameterizedClassInvocation
  static void forgetSubjectBefore() {
    EXPECTED.clear();
  }

  private float[] expected(Operation operation, int length) {
    return EXPECTED
        .computeIfAbsent(operation, key -> new HashMap<>())
        .computeIfAbsent(
            length,
            key -> subject.expected(operation, Inputs.of(length).x(), Inputs.of(length).gradY()));
  }

  private IntStream lengths() {
    return Ranges.lengths()
        .map(length -> (length + subject.block() - 1) / subject.block() * subject.block())
        .distinct();
  }

  @DisplayName("array results are element results at any offsets, and nothing else is written")
  @ParameterizedTest
  @EnumSource
  void separateArrays(Operation operation) {
    lengths()
        .forEach(
            length -> {
              float[] x = Inputs.of(length).x();
              float[] gradY = Inputs.of(length).gradY();
              for (int[] offsets : OFFSETS) {
                checkAt(operation, x, gradY, expected(operation, length), offsets);
              }
            });
  }

  private void checkAt(
      Operation operation, float[] x, float[] gradY, float[] expected, int[] offsets) {
    float[] shiftedX = shifted(x, offsets[0]);
    float[] shiftedGradY = shifted(gradY, offsets[1]);
    float[] out = untouched(x.length);
    float[] expectedOut = touched(expected, offsets[2]);
    operation.run(
        subject.activation(),
        shiftedX,
        offsets[0],
        shiftedGradY,
        offsets[1],
        out,
        offsets[2],
        x.length);
    assertThatBits(out).areThoseOf(expectedOut, shifted(x, offsets[2]));
    assertThatBits(shiftedX).areThoseOf(shifted(x, offsets[0]), shiftedX);
    assertThatBits(shiftedGradY).areThoseOf(shifted(gradY, offsets[1]), shiftedGradY);
  }

  @DisplayName("the output may be the range of x")
  @ParameterizedTest
  @EnumSource
  void inPlaceOfX(Operation operation) {
    lengths()
        .forEach(
            length -> {
              float[] x = Inputs.of(length).x();
              float[] gradY = Inputs.of(length).gradY();
              float[] inPlace = shifted(x, 1);
              operation.run(
                  subject.activation(), inPlace, 1, shifted(gradY, 3), 3, inPlace, 1, length);
              assertThatBits(Arrays.copyOfRange(inPlace, 1, 1 + length))
                  .areThoseOf(expected(operation, length), x);
            });
  }

  @DisplayName("gradX may be the range of gradY")
  @Test
  void inPlaceOfGradY() {
    lengths()
        .forEach(
            length -> {
              float[] x = Inputs.of(length).x();
              float[] gradY = Inputs.of(length).gradY();
              float[] inPlace = shifted(gradY, 1);
              subject.activation().backward(shifted(x, 2), 2, inPlace, 1, inPlace, 1, length);
              assertThatBits(Arrays.copyOfRange(inPlace, 1, 1 + length))
                  .areThoseOf(expected(Operation.BACKWARD, length), x);
            });
  }

  @DisplayName("disjoint ranges of one array are as good as two arrays")
  @ParameterizedTest
  @EnumSource
  void disjointRangesOfOneArray(Operation operation) {
    lengths()
        .forEach(
            length -> {
              float[] x = Inputs.of(length).x();
              float[] gradY = Inputs.of(length).gradY();
              float[] both = Arrays.copyOf(x, 2 * length);
              operation.run(subject.activation(), both, 0, gradY, 0, both, length, length);
              assertThatBits(Arrays.copyOfRange(both, length, 2 * length))
                  .areThoseOf(expected(operation, length), x);
            });
  }

  @DisplayName("the whole-array form gives what the ranged one gives")
  @ParameterizedTest
  @EnumSource
  void wholeArrays(Operation operation) {
    float[] x = subject.wholeBlocks(FloatSample.elements(4_100, 7));
    float[] gradY = FloatSample.gradients(x.length);
    float[] out = new float[x.length];
    operation.runWhole(subject.activation(), x, gradY, out);
    assertThatBits(out).areThoseOf(subject.expected(operation, x, gradY), x);
  }
}
