package io.github.relu4j;

import static io.github.relu4j.support.SameBits.assertThatBits;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.relu4j.internal.loop.RowExponential;
import io.github.relu4j.support.Allocations;
import io.github.relu4j.support.HandOver;
import io.github.relu4j.support.RowSubjects;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Rows of what another activation gives")
class ComposedRowsTest {

  /** Of its slopes some are negative, and some are not finite where x is. */
  private static final ElementwiseActivation ACTIVATION = new Cubed();

  /** -x³. */
  private record Cubed() implements ElementwiseActivation {

    @Override
    public float forward(float x) {
      return -x * x * x;
    }

    @Override
    public float derivative(float x) {
      return -3 * x * x;
    }

    @Override
    public String name() {
      return "cubed";
    }
  }

  @BeforeAll
  static void settle() {
    HandOver.settle(ACTIVATION);
    HandOver.settleKernel(RowExponential.ANY);
  }

  /** Over rows of which several, one or none fits into a block, and over another axis. */
  static Stream<RowActivation> activations() {
    return Stream.of(of(3, 1), of(40, 1), of(1_100, 1), of(20_000, 1), of(5, 2), of(3, 6_000))
        .flatMap(activations -> activations);
  }

  private static Stream<RowActivation> of(int width, int elementsPerChannel) {
    return RowSubjects.of(width, elementsPerChannel);
  }

  /** Some more than fit into a block, with a mask that leaves out all of the second row. */
  private static final class Rows {
    final ComposedRows composed;
    final int count;
    final float[] x;
    final float[] gradY;
    final boolean[] mask;
    final int[] lengths;

    Rows(RowActivation activation) {
      this(activation, 17_000);
    }

    Rows(RowActivation activation, int elements) {
      int width = activation.width();
      int stride = activation.elementsPerChannel();
      composed = activation.after(ACTIVATION);
      count = Math.max(2 * stride, elements / width / stride * stride);
      x = new float[count * width];
      gradY = new float[x.length];
      mask = new boolean[x.length];
      lengths = new int[count];
      Random random = new Random(width);
      for (int i = 0; i < x.length; i++) {
        x[i] = (float) random.nextGaussian();
        gradY[i] = (float) random.nextGaussian();
        mask[i] = random.nextInt(3) > 0;
      }
      Arrays.setAll(lengths, row -> row == 1 ? 0 : random.nextInt(width + 1));
      for (int i = 0; i < width; i++) {
        mask[index(1, i)] = false;
      }
    }

    private int index(int row, int element) {
      int stride = composed.rowActivation().elementsPerChannel();
      int width = composed.rowActivation().width();
      return (row / stride * width + element) * stride + row % stride;
    }

    /** What lengths say, as a mask. */
    boolean[] maskOfLengths() {
      boolean[] starts = new boolean[x.length];
      for (int row = 0; row < count; row++) {
        for (int i = 0; i < lengths[row]; i++) {
          starts[index(row, i)] = true;
        }
      }
      return starts;
    }

    /** f(x). */
    float[] arguments() {
      float[] arguments = new float[x.length];
      ACTIVATION.forward(x, arguments);
      return arguments;
    }

    float[] forward() {
      float[] y = new float[x.length];
      composed.forward(x, y);
      return y;
    }

    float[] forward(boolean[] with) {
      float[] y = new float[x.length];
      composed.forward(x, with, y);
      return y;
    }

    float[] backward(float[] y) {
      float[] gradX = new float[x.length];
      composed.backward(x, y, gradY, gradX);
      return gradX;
    }

    float[] backward(float[] y, boolean[] with) {
      float[] gradX = new float[x.length];
      composed.backward(x, y, with, gradY, gradX);
      return gradX;
    }
  }

