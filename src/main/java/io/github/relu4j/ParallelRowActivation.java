package io.github.relu4j;

import io.github.relu4j.internal.check.Check;
import io.github.relu4j.storage.FloatStorage;
import java.util.Objects;

/**
 * An activation over rows whose calls are shared by several threads: the same function, with the
 * same bits. {@link Threads} says how, what is too short to be shared, and what happens if
 * something fails. All are curved but {@link Hardmax}.
 *
 * <p>Each thread has whole rows. With several elements per channel it has whole blocks of {@code
 * width * elementsPerChannel} elements, so a call of one block is not shared.
 *
 * <p>Its name is that of the activation inside, which the methods of {@link Activations} read.
 * Thread-safe. Serialised as an {@link Activation} is, if {@link Threads} can be.
 *
 * @param activation the activation inside
 * @param threads the threads that share its calls
 * @see Activations#parallel(RowActivation)
 * @see Threads
 */
public record ParallelRowActivation(RowActivation activation, Threads threads)
    implements RowActivation {

  /**
   * An activation over rows whose calls are shared.
   *
   * @param activation the activation inside; of one that is parallel, what is inside it
   * @param threads the threads that share its calls
   * @throws NullPointerException if either is null
   */
  public ParallelRowActivation {
    Objects.requireNonNull(activation, "activation");
    Objects.requireNonNull(threads, "threads");
    if (activation instanceof ParallelRowActivation parallel) {
      activation = parallel.activation;
    }
  }

  @Override
  public int width() {
    return activation.width();
  }

  @Override
  public int elementsPerChannel() {
    return activation.elementsPerChannel();
  }

  @Override
  public String name() {
    return activation.name();
  }

  private boolean isCurved() {
    return !(activation instanceof Hardmax);
  }

  /**
   * What {@link Threads} shares, and has more than one block. Bad arguments are left to the
   * activation inside, which refuses them.
   */
  private boolean areShared(long elements) {
    return threads.mayShare(elements)
        && threads.share(elements, isCurved())
        && elements % block() == 0
        && elements > block();
  }

  private boolean isShared(int rows) {
    return areShared((long) rows * width());
  }

  private long block() {
    return (long) width() * elementsPerChannel();
  }

  /** What is done with some rows from one on. */
  private interface WorkOnRows {
    void run(int row, int from, int rows);
  }

  private void run(int rows, WorkOnRows work) {
    int width = width();
    threads.run(
        (from, count) -> work.run((int) from / width, (int) from, count / width),
        (long) rows * width,
        (int) block(),
        isCurved());
  }

  @Override
  public void forward(float[] x, int xOffset, float[] y, int yOffset, int rows) {
    if (!isShared(rows)) {
      activation.forward(x, xOffset, y, yOffset, rows);
      return;
    }
    RowCalls.checkForward(activation, x, xOffset, y, yOffset, rows);
    run(
        rows,
        (row, from, count) -> activation.forward(x, xOffset + from, y, yOffset + from, count));
  }

  @Override
  public void backward(
      float[] y,
      int yOffset,
      float[] gradY,
      int gradYOffset,
      float[] gradX,
      int gradXOffset,
      int rows) {
    if (!isShared(rows)) {
      activation.backward(y, yOffset, gradY, gradYOffset, gradX, gradXOffset, rows);
      return;
    }
    RowCalls.checkBackward(activation, y, yOffset, gradY, gradYOffset, gradX, gradXOffset, rows);
    run(
        rows,
        (row, from, count) ->
            activation.backward(
                y, yOffset + from, gradY, gradYOffset + from, gradX, gradXOffset + from, count));
  }

  @Override
  public void forward(
      float[] x, int xOffset, boolean[] mask, int maskOffset, float[] y, int yOffset, int rows) {
    if (!isShared(rows)) {
      activation.forward(x, xOffset, mask, maskOffset, y, yOffset, rows);
      return;
    }
    int length = RowCalls.checkForward(activation, x, xOffset, y, yOffset, rows);
    Check.range("mask", mask, maskOffset, length);
    run(
        rows,
        (row, from, count) ->
            activation.forward(
                x, xOffset + from, mask, maskOffset + from, y, yOffset + from, count));
  }

  @Override
  public void backward(
      float[] y,
      int yOffset,
      boolean[] mask,
      int maskOffset,
      float[] gradY,
      int gradYOffset,
      float[] gradX,
      int gradXOffset,
      int rows) {
    if (!isShared(rows)) {
      activation.backward(
          y, yOffset, mask, maskOffset, gradY, gradYOffset, gradX, gradXOffset, rows);
      return;
    }
    int length =
        RowCalls.checkBackward(
            activation, y, yOffset, gradY, gradYOffset, gradX, gradXOffset, rows);
    Check.range("mask", mask, maskOffset, length);
    run(
        rows,
        (row, from, count) ->
            activation.backward(
                y,
                yOffset + from,
                mask,
                maskOffset + from,
                gradY,
                gradYOffset + from,
                gradX,
                gradXOffset + from,
                count));
  }

  @Override
  public void forward(
      float[] x, int xOffset, int[] lengths, int lengthsOffset, float[] y, int yOffset, int rows) {
    if (!isShared(rows)) {
      activation.forward(x, xOffset, lengths, lengthsOffset, y, yOffset, rows);
      return;
    }
    RowCalls.checkForward(activation, x, xOffset, y, yOffset, rows);
    Check.rangeUpTo("lengths", width(), lengths, lengthsOffset, rows);
    run(
        rows,
        (row, from, count) ->
            activation.forward(
                x, xOffset + from, lengths, lengthsOffset + row, y, yOffset + from, count));
  }

  @Override
  public void backward(
      float[] y,
      int yOffset,
      int[] lengths,
      int lengthsOffset,
      float[] gradY,
      int gradYOffset,
      float[] gradX,
      int gradXOffset,
      int rows) {
    if (!isShared(rows)) {
      activation.backward(
          y, yOffset, lengths, lengthsOffset, gradY, gradYOffset, gradX, gradXOffset, rows);
      return;
    }
    RowCalls.checkBackward(activation, y, yOffset, gradY, gradYOffset, gradX, gradXOffset, rows);
    Check.rangeUpTo("lengths", width(), lengths, lengthsOffset, rows);
    run(
        rows,
        (row, from, count) ->
            activation.backward(
                y,
                yOffset + from,
                lengths,
                lengthsOffset + row,
                gradY,
                gradYOffset + from,
                gradX,
                gradXOffset + from,
                count));
  }

  @Override
  public void forward(FloatStorage x, FloatStorage y) {
    RowStorageCalls.forward(sharing(x, x, y), activation, x, null, null, y);
  }

  @Override
  public void backward(FloatStorage y, FloatStorage gradY, FloatStorage gradX) {
    RowStorageCalls.backward(sharing(y, gradY, gradX), activation, y, null, null, gradY, gradX);
  }

  @Override
  public void forward(FloatStorage x, boolean[] mask, FloatStorage y) {
    Objects.requireNonNull(mask, "mask");
    RowStorageCalls.forward(sharing(x, x, y), activation, x, mask, null, y);
  }

  @Override
  public void backward(FloatStorage y, boolean[] mask, FloatStorage gradY, FloatStorage gradX) {
    Objects.requireNonNull(mask, "mask");
    RowStorageCalls.backward(sharing(y, gradY, gradX), activation, y, mask, null, gradY, gradX);
  }

  @Override
  public void forward(FloatStorage x, int[] lengths, FloatStorage y) {
    Objects.requireNonNull(lengths, "lengths");
    RowStorageCalls.forward(sharing(x, x, y), activation, x, null, lengths, y);
  }

  @Override
  public void backward(FloatStorage y, int[] lengths, FloatStorage gradY, FloatStorage gradX) {
    Objects.requireNonNull(lengths, "lengths");
    RowStorageCalls.backward(sharing(y, gradY, gradX), activation, y, null, lengths, gradY, gradX);
  }

  /** The threads, or null for a call that is not shared. */
  private Threads sharing(FloatStorage x, FloatStorage gradY, FloatStorage out) {
    return StorageParts.areShareable(x, gradY, out) && areShared(x.length()) ? threads : null;
  }
}
