package io.github.relu4j;

import static io.github.relu4j.support.SameBits.assertThatBits;

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
@DisplayName("A masked element of a row")
class MaskedRowsTest {

  private static final int ROWS = 5;

  /** A row in which no element takes part. */
  private static final int MASKED_ROW = 2;

  @BeforeAll
  static void settle() {
    HandOver.settleKernel(RowExponential.ANY);
  }

  static Stream<RowActivation> activations() {
    return RowSubjects.all();
  }

  /** Rows, their gradients and a mask; all elements of one row take part, and none of another. */
  private static final class Rows {
    final int width;
    final int length;
    final float[] x;
    final float[] gradY;
    final boolean[] mask;
    final int[] lengths = new int[ROWS];

    Rows(int width) {
      this.width = width;
      length = ROWS * width;
      x = new float[length];
      gradY = new float[length];
      mask = new boolean[length];
      Random random = new Random(width);
      for (int i = 0; i < length; i++) {
        x[i] = (float) (2 * random.nextGaussian());
        gradY[i] = (float) random.nextGaussian();
        mask[i] = i / width != MASKED_ROW && (i / width == 0 || random.nextInt(3) > 0);
      }
      for (int row = 0; row < ROWS; row++) {
        lengths[row] = row == 0 ? width : row == MASKED_ROW ? 0 : random.nextInt(width + 1);
      }
    }

    /** True for the first elements of each row. */
    boolean[] maskOfLengths() {
      boolean[] starts = new boolean[length];
      for (int i = 0; i < length; i++) {
        starts[i] = i % width < lengths[i / width];
      }
      return starts;
    }

    float[] forward(RowActivation activation) {
      float[] y = new float[length];
      activation.forward(x, mask, y);
      return y;
    }

    float[] backward(RowActivation activation, float[] y) {
      float[] gradX = new float[length];
      activation.backward(y, mask, gradY, gradX);
      return gradX;
    }

