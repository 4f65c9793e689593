package io.github.relu4j.suite;

import static io.github.relu4j.support.SameBits.assertThatBits;

import io.github.relu4j.Activation;
import io.github.relu4j.internal.loop.GivenSlope;
import io.github.relu4j.support.Allocations;
import io.github.relu4j.support.FloatSample;
import io.github.relu4j.support.HandOver;
import io.github.relu4j.support.Operation;
import io.github.relu4j.support.Subject;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The gradient from the output")
@ParameterizedClass(name = "{0}")
@MethodSource("io.github.relu4j.support.Subjects#fromOutput")
class BackwardFromOutputTest {

  /** Past the unrolled bodies and their rests, and on both sides of a tile. */
  private static final int[] LENGTHS = {0, 1, 7, 16, 33, 130, 1023, 1024, 1025, 2049, 10_007};

  /** Offsets of y, gradY and gradX: equal, odd, and all different. */
  private static final int[][] OFFSETS = {{0, 0, 0}, {5, 5, 5}, {1, 3, 2}, {0, 1, 0}, {3, 3, 0}};

  private static final int MARGIN = 6;
  private static final float UNTOUCHED = -12345.678f;

  private final Subject subject;
  private final Activation activation;

  BackwardFromOutputTest(Subject subject) {
    this.subject = subject;
    this.activation = subject.activation();
  }

  @BeforeAll
  static void settle() {
    HandOver.settleKernel(GivenSlope.ANY);
  }

  private IntStream lengths() {
    return Arrays.stream(LENGTHS)
        .map(length -> (length + subject.block() - 1) / subject.block() * subject.block())
        .distinct();
  }

  private float[] outputs(int length) {
    float[] x = FloatSample.elements(length, length);
    return subject.actual(Operation.FORWARD, x, x);
  }

  @Test
  @DisplayName("is the product with the formula's f', and +0 where that is 0, at any offsets")
  void anyOffsets() {
    lengths()
        .forEach(
            length -> {
              float[] y = outputs(length);
              float[] gradY = FloatSample.gradients(length);
              float[] expected = subject.expectedFromOutput(y, gradY);
              for (int[] offsets : OFFSETS) {
                checkAt(y, gradY, expected, offsets);
              }
            });
  }

  private void checkAt(float[] y, float[] gradY, float[] expected, int[] offsets) {
    float[] shiftedY = shifted(y, offsets[0]);
    float[] gradX = shifted(y, 0);
    Arrays.fill(gradX, UNTOUCHED);
    float[] expectedGradX = gradX.clone();
    System.arraycopy(expected, 0, expectedGradX, offsets[2], expected.length);
    activation.backwardFromOutput(
        shiftedY, offsets[0], shifted(gradY, offsets[1]), offsets[1], gradX, offsets[2], y.length);
    assertThatBits(gradX).areThoseOf(expectedGradX, shifted(y, offsets[2]));
    assertThatBits(shiftedY).areThoseOf(shifted(y, offsets[0]), shiftedY);
  }

  private void checkWhole(float[] y, float[] gradY) {
    float[] gradX = new float[y.length];
    activation.backwardFromOutput(y, gradY, gradX);
    assertThatBits(gradX).areThoseOf(subject.expectedFromOutput(y, gradY), y);
  }

  /** Without NaN and infinities no tile is done a second time. */
  @Test
  @DisplayName("is the same for finite gradients alone")
  void finiteGradients() {
    lengths()
        .forEach(
            length -> {
              float[] y = outputs(length);
              float[] gradY = FloatSample.gradients(length);
              for (int i = 0; i < length; i++) {
                gradY[i] = Math.abs(gradY[i]) < 1e30f ? gradY[i] : -0f;
              }
              checkWhole(y, gradY);
            });
  }

  /** Of many such y the formula's f' is infinite. */
  @Test
  @DisplayName("is the same product where y is no output of the activation")
  void noOutputs() {
    lengths()
        .forEach(
            length -> {
              float[] y = FloatSample.elements(length, length);
              float[] gradY = FloatSample.gradients(length);
              checkWhole(y, gradY);
            });
  }

  @Test
  @DisplayName("may be written over y")
  void inPlaceOfY() {
    lengths()
        .forEach(
            length -> {
              float[] y = outputs(length);
              float[] gradY = FloatSample.gradients(length);
              float[] inPlace = shifted(y, 1);
              activation.backwardFromOutput(inPlace, 1, shifted(gradY, 3), 3, inPlace, 1, length);
              assertThatBits(Arrays.copyOfRange(inPlace, 1, 1 + length))
                  .areThoseOf(subject.expectedFromOutput(y, gradY), y);
            });
  }

  @Test
  @DisplayName("may be written over gradY")
  void inPlaceOfGradY() {
    lengths()
        .forEach(
            length -> {
              float[] y = outputs(length);
              float[] gradY = FloatSample.gradients(length);
              float[] inPlace = shifted(gradY, 1);
              activation.backwardFromOutput(shifted(y, 2), 2, inPlace, 1, inPlace, 1, length);
              assertThatBits(Arrays.copyOfRange(inPlace, 1, 1 + length))
                  .areThoseOf(subject.expectedFromOutput(y, gradY), y);
            });
  }

  @Test
  @DisplayName("is found without allocating one byte")
  void allocatesNothing() {
    float[] y = shifted(outputs(515 / subject.block() * subject.block() + subject.block()), 0);
    int length = y.length - MARGIN;
    float[] gradY = FloatSample.elements(y.length, 2);
    float[] gradX = new float[y.length];
    Allocations.assertNoneBy(
        () -> {
          activation.backwardFromOutput(y, 0, gradY, 0, gradX, 0, length);
          activation.backwardFromOutput(y, 1, gradY, 0, gradX, 0, length);
        });
  }

  private static float[] shifted(float[] elements, int offset) {
    float[] shifted = new float[elements.length + MARGIN];
    System.arraycopy(elements, 0, shifted, offset, elements.length);
    return shifted;
  }
}
