package io.github.relu4j;

import static io.github.relu4j.support.SameBits.assertThatBits;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.relu4j.internal.loop.RowExponential;
import io.github.relu4j.internal.loop.Tiles;
import io.github.relu4j.support.Allocations;
import io.github.relu4j.support.HandOver;
import io.github.relu4j.support.RowSubjects;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Isolated("some tests take all tiles there are")
@DisplayName("An activation over rows that are not the last axis")
class RowsOfChannelsTest {

  private static final int BLOCKS = 3;

  @BeforeAll
  static void settle() {
    HandOver.settleKernel(RowExponential.ANY);
  }

  static Stream<RowActivation> activations() {
    return RowSubjects.overChannels();
  }

  /** A tensor [blocks, width, elements per channel], and the same rows without gaps. */
  private static final class Tensor {
    final RowActivation overChannels;
    final RowActivation overRows;
    final int width;
    final int rows;
    final float[] x;
    final float[] gradY;
    final boolean[] mask;
    final int[] lengths;

    Tensor(RowActivation overChannels) {
      this.overChannels = overChannels;
      width = overChannels.width();
      overRows =
          RowSubjects.of(width)
              .filter(other -> other.getClass() == overChannels.getClass())
              .findFirst()
              .orElseThrow();
      rows = BLOCKS * overChannels.elementsPerChannel();
      x = new float[rows * width];
      gradY = new float[x.length];
      mask = new boolean[x.length];
      lengths = new int[rows];
      Random random = new Random(x.length);
      for (int i = 0; i < x.length; i++) {
        x[i] = (float) (2 * random.nextGaussian());
        gradY[i] = (float) random.nextGaussian();
        mask[i] = random.nextInt(3) > 0;
      }
      Arrays.setAll(lengths, row -> random.nextInt(width + 1));
    }

    /** Where an element of a row is. */
    int index(int row, int element) {
      int elements = overChannels.elementsPerChannel();
      return (row / elements * width + element) * elements + row % elements;
    }

    float[] together(float[] elements) {
      float[] together = new float[elements.length];
      for (int i = 0; i < together.length; i++) {
        together[i] = elements[index(i / width, i % width)];
      }
      return together;
    }

    boolean[] together(boolean[] elements) {
      boolean[] together = new boolean[elements.length];
      for (int i = 0; i < together.length; i++) {
        together[i] = elements[index(i / width, i % width)];
      }
      return together;
    }
  }

  @DisplayName("gives the bits of the rows copied together")
  @ParameterizedTest
  @MethodSource("activations")
  void sameBits(RowActivation activation) {
    Tensor tensor = new Tensor(activation);
    float[] y = new float[tensor.x.length];
    activation.forward(tensor.x, y);
    float[] expected = new float[y.length];
    tensor.overRows.forward(tensor.together(tensor.x), expected);
    assertThatBits(tensor.together(y)).areThoseOf(expected, tensor.together(tensor.x));
    float[] gradX = new float[y.length];
    activation.backward(y, tensor.gradY, gradX);
    tensor.overRows.backward(tensor.together(y), tensor.together(tensor.gradY), expected);
    assertThatBits(tensor.together(gradX)).areThoseOf(expected, tensor.together(y));
  }

  @DisplayName("gives the bits of the rows copied together, with a mask")
  @ParameterizedTest
  @MethodSource("activations")
  void sameBitsMasked(RowActivation activation) {
    Tensor tensor = new Tensor(activation);
    boolean[] mask = tensor.together(tensor.mask);
    float[] y = new float[tensor.x.length];
    activation.forward(tensor.x, tensor.mask, y);
    float[] expected = new float[y.length];
    tensor.overRows.forward(tensor.together(tensor.x), mask, expected);
    assertThatBits(tensor.together(y)).areThoseOf(expected, tensor.together(tensor.x));
    float[] gradX = new float[y.length];
    activation.backward(y, tensor.mask, tensor.gradY, gradX);
    tensor.overRows.backward(tensor.together(y), mask, tensor.together(tensor.gradY), expected);
    assertThatBits(tensor.together(gradX)).areThoseOf(expected, tensor.together(y));
  }

  @DisplayName("gives the bits of the rows copied together, with lengths")
  @ParameterizedTest
  @MethodSource("activations")
  void sameBitsOfLengths(RowActivation activation) {
    Tensor tensor = new Tensor(activation);
    int[] lengths = tensor.lengths;
    int rows = tensor.rows;
    float[] y = new float[tensor.x.length];
    activation.forward(tensor.x, 0, lengths, 0, y, 0, rows);
    float[] expected = new float[y.length];
    tensor.overRows.forward(tensor.together(tensor.x), 0, lengths, 0, expected, 0, rows);
    assertThatBits(tensor.together(y)).areThoseOf(expected, tensor.together(tensor.x));
    float[] gradX = new float[y.length];
    activation.backward(y, 0, lengths, 0, tensor.gradY, 0, gradX, 0, rows);
    float[] gradY = tensor.together(tensor.gradY);
    tensor.overRows.backward(tensor.together(y), 0, lengths, 0, gradY, 0, expected, 0, rows);
    assertThatBits(tensor.together(gradX)).areThoseOf(expected, tensor.together(y));
  }

