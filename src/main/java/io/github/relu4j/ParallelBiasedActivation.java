package io.github.relu4j;

import io.github.relu4j.internal.check.Check;
import io.github.relu4j.internal.loop.BiasedRows;
import io.github.relu4j.internal.loop.ScalarLoops;
import java.io.Serializable;
import java.util.Objects;

/**
 * An activation behind a bias, whose calls are shared by several threads: the same function, with
 * the same bits. {@link Threads} says how, what is too short to be shared, and what happens if
 * something fails.
 *
 * <p>In forward each thread has whole rows. In backward it has whole columns, since the sums of a
 * column keep their order: blocks of up to 1 024 columns. So backward is shared only if there are
 * more than 1 024 columns.
 *
 * <p>Formula, gradients, accuracy, special cases and errors are those of the {@link
 * BiasedActivation} inside. Thread-safe. Serialised as an {@link Activation} is, if {@link Threads}
 * can be.
 *
 * @param biased the activation inside, with its bias
 * @param threads the threads that share its calls
 * @see Activations#parallel(BiasedActivation)
 * @see Threads
 */
public record ParallelBiasedActivation(BiasedActivation biased, Threads threads)
    implements Serializable {

  /**
   * An activation behind a bias whose calls are shared.
   *
   * @param biased the activation inside, with its bias
   * @param threads the threads that share its calls
   * @throws NullPointerException if either is null
   */
  public ParallelBiasedActivation {
    Objects.requireNonNull(biased, "biased");
    Objects.requireNonNull(threads, "threads");
  }

  /** Bad arguments are left to the activation inside, which refuses them. */
  private boolean isShared(float[] bias, int rows) {
    if (bias == null) {
      return false;
    }
    long length = (long) rows * bias.length;
    return threads.mayShare(length) && threads.share(length, isCurved());
  }

  private boolean isCurved() {
    return ScalarLoops.isCurved(biased.activation());
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
    if (!isShared(bias, rows)) {
      biased.forward(x, xOffset, bias, y, yOffset, rows);
      return;
    }
    int length = BiasedActivation.checkForward(x, xOffset, bias, y, yOffset, rows);
    int width = bias.length;
    threads.run(
        (from, count) ->
            biased.forward(x, xOffset + (int) from, bias, y, yOffset + (int) from, count / width),
        length,
        width,
        isCurved());
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
    BiasedActivation.requireColumns(bias);
    forward(x, 0, bias, y, 0, Check.wholeRows("x", x, bias.length));
  }

  /**
   * Writes {@code gradX = gradY * f'(x + bias)}, and adds the sum of its rows to gradBias.
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
    if (!isShared(bias, rows) || BiasedRows.columnsOfBlock(bias.length) == bias.length) {
      biased.backward(x, xOffset, bias, gradY, gradYOffset, gradX, gradXOffset, rows, gradBias);
      return;
    }
    BiasedActivation.checkBackward(
        x, xOffset, bias, gradY, gradYOffset, gradX, gradXOffset, rows, gradBias);
    // Each part is some blocks of columns. A column has as many elements as there are rows.
    threads.run(
        (from, count) ->
            biased.backwardOfColumns(
                x,
                xOffset,
                bias,
                gradY,
                gradYOffset,
                gradX,
                gradXOffset,
                rows,
                gradBias,
                (int) (from / rows),
                (int) ((from + count) / rows)),
        (long) rows * bias.length,
        rows * BiasedRows.columnsOfBlock(bias.length),
        isCurved());
  }

  /**
   * Writes {@code gradX = gradY * f'(x + bias)} for whole arrays of equal length, and adds the sum
   * of its rows to gradBias.
   *
   * @param x the rows that {@code forward} was given, a whole number of them
   * @param bias what was added to each row; its length is that of a row
   * @param gradY the gradient of the loss with respect to y
   * @param gradX receives the gradient with respect to x; may be {@code x} or {@code gradY}
   * @param gradBias the gradient with respect to the bias, as long as it; added to
   */
  public void backward(float[] x, float[] bias, float[] gradY, float[] gradX, float[] gradBias) {
    Arguments.requireEqualLengths("x", x, "gradY", gradY);
    Arguments.requireEqualLengths("x", x, "gradX", gradX);
    BiasedActivation.requireColumns(bias);
    backward(x, 0, bias, gradY, 0, gradX, 0, Check.wholeRows("x", x, bias.length), gradBias);
  }
}