    /** Values that no result may depend on, at all masked places. */
    void spoil(float[] elements) {
      float[] values = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, 3e38f};
      for (int i = 0; i < length; i++) {
        elements[i] = mask[i] ? elements[i] : values[i % values.length];
      }
    }
  }

  /** The elements of a row that take part. */
  private static float[] taking(float[] elements, boolean[] mask, int row, int width) {
    float[] taking = new float[width];
    int count = 0;
    for (int i = row * width; i < (row + 1) * width; i++) {
      if (mask[i]) {
        taking[count++] = elements[i];
      }
    }
    return Arrays.copyOf(taking, count);
  }

  private static RowActivation withWidth(RowActivation activation, int width) {
    return RowSubjects.of(width)
        .filter(other -> other.getClass() == activation.getClass())
        .findFirst()
        .orElseThrow();
  }

  private static float ofMasked(RowActivation activation) {
    return activation instanceof LogSoftmax ? Float.NEGATIVE_INFINITY : 0f;
  }

  @DisplayName("leaves the others the results of a row of their own")
  @ParameterizedTest
  @MethodSource("activations")
  void othersForward(RowActivation activation) {
    Rows rows = new Rows(activation.width());
    float[] y = rows.forward(activation);
    for (int row = 0; row < ROWS; row++) {
      float[] alone = taking(rows.x, rows.mask, row, rows.width);
      float[] expected = new float[alone.length];
      if (alone.length > 0) {
        withWidth(activation, alone.length).forward(alone, expected);
      }
      assertThatBits(taking(y, rows.mask, row, rows.width)).areThoseOf(expected, alone);
    }
  }

  @DisplayName("leaves the others the gradients of a row of their own")
  @ParameterizedTest
  @MethodSource("activations")
  void othersBackward(RowActivation activation) {
    Rows rows = new Rows(activation.width());
    float[] y = rows.forward(activation);
    float[] gradX = rows.backward(activation, y);
    for (int row = 0; row < ROWS; row++) {
      float[] alone = taking(y, rows.mask, row, rows.width);
      float[] expected = new float[alone.length];
      if (alone.length > 0) {
        float[] gradY = taking(rows.gradY, rows.mask, row, rows.width);
        withWidth(activation, alone.length).backward(alone, gradY, expected);
      }
      assertThatBits(taking(gradX, rows.mask, row, rows.width)).areThoseOf(expected, alone);
    }
  }

  @DisplayName("has +0, of a logarithm -∞, and the gradient +0: also where none takes part")
  @ParameterizedTest
  @MethodSource("activations")
  void masked(RowActivation activation) {
    Rows rows = new Rows(activation.width());
    float[] y = rows.forward(activation);
    float[] gradX = rows.backward(activation, y);
    for (int i = 0; i < rows.length; i++) {
      if (!rows.mask[i]) {
        assertThatBits(y[i]).are(ofMasked(activation));
        assertThatBits(gradX[i]).are(0f);
      }
    }
  }

  @DisplayName("may be NaN or infinite, as may its gradient: no result depends on it")
  @ParameterizedTest
  @MethodSource("activations")
  void spoilt(RowActivation activation) {
    Rows rows = new Rows(activation.width());
    float[] y = rows.forward(activation);
    float[] gradX = rows.backward(activation, y);
    rows.spoil(rows.x);
    rows.spoil(rows.gradY);
    assertThatBits(rows.forward(activation)).areThoseOf(y, rows.x);
    float[] spoilt = y.clone();
    rows.spoil(spoilt);
    assertThatBits(rows.backward(activation, spoilt)).areThoseOf(gradX, y);
  }

  @DisplayName("may be said by lengths: the same bits as by a mask")
  @ParameterizedTest
  @MethodSource("activations")
  void lengths(RowActivation activation) {
    Rows rows = new Rows(activation.width());
    boolean[] mask = rows.maskOfLengths();
    float[] expected = new float[rows.length];
    activation.forward(rows.x, mask, expected);
    float[] y = new float[rows.length];
    activation.forward(rows.x, 0, rows.lengths, 0, y, 0, ROWS);
    assertThatBits(y).areThoseOf(expected, rows.x);
    activation.backward(y, mask, rows.gradY, expected);
    float[] gradX = new float[rows.length];
    activation.backward(y, 0, rows.lengths, 0, rows.gradY, 0, gradX, 0, ROWS);
    assertThatBits(gradX).areThoseOf(expected, rows.x);
  }

  @DisplayName("beyond a length may be NaN or infinite: no result depends on it")
  @ParameterizedTest
  @MethodSource("activations")
  void spoiltBeyondLengths(RowActivation activation) {
    Rows rows = new Rows(activation.width());
    System.arraycopy(rows.maskOfLengths(), 0, rows.mask, 0, rows.length);
    float[] y = rows.forward(activation);
    float[] gradX = rows.backward(activation, y);
    rows.spoil(rows.x);
    rows.spoil(rows.gradY);
    float[] results = new float[rows.length];
    activation.forward(rows.x, 0, rows.lengths, 0, results, 0, ROWS);
    assertThatBits(results).areThoseOf(y, rows.x);
    activation.backward(results, 0, rows.lengths, 0, rows.gradY, 0, results, 0, ROWS);
    assertThatBits(results).areThoseOf(gradX, rows.x);
  }

  @DisplayName("in place and at offsets: the same bits")
  @ParameterizedTest
  @MethodSource("activations")
  void inPlace(RowActivation activation) {
    Rows rows = new Rows(activation.width());
    float[] y = rows.forward(activation);
    float[] gradX = rows.backward(activation, y);
    boolean[] mask = new boolean[rows.length + 2];
    System.arraycopy(rows.mask, 0, mask, 2, rows.length);
    float[] moved = new float[rows.length + 5];
    System.arraycopy(rows.x, 0, moved, 5, rows.length);
    activation.forward(moved, 5, mask, 2, moved, 5, ROWS);
    assertThatBits(Arrays.copyOfRange(moved, 5, moved.length)).areThoseOf(y, rows.x);
    activation.backward(moved, 5, mask, 2, rows.gradY, 0, moved, 5, ROWS);
    assertThatBits(Arrays.copyOfRange(moved, 5, moved.length)).areThoseOf(gradX, rows.x);
    float[] overGradY = rows.gradY.clone();
    activation.backward(y, rows.mask, overGradY, overGradY);
    assertThatBits(overGradY).areThoseOf(gradX, rows.x);
  }

  @DisplayName("without tiles: the same bits")
  @ParameterizedTest
  @MethodSource("activations")
  void withoutTiles(RowActivation activation) {
    Rows rows = new Rows(activation.width());
    float[] y = rows.forward(activation);
    float[] gradX = rows.backward(activation, y);
    List<Tiles> taken = new ArrayList<>();
    try {
      for (Tiles tiles = Tiles.take(); tiles != null; tiles = Tiles.take()) {
        taken.add(tiles);
      }
      assertThatBits(rows.forward(activation)).areThoseOf(y, rows.x);
      assertThatBits(rows.backward(activation, y)).areThoseOf(gradX, rows.x);
    } finally {
      taken.forEach(Tiles::giveBack);
    }
  }

  @DisplayName("costs no allocation")
  @ParameterizedTest
  @MethodSource("activations")
  void allocation(RowActivation activation) {
    Rows rows = new Rows(activation.width());
    float[] y = rows.forward(activation);
    float[] results = new float[rows.length];
    Allocations.assertNoneBy(
        () -> {
          activation.forward(rows.x, rows.mask, results);
          activation.backward(y, rows.mask, rows.gradY, results);
          activation.forward(rows.x, 0, rows.lengths, 0, results, 0, ROWS);
          activation.backward(y, 0, rows.lengths, 0, rows.gradY, 0, results, 0, ROWS);
        });
  }

  @Test
  @DisplayName("is left out of what Keras' example of a masked softmax gives")
  void ofKeras() {
    float[] y = new float[3];
    float[] x = {1f, 2f, 1f};
    Activations.softmax(3).forward(x, new boolean[] {true, false, true}, y);
    assertThatBits(y).areThoseOf(new float[] {0.5f, 0f, 0.5f}, x);
  }

  @Test
  @DisplayName("is whatever follows the query in causal attention")
  void causal() {
    float[] x = {0f, 9f, 9f, 1f, 1f, 9f, 2f, 2f, 2f};
    float[] y = new float[9];
    Activations.softmax(3).forward(x, 0, new int[] {1, 2, 3}, 0, y, 0, 3);
    float third = 1f / 3;
    assertThatBits(y).areThoseOf(new float[] {1f, 0f, 0f, 0.5f, 0.5f, 0f, third, third, third}, x);
  }
}