  @DisplayName("in place and at offsets: the same bits, and no other element is written")
  @ParameterizedTest
  @MethodSource("activations")
  void inPlace(RowActivation activation) {
    Tensor tensor = new Tensor(activation);
    int length = tensor.x.length;
    float[] y = new float[length];
    activation.forward(tensor.x, y);
    float[] gradX = new float[length];
    activation.backward(y, tensor.gradY, gradX);
    float[] moved = new float[length + 8];
    System.arraycopy(tensor.x, 0, moved, 5, length);
    activation.forward(moved, 5, moved, 5, tensor.rows);
    assertThatBits(Arrays.copyOfRange(moved, 5, length + 5)).areThoseOf(y, tensor.x);
    activation.backward(moved, 5, tensor.gradY, 0, moved, 5, tensor.rows);
    assertThatBits(Arrays.copyOfRange(moved, 5, length + 5)).areThoseOf(gradX, y);
    assertThat(Arrays.copyOf(moved, 5)).containsOnly(0f);
    assertThat(Arrays.copyOfRange(moved, length + 5, length + 8)).containsOnly(0f);
    float[] overGradY = tensor.gradY.clone();
    activation.backward(y, overGradY, overGradY);
    assertThatBits(overGradY).areThoseOf(gradX, y);
  }

  @DisplayName("without tiles: the same bits")
  @ParameterizedTest
  @MethodSource("activations")
  void withoutTiles(RowActivation activation) {
    Tensor tensor = new Tensor(activation);
    float[][] with = all(tensor);
    List<Tiles> taken = new ArrayList<>();
    try {
      for (Tiles tiles = Tiles.take(); tiles != null; tiles = Tiles.take()) {
        taken.add(tiles);
      }
      assertThat(all(tensor)).isDeepEqualTo(with);
    } finally {
      taken.forEach(Tiles::giveBack);
    }
  }

  private static float[][] all(Tensor tensor) {
    RowActivation activation = tensor.overChannels;
    float[][] results = new float[6][tensor.x.length];
    activation.forward(tensor.x, results[0]);
    activation.backward(results[0], tensor.gradY, results[1]);
    activation.forward(tensor.x, tensor.mask, results[2]);
    activation.backward(results[2], tensor.mask, tensor.gradY, results[3]);
    int[] lengths = tensor.lengths;
    activation.forward(tensor.x, 0, lengths, 0, results[4], 0, tensor.rows);
    activation.backward(results[4], 0, lengths, 0, tensor.gradY, 0, results[5], 0, tensor.rows);
    return results;
  }

  static Stream<RowActivation> someActivations() {
    return Stream.concat(RowSubjects.of(70, 7), RowSubjects.of(1_100, 2));
  }

  @DisplayName("costs no allocation")
  @ParameterizedTest
  @MethodSource("someActivations")
  void allocation(RowActivation activation) {
    Tensor tensor = new Tensor(activation);
    float[] y = new float[tensor.x.length];
    activation.forward(tensor.x, y);
    float[] results = new float[y.length];
    Allocations.assertNoneBy(
        () -> {
          activation.forward(tensor.x, results);
          activation.backward(y, tensor.gradY, results);
          activation.forward(tensor.x, tensor.mask, results);
          activation.backward(y, tensor.mask, tensor.gradY, results);
          activation.forward(tensor.x, 0, tensor.lengths, 0, results, 0, tensor.rows);
        });
  }

  @Test
  @DisplayName("over the channels of a tensor [2, 2, 2, 1] takes those of one place")
  void channels() {
    float[] x = {1f, 5f, 1f, 9f, 3f, 7f, 2f, 8f};
    float[] y = new float[8];
    Activations.hardmax(2, 2).forward(x, y);
    assertThatBits(y).areThoseOf(new float[] {1f, 0f, 0f, 1f, 1f, 0f, 0f, 1f}, x);
  }

  static Stream<RowActivation> ofTwo() {
    return RowSubjects.of(3, 2);
  }

  @DisplayName("refuses rows that are no whole block, and writes nothing")
  @ParameterizedTest
  @MethodSource("ofTwo")
  void noWholeBlock(RowActivation activation) {
    float[] in = new float[9];
    float[] out = {7f, 7f, 7f, 7f, 7f, 7f, 7f, 7f, 7f};
    String message = "rows must be a multiple of elementsPerChannel, which is 2, but is 3";
    assertThatThrownBy(() -> activation.forward(in, 0, out, 0, 3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
    assertThatThrownBy(() -> activation.backward(in, in, out))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
    assertThatThrownBy(() -> activation.forward(in, new boolean[9], out))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
    assertThatThrownBy(() -> activation.backward(in, 0, new int[3], 0, in, 0, out, 0, 3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
    assertThat(out).containsOnly(7f);
  }
}