  @DisplayName("have the bits of two calls")
  @ParameterizedTest
  @MethodSource("activations")
  void twoCalls(RowActivation activation) {
    Rows rows = new Rows(activation);
    float[] y = rows.arguments();
    activation.forward(y, y);
    assertThatBits(rows.forward()).areThoseOf(y, rows.x);
    float[] gradX = new float[y.length];
    activation.backward(y, rows.gradY, gradX);
    ACTIVATION.backward(rows.x, gradX, gradX);
    assertThatBits(rows.backward(y)).areThoseOf(gradX, rows.x);
  }

  @DisplayName("have the bits of two calls with a mask, and the gradient +0 where it is false")
  @ParameterizedTest
  @MethodSource("activations")
  void twoCallsWithMask(RowActivation activation) {
    Rows rows = new Rows(activation);
    float[] y = rows.arguments();
    activation.forward(y, rows.mask, y);
    assertThatBits(rows.forward(rows.mask)).areThoseOf(y, rows.x);
    float[] gradX = new float[y.length];
    activation.backward(y, rows.mask, rows.gradY, gradX);
    ACTIVATION.backward(rows.x, gradX, gradX);
    for (int i = 0; i < gradX.length; i++) {
      gradX[i] = rows.mask[i] ? gradX[i] : 0f;
    }
    assertThatBits(rows.backward(y, rows.mask)).areThoseOf(gradX, rows.x);
  }

  @DisplayName("have with lengths the bits that they have with a mask of these")
  @ParameterizedTest
  @MethodSource("activations")
  void lengths(RowActivation activation) {
    Rows rows = new Rows(activation);
    boolean[] mask = rows.maskOfLengths();
    float[] y = new float[rows.x.length];
    rows.composed.forward(rows.x, 0, rows.lengths, 0, y, 0, rows.count);
    assertThatBits(y).areThoseOf(rows.forward(mask), rows.x);
    float[] gradX = new float[y.length];
    rows.composed.backward(rows.x, 0, y, 0, rows.lengths, 0, rows.gradY, 0, gradX, 0, rows.count);
    assertThatBits(gradX).areThoseOf(rows.backward(y, mask), rows.x);
  }

