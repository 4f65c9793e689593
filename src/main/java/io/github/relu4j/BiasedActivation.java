package io.github.relu4j;

import io.github.relu4j.internal.check.Check;
import io.github.relu4j.internal.check.Excerpt;
import io.github.relu4j.internal.loop.BiasedRows;
import io.github.relu4j.internal.run.Dispatch;
import java.io.Serializable;
import java.util.Objects;

/**
 * An activation behind a bias, in one pass over rows: {@code y[r][j] = f(x[r][j] + bias[j])}, and
 * backward with the gradient of the bias.
 *
 * <p>This is what follows the product of a dense layer. Epilogues of cuBLASLt such as RELU_BIAS and
 * DRELU_BGRAD, and fused bias and activation kernels elsewhere, are the same:
 *
 * <pre>{@code
 * BiasedActivation relu = Activations.biased(Activations.relu());
 * relu.forward(x, bias, y);                          // x holds the product, row by row
 * relu.backward(x, bias, gradY, gradX, gradBias);    // adds to gradBias
 * }</pre>
 *
 * <p>Gradient: {@code gradX = gradY * f'(x + bias)}, and {@code gradBias[j]} is the sum of {@code
 * gradX[r][j]} over the rows. Range: that of f.
 *
 * <p><b>Layout.</b> Rows of {@code bias.length} elements follow each other without gaps, in x, in y
 * and in their gradients: a tensor [N, C], or any with the channels last.
 *
 * <p><b>Which activations.</b> Any elementwise one, a user's own too. A {@link PRelu}, a {@link
 * Snake} and others with parameters per channel are refused: add the bias in a pass of your own.
 * {@link GatedLinearUnit} and {@link Softmax} are no activations of this kind.
 *
 * <p><b>Same bits.</b> The sum x + bias is rounded to a float. Then y and gradX have exactly the
 * bits that the activation's own {@code forward} and {@code backward} give for these floats. All
 * results have the same bits on every path, JDK and lane width.
 *
 * <p><b>Sums.</b> gradBias is summed in one order, which depends on the numbers of rows and columns
 * alone. Each sum is kept in two floats, and rounded once when it is added to gradBias. Let S be
 * the sum of |gradX| over the n rows, and of |gradBias|. The new gradBias is off by up to {@code (n
 * + 16) 2^-44 S}, beside half an ULP. So it is within an ULP, unless terms of both signs cancel to
 * less than {@code (n + 16) 2^-19} of S.
 *
 * <p><b>In place.</b> y may be exactly the range of x, and gradX the range of x or of gradY. A
 * range that overlaps another only partly is refused. y and gradX must be other arrays than bias,
 * and gradBias an array of its own.
 *
 * <p>Special cases:
 *
 * <ul>
 *   <li>NaN or infinities in x or bias: what f makes of the sum, which is NaN for infinities of
 *       both signs
 *   <li>where f' is 0, gradX is +0 whatever gradY is, and adds nothing to gradBias
 *   <li>a gradX that is NaN, or infinities of both signs in one column: gradBias is NaN there
 *   <li>an infinite gradX otherwise: gradBias is that infinity. It is finite where the sum is, even
 *       if a sum on the way is beyond the largest float
 *   <li>no rows: gradBias stays as it is
 * </ul>
 *
 * <p><b>Errors</b>, all found before anything is written, are as for {@link Activation}. An empty
 * bias, whole arrays that are no whole number of rows, or a gradBias of another length than bias
 * are an {@link IllegalArgumentException}; a negative number of rows is an {@link
 * IndexOutOfBoundsException}.
 *
 * <p>It is no {@link Activation}, which has one input, and has no name that is read. Immutable and
 * thread-safe; no method allocates. Scratch memory is kept, up to 84 KiB for each caller at once.
 * Serialised as an {@link Activation} is.
 *
 * @param activation what acts on the sums
 * @see ParallelBiasedActivation
 */
public record BiasedActivation(ElementwiseActivation activation) implements Serializable {

  /**
   * An activation behind a bias.
   *
   * @param activation what acts on the sums, a user's own too
   * @throws NullPointerException if activation is null
   */
  public BiasedActivation {
    Objects.requireNonNull(activation, "activation");
  }

  static BiasedActivation of(Activation activation) {
    Objects.requireNonNull(activation, "activation");
    if (activation instanceof ElementwiseActivation elementwise) {
      return new BiasedActivation(elementwise);
    }
    if (activation instanceof ParallelActivation) {
      throw new IllegalArgumentException(
          "activation must not be parallel but is the parallel "
              + Excerpt.of(activation.name())
              + ": make the biased activation parallel");
    }
    throw new IllegalArgumentException(
        "activation must be elementwise but is "
            + Excerpt.of(activation.name())
            + ": add the bias before it");
  }

  /**
   * Writes {@code y = f(x + bias)}.
   *
   * @param x the rows, {@code rows * bias.length} elements
   * @param xOffset index of the first element read from {@code x}
   * @param bias what is added to each row; its length is that of a row
   * @param y receives the results; may be {@code x} with the same offset
   * @param yOffset index of the first element written to {@code y}
   * @param rows the number of rows
   */
  public void forward(float[] x, int xOffset, float[] bias, float[] y, int yOffset, int rows) {
    int length = checkForward(x, xOffset, bias, y, yOffset, rows);
    BiasedRows.forward(
        Dispatch.biasedLoops(activation, length).forward(),
        activation,
        x,
        xOffset,
        bias,
        y,
        yOffset,
        rows);
  }

