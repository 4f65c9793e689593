package io.github.relu4j.internal.loop.row;

import io.github.relu4j.internal.loop.Loop;
import java.util.Arrays;

/**
 * Rows of which only the first elements take part, as many as a length for each row says: where
 * they lie they are a row of their own.
 */
public final class StartsOfRows {

  private StartsOfRows() {}

  /** y, and the value that the function has for masked elements. */
  public static void forward(
      RowFunction function,
      Loop exponentials,
      float[] x,
      int xOffset,
      int[] lengths,
      int lengthsOffset,
      float[] y,
      int yOffset,
      int rows,
      int width) {
    for (int i = 0; i < rows; i++) {
      int length = lengths[lengthsOffset + i];
      int to = yOffset + i * width;
      if (length > 0) {
        function.forward(exponentials, x, xOffset + i * width, y, to, 1, length);
      }
      Arrays.fill(y, to + length, to + width, function.ofMasked());
    }
  }

  /** The gradient, and +0 for masked elements. */
  public static void backward(
      RowFunction function,
      Loop exponentials,
      float[] y,
      int yOffset,
      int[] lengths,
      int lengthsOffset,
      float[] gradY,
      int gradYOffset,
      float[] gradX,
      int gradXOffset,
      int rows,
      int width) {
    for (int i = 0; i < rows; i++) {
      int length = lengths[lengthsOffset + i];
      int start = i * width;
      int to = gradXOffset + start;
      if (length > 0) {
        int from = gradYOffset + start;
        function.backward(exponentials, y, yOffset + start, gradY, from, gradX, to, 1, length);
      }
      Arrays.fill(gradX, to + length, to + width, 0f);
    }
  }
}
