package io.github.relu4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName(
    "Bad input of softmax or its logarithm is a clear error, and not one element is written")
class SoftmaxBadInputTest {

  private static final int WIDTH = 3;
  private static final int ROWS = 2;
  private static final int LENGTH = ROWS * WIDTH;

  /** What both have, under one type. */
  private enum Function {
    SOFTMAX {
      private final Softmax softmax = new Softmax(WIDTH);

      @Override
      void forward(float[] x, int xOffset, float[] y, int yOffset) {
        softmax.forward(x, xOffset, y, yOffset, ROWS);
      }

      @Override
      void backward(float[] y, int yOffset, float[] gradY, float[] gradX, int gradXOffset) {
        softmax.backward(y, yOffset, gradY, 0, gradX, gradXOffset, ROWS);
      }

      @Override
      void forward(float[] x, float[] y) {
        softmax.forward(x, y);
      }

      @Override
      void backward(float[] y, float[] gradY, float[] gradX) {
        softmax.backward(y, gradY, gradX);
      }
    },
    LOG_SOFTMAX {
      private final LogSoftmax logSoftmax = new LogSoftmax(WIDTH);

      @Override
      void forward(float[] x, int xOffset, float[] y, int yOffset) {
        logSoftmax.forward(x, xOffset, y, yOffset, ROWS);
      }

      @Override
      void backward(float[] y, int yOffset, float[] gradY, float[] gradX, int gradXOffset) {
        logSoftmax.backward(y, yOffset, gradY, 0, gradX, gradXOffset, ROWS);
      }

      @Override
      void forward(float[] x, float[] y) {
        logSoftmax.forward(x, y);
      }

      @Override
      void backward(float[] y, float[] gradY, float[] gradX) {
        logSoftmax.backward(y, gradY, gradX);
      }
    };

    abstract void forward(float[] x, int xOffset, float[] y, int yOffset);

    abstract void backward(float[] y, int yOffset, float[] gradY, float[] gradX, int gradXOffset);

    abstract void forward(float[] x, float[] y);

    abstract void backward(float[] y, float[] gradY, float[] gradX);
  }

  private final float[] in = new float[LENGTH];
  private final float[] out = {1, 2, 3, 4, 5, 6};
  private final float[] tooShort = {1, 2, 3, 4, 5};

  private AbstractThrowableAssert<?, ? extends Throwable> assertRefused(ThrowingCallable call) {
    var thrown = assertThatThrownBy(call);
    assertThat(out).containsExactly(1, 2, 3, 4, 5, 6);
    assertThat(tooShort).containsExactly(1, 2, 3, 4, 5);
    return thrown;
  }

  @DisplayName("null: NullPointerException that names the argument")
  @ParameterizedTest
  @EnumSource
  void nullArrays(Function function) {
    assertRefused(() -> function.forward(null, 0, out, 0))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("x");
    assertRefused(() -> function.forward(in, 0, null, 0))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("y");
    assertRefused(() -> function.backward(null, 0, in, out, 0))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("y");
    assertRefused(() -> function.backward(in, 0, null, out, 0))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("gradY");
    assertRefused(() -> function.backward(in, 0, in, null, 0))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("gradX");
  }

  @DisplayName("rows that their array lacks: IndexOutOfBoundsException that names it")
  @ParameterizedTest
  @EnumSource
  void outside(Function function) {
    assertRefused(() -> function.forward(in, 1, out, 0))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage("x: offset 1 and 2 rows of 3 elements do not fit an array of length 6");
    assertRefused(() -> function.forward(in, 0, tooShort, 0))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage("y: offset 0 and length 6 do not fit an array of length 5");
    assertRefused(() -> function.backward(in, -1, in, out, 0))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage("y: offset -1 and 2 rows of 3 elements do not fit an array of length 6");
    assertRefused(() -> function.backward(in, 0, tooShort, out, 0))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage("gradY: offset 0 and length 6 do not fit an array of length 5");
    assertRefused(() -> function.backward(in, 0, in, out, 1))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage("gradX: offset 1 and length 6 do not fit an array of length 6");
  }

  @DisplayName("an output that partly overlaps an input: IllegalArgumentException with both")
  @ParameterizedTest
  @EnumSource
  void overlap(Function function) {
    float[] shared = new float[LENGTH + 5];
    Arrays.fill(shared, 7f);
    assertRefused(() -> function.forward(shared, 0, shared, 5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("y at offset 5", "x at offset 0");
    assertRefused(() -> function.backward(shared, 5, in, shared, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("gradX at offset 0", "y at offset 5");
    assertRefused(() -> function.backward(in, 0, shared, shared, 5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("gradX at offset 5", "gradY at offset 0");
    assertThat(shared).containsOnly(7f);
  }

  @DisplayName("whole arrays of unequal lengths: IllegalArgumentException with both")
  @ParameterizedTest
  @EnumSource
  void unequalLengths(Function function) {
    assertRefused(() -> function.forward(in, new float[9]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("x has length 6 but y has length 9");
    assertRefused(() -> function.backward(in, new float[9], out))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("y has length 6 but gradY has length 9");
    assertRefused(() -> function.backward(in, in, new float[9]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("y has length 6 but gradX has length 9");
  }
}