  /**
   * Writes {@code y = f(x + bias)} for whole arrays of equal length.
   *
   * @param x the rows, a whole number of them
   * @param bias what is added to each row; its length is that of a row
   * @param y receives the results; may be {@code x}
   */
  public void forward(float[] x, float[] bias, float[] y) {
    Arguments.requireEqualLengths("x", x, "y", y);
    requireColumns(bias);
    forward(x, 0, bias, y, 0, Check.wholeRows("x", x, bias.length));
  }

  /**
   * Writes {@code gradX = gradY * f'(x + bias)} by the rule of {@link Activation#backward(float[],
   * int, float[], int, float[], int, int) backward}, and adds the sum of its rows to gradBias.
   *
   * @param x the rows that {@code forward} was given, {@code rows * bias.length} elements
   * @param xOffset index of the first element read from {@code x}
   * @param bias what was added to each row
   * @param gradY the gradient of the loss with respect to y
   * @param gradYOffset index of the first element read from {@code gradY}
   * @param gradX receives the gradient with respect to x; may be {@code x} or {@code gradY} with
   *     the same offset
   * @param gradXOffset index of the first element written to {@code gradX}
   * @param rows the number of rows
   * @param gradBias the gradient with respect to the bias, as long as it; added to
   */
  public void backward(
      float[] x,
      int xOffset,
      float[] bias,
      float[] gradY,
      int gradYOffset,
      float[] gradX,
      int gradXOffset,
      int rows,
      float[] gradBias) {
    checkBackward(x, xOffset, bias, gradY, gradYOffset, gradX, gradXOffset, rows, gradBias);
    backwardOfColumns(
        x, xOffset, bias, gradY, gradYOffset, gradX, gradXOffset, rows, gradBias, 0, bias.length);
  }

  /** Over checked ranges, from the first column of a block to before another one. */
  void backwardOfColumns(
      float[] x,
      int xOffset,
      float[] bias,
      float[] gradY,
      int gradYOffset,
      float[] gradX,
      int gradXOffset,
      int rows,
      float[] gradBias,
      int from,
      int to) {
    int length = rows * (to - from);
    BiasedRows.backward(
        Dispatch.biasedLoops(activation, length).derivative(),
        activation,
        x,
        xOffset,
        bias,
        gradY,
        gradYOffset,
        gradX,
        gradXOffset,
        rows,
        gradBias,
        from,
        to);
  }

  /**
   * Writes {@code gradX = gradY * f'(x + bias)} for whole arrays of equal length, and adds the sum
   * of its rows to gradBias.
   *
   * @param x the rows that {@code forward} was given, a whole number of them
   * @param bias what was added to each row
   * @param gradY the gradient of the loss with respect to y
   * @param gradX receives the gradient with respect to x; may be {@code x} or {@code gradY}
   * @param gradBias the gradient with respect to the bias, as long as it; added to
   * @see #backward(float[], int, float[], float[], int, float[], int, int, float[])
   */
  public void backward(float[] x, float[] bias, float[] gradY, float[] gradX, float[] gradBias) {
    Arguments.requireEqualLengths("x", x, "gradY", gradY);
    Arguments.requireEqualLengths("x", x, "gradX", gradX);
    requireColumns(bias);
    backward(x, 0, bias, gradY, 0, gradX, 0, Check.wholeRows("x", x, bias.length), gradBias);
  }

  /** The number of elements. */
  static int checkForward(float[] x, int xOffset, float[] bias, float[] y, int yOffset, int rows) {
    requireColumns(bias);
    Check.rows("x", x, xOffset, rows, bias.length);
    int length = rows * bias.length;
    Arguments.checkMap(x, xOffset, "y", y, yOffset, length);
    ChannelLayout.requireOtherThan("bias", bias, "y", y);
    return length;
  }

  static void checkBackward(
      float[] x,
      int xOffset,
      float[] bias,
      float[] gradY,
      int gradYOffset,
      float[] gradX,
      int gradXOffset,
      int rows,
      float[] gradBias) {
    requireColumns(bias);
    Check.rows("x", x, xOffset, rows, bias.length);
    int length = rows * bias.length;
    Arguments.checkBackward("x", x, xOffset, gradY, gradYOffset, gradX, gradXOffset, length);
    ChannelLayout.requireOtherThan("bias", bias, "gradX", gradX);
    Arguments.requireEqualLengths("bias", bias, "gradBias", gradBias);
    ChannelLayout.requireOtherThan("bias", bias, "gradBias", gradBias);
    ChannelLayout.requireOtherThan("gradX", gradX, "gradBias", gradBias);
    Arguments.requireArrayOfItsOwn("gradBias", gradBias, x, gradY);
  }

  static void requireColumns(float[] bias) {
    Objects.requireNonNull(bias, "bias");
    if (bias.length == 0) {
      throw new IllegalArgumentException("bias must have at least one element but is empty");
    }
  }
}