  @DisplayName("do not depend on what is masked, be it infinite or NaN")
  @ParameterizedTest
  @MethodSource("activations")
  void spoilt(RowActivation activation) {
    Rows rows = new Rows(activation);
    float[] y = rows.forward(rows.mask);
    float[] gradX = rows.backward(y, rows.mask);
    float[] values = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, 3e38f};
    float[] spoiltY = y.clone();
    for (int i = 0; i < y.length; i++) {
      if (!rows.mask[i]) {
        rows.x[i] = values[i % values.length];
        rows.gradY[i] = values[i % values.length];
        spoiltY[i] = values[i % values.length];
      }
    }
    assertThatBits(rows.forward(rows.mask)).areThoseOf(y, rows.x);
    assertThatBits(rows.backward(spoiltY, rows.mask)).areThoseOf(gradX, rows.x);
  }

  @DisplayName("in place and at offsets: the same bits, and nothing else is written")
  @ParameterizedTest
  @MethodSource("activations")
  void inPlace(RowActivation activation) {
    Rows rows = new Rows(activation);
    int length = rows.x.length;
    float[] y = rows.forward(rows.mask);
    float[] gradX = rows.backward(y, rows.mask);
    boolean[] mask = new boolean[length + 2];
    System.arraycopy(rows.mask, 0, mask, 2, length);
    float[] moved = new float[length + 8];
    System.arraycopy(rows.x, 0, moved, 5, length);
    rows.composed.forward(moved, 5, mask, 2, moved, 5, rows.count);
    assertThatBits(Arrays.copyOfRange(moved, 5, length + 5)).areThoseOf(y, rows.x);
    rows.composed.backward(rows.x, 0, moved, 5, mask, 2, rows.gradY, 0, moved, 5, rows.count);
    assertThatBits(Arrays.copyOfRange(moved, 5, length + 5)).areThoseOf(gradX, rows.x);
    assertThat(Arrays.copyOf(moved, 5)).containsOnly(0f);
    assertThat(Arrays.copyOfRange(moved, length + 5, length + 8)).containsOnly(0f);
    float[] overGradY = rows.gradY.clone();
    rows.composed.backward(rows.x, y, rows.mask, overGradY, overGradY);
    assertThatBits(overGradY).areThoseOf(gradX, rows.x);
  }

  static Stream<RowActivation> someActivations() {
    return Stream.of(Activations.softmax(40), Activations.sparsemax(5, 2));
  }

  @DisplayName("cost no allocation")
  @ParameterizedTest
  @MethodSource("someActivations")
  void allocation(RowActivation activation) {
    Rows rows = new Rows(activation, 400);
    float[] y = rows.forward(rows.mask);
    float[] results = new float[y.length];
    ComposedRows composed = rows.composed;
    Allocations.assertNoneBy(
        () -> {
          composed.forward(rows.x, results);
          composed.backward(rows.x, y, rows.gradY, results);
          composed.forward(rows.x, rows.mask, results);
          composed.backward(rows.x, y, rows.mask, rows.gradY, results);
          composed.forward(rows.x, 0, rows.lengths, 0, results, 0, rows.count);
        });
  }

  /** The sum of gradY softmax(cap tanh(x / cap)) of one row in double. */
  private static double loss(double[] x, double cap, float[] gradY) {
    double sum = 0;
    double loss = 0;
    for (int i = 0; i < x.length; i++) {
      double exponential = Math.exp(cap * Math.tanh(x[i] / cap));
      sum += exponential;
      loss += gradY[i] * exponential;
    }
    return loss / sum;
  }

  @Test
  @DisplayName("have the gradient of the loss, as differences of the formula show it")
  void gradient() {
    float[] x = {0.5f, -1f, 4f, 2f, -3f, 6f};
    float[] gradY = {1f, -2f, 0.5f, 3f, 1f, -1f};
    ComposedRows attention = Activations.softmax(6).after(Activations.softcap(3f));
    float[] y = new float[6];
    float[] gradX = new float[6];
    attention.forward(x, y);
    attention.backward(x, y, gradY, gradX);
    for (int i = 0; i < 6; i++) {
      double[] above = new double[6];
      Arrays.setAll(above, k -> x[k]);
      double[] below = above.clone();
      above[i] += 1e-5;
      below[i] -= 1e-5;
      double slope = (loss(above, 3, gradY) - loss(below, 3, gradY)) / 2e-5;
      assertThat((double) gradX[i]).isCloseTo(slope, within(1e-6));
    }
  }

  @Test
  @DisplayName("are a softmax of capped logits, with a cap of 50 as in Gemma 2")
  void gemma() {
    float[] x = {120f, 80f, -30f, 49f};
    float[] y = new float[4];
    Activations.softmax(4).after(Activations.softcap(50f)).forward(x, y);
    double sum = 0;
    for (float logit : x) {
      sum += Math.exp(50 * Math.tanh(logit / 50.0));
    }
    for (int i = 0; i < 4; i++) {
      double exact = Math.exp(50 * Math.tanh(x[i] / 50.0)) / sum;
      assertThat((double) y[i]).isCloseTo(exact, within(8.1e-6 * exact));
    }
  }

  @Test
  @DisplayName("are PyTorch's Softmin after -x")
  void softmin() {
    ElementwiseActivation negative = Activations.scaled(Activations.identity(), 1f, -1f, 0f);
    float[] y = new float[3];
    Activations.softmax(3).after(negative).forward(new float[] {1f, 2f, 4f}, y);
    float[] expected = new float[3];
    Activations.softmax(3).forward(new float[] {-1f, -2f, -4f}, expected);
    assertThatBits(y).areThoseOf(expected, y);
  }

  private final float[] in = new float[6];
  private final float[] out = {1, 2, 3, 4, 5, 6};
  private final ComposedRows twoRows = Activations.softmax(3).after(Activations.softcap());

  private AbstractThrowableAssert<?, ? extends Throwable> assertRefused(ThrowingCallable call) {
    var thrown = assertThatThrownBy(call);
    assertThat(out).containsExactly(1, 2, 3, 4, 5, 6);
    return thrown;
  }

  @Test
  @DisplayName("refuse null, and nothing is written")
  void nulls() {
    assertThatThrownBy(() -> Activations.softmax(3).after(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("activation");
    assertThatThrownBy(() -> new ComposedRows(Activations.relu(), null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("rowActivation");
    assertRefused(() -> twoRows.forward(null, out))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("x");
    assertRefused(() -> twoRows.backward(in, 0, null, 0, in, 0, out, 0, 2))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("y");
    assertRefused(() -> twoRows.forward(in, 0, (boolean[]) null, 0, out, 0, 2))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("mask");
    assertRefused(() -> twoRows.backward(in, 0, in, 0, (int[]) null, 0, in, 0, out, 0, 2))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("lengths");
  }

  @Test
  @DisplayName("refuse ranges and lengths that do not fit, and nothing is written")
  void ranges() {
    assertRefused(() -> twoRows.forward(in, 1, out, 0, 2))
        .hasMessage("x: offset 1 and 2 rows of 3 elements do not fit an array of length 6");
    assertRefused(() -> twoRows.backward(in, 1, in, 0, in, 0, out, 0, 2))
        .hasMessage("x: offset 1 and 2 rows of 3 elements do not fit an array of length 6");
    assertRefused(() -> twoRows.backward(in, 0, in, 1, in, 0, out, 0, 2))
        .hasMessage("y: offset 1 and 2 rows of 3 elements do not fit an array of length 6");
    assertRefused(() -> twoRows.backward(in, 0, in, 0, new boolean[6], 1, in, 0, out, 0, 2))
        .hasMessage("mask: offset 1 and length 6 do not fit an array of length 6");
    assertRefused(() -> twoRows.forward(in, 0, new boolean[5], 0, out, 0, 2))
        .hasMessage("mask: offset 0 and length 6 do not fit an array of length 5");
    assertRefused(() -> twoRows.forward(in, 0, new int[] {1, 4}, 0, out, 0, 2))
        .hasMessage("lengths[1] must be from 0 to 3 but is 4");
    assertRefused(() -> twoRows.backward(in, 0, in, 0, new int[] {1, -1}, 0, in, 0, out, 0, 2))
        .hasMessage("lengths[1] must be from 0 to 3 but is -1");
    assertRefused(() -> twoRows.forward(in, new float[3]))
        .hasMessage("x has length 6 but y has length 3");
    assertRefused(() -> twoRows.backward(in, in, new boolean[5], in, out))
        .hasMessage("x has length 6 but mask has length 5");
  }

  @Test
  @DisplayName("refuse rows that are no whole block, and nothing is written")
  void noWholeBlock() {
    ComposedRows pairs = Activations.softmax(2, 2).after(Activations.softcap());
    String message = "rows must be a multiple of elementsPerChannel, which is 2, but is 3";
    assertRefused(() -> pairs.forward(in, out)).hasMessage(message);
    assertRefused(() -> pairs.backward(in, in, in, out)).hasMessage(message);
  }

  @Test
  @DisplayName("refuse x as the place of gradX, since it is still needed")
  void gradientOverX() {
    assertRefused(() -> twoRows.backward(out, in, in, out))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("gradX at offset 0", "overlaps x at offset 0");
    float[] shared = new float[9];
    assertRefused(() -> twoRows.backward(shared, 0, in, 0, in, 0, shared, 3, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("gradX at offset 3", "overlaps x at offset 0");
    assertThat(shared).containsOnly(0f);
  }
}
