package io.github.relu4j.internal.loop.row;

import io.github.relu4j.internal.loop.Loop;
import io.github.relu4j.internal.loop.RowExponential;

/**
 * What is done to each row. Rows of {@code width} elements follow each other without gaps; an
 * output may take the place of an input.
 */
public enum RowFunction {
  /** See {@link SoftmaxLoop}. */
  SOFTMAX(true, false, 0f) {
    @Override
    public void forward(
        Loop exponentials, float[] x, int xOffset, float[] y, int yOffset, int rows, int width) {
      SoftmaxLoop.forward(SoftmaxOutput.SHARES, exponentials, x, xOffset, y, yOffset, rows, width);
    }

    @Override
    public void backward(
        Loop exponentials,
        float[] y,
        int yOffset,
        float[] gradY,
        int gradYOffset,
        float[] gradX,
        int gradXOffset,
        int rows,
        int width) {
      SoftmaxLoop.softmaxBackward(y, yOffset, gradY, gradYOffset, gradX, gradXOffset, rows, width);
    }
  },

  /** See {@link SoftmaxLoop}. */
  LOG_SOFTMAX(true, true, Float.NEGATIVE_INFINITY) {
    @Override
    public void forward(
        Loop exponentials, float[] x, int xOffset, float[] y, int yOffset, int rows, int width) {
      SoftmaxLoop.forward(
          SoftmaxOutput.LOGARITHM, exponentials, x, xOffset, y, yOffset, rows, width);
    }

    @Override
    public void backward(
        Loop exponentials,
        float[] y,
        int yOffset,
        float[] gradY,
        int gradYOffset,
        float[] gradX,
        int gradXOffset,
        int rows,
        int width) {
      SoftmaxLoop.logSoftmaxBackward(
          exponentials, y, yOffset, gradY, gradYOffset, gradX, gradXOffset, rows, width);
    }
  },

  /** See {@link SparsemaxLoop}. */
  SPARSEMAX(false, false, 0f) {
    @Override
    public void forward(
        Loop exponentials, float[] x, int xOffset, float[] y, int yOffset, int rows, int width) {
      SparsemaxLoop.forward(x, xOffset, y, yOffset, rows, width);
    }

    @Override
    public void backward(
        Loop exponentials,
        float[] y,
        int yOffset,
        float[] gradY,
        int gradYOffset,
        float[] gradX,
        int gradXOffset,
        int rows,
        int width) {
      SparsemaxLoop.backward(y, yOffset, gradY, gradYOffset, gradX, gradXOffset, rows, width);
    }
  },

  /** See {@link HardmaxLoop}. */
  HARDMAX(false, false, 0f) {
    @Override
    public void forward(
        Loop exponentials, float[] x, int xOffset, float[] y, int yOffset, int rows, int width) {
      HardmaxLoop.forward(x, xOffset, y, yOffset, rows, width);
    }

    @Override
    public void backward(
        Loop exponentials,
        float[] y,
        int yOffset,
        float[] gradY,
        int gradYOffset,
        float[] gradX,
        int gradXOffset,
        int rows,
        int width) {
      HardmaxLoop.backward(gradX, gradXOffset, rows, width);
    }
  };

  private final boolean forwardHasExponentials;
  private final boolean backwardHasExponentials;
  private final float ofMasked;

  RowFunction(boolean forwardHasExponentials, boolean backwardHasExponentials, float ofMasked) {
    this.forwardHasExponentials = forwardHasExponentials;
    this.backwardHasExponentials = backwardHasExponentials;
    this.ofMasked = ofMasked;
  }

  /** Whether forward needs the loop of {@link RowExponential}. */
  public boolean forwardHasExponentials() {
    return forwardHasExponentials;
  }

  /** Whether backward needs it. */
  public boolean backwardHasExponentials() {
    return backwardHasExponentials;
  }

  /** The result for an element that is masked. */
  float ofMasked() {
    return ofMasked;
  }

  /**
   * Writes y for each row.
   *
   * @param exponentials the loop of {@link RowExponential}; null where there are no exponentials
   */
  public abstract void forward(
      Loop exponentials, float[] x, int xOffset, float[] y, int yOffset, int rows, int width);

  /**
   * Writes the gradient with respect to x for each row.
   *
   * @param exponentials the loop of {@link RowExponential}; null where there are no exponentials
   */
  public abstract void backward(
      Loop exponentials,
      float[] y,
      int yOffset,
      float[] gradY,
      int gradYOffset,
      float[] gradX,
      int gradXOffset,
      int rows,
      int width);
}
