package io.github.relu4j.internal.loop.row;

import java.util.Arrays;

/** Hardmax over rows: 1 for the first of the largest elements, else +0. */
final class HardmaxLoop {

  private HardmaxLoop() {}

  static void forward(float[] x, int xOffset, float[] y, int yOffset, int rows, int width) {
    for (int row = 0; row < rows; row++) {
      int from = xOffset + row * width;
      int to = yOffset + row * width;
      int largest = RowMaximum.index(x, from, width);
      boolean isNumber = x[largest] == x[largest];
      Arrays.fill(y, to, to + width, isNumber ? 0f : Float.NaN);
      if (isNumber) {
        y[to + largest - from] = 1f;
      }
    }
  }

  /** gradX = +0. */
  static void backward(float[] gradX, int gradXOffset, int rows, int width) {
    Arrays.fill(gradX, gradXOffset, gradXOffset + rows * width, 0f);
  }
}
