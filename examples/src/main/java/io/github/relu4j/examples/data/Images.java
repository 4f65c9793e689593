package io.github.relu4j.examples.data;

/** Images whose pixels follow each other row by row, one image after the other. */
final class Images {

  private Images() {}

  /**
   * The images at half of their height and width: each pixel is the mean of a square of four.
   *
   * @param rows the height, an even number
   * @param columns the width, an even number
   */
  static float[] halved(float[] pixels, int rows, int columns) {
    float[] means = new float[pixels.length / 4];
    int half = columns / 2;
    for (int i = 0; i < means.length; i++) {
      // Of all images together, since each has a whole number of squares.
      int above = i / half * 2 * columns + i % half * 2;
      int below = above + columns;
      means[i] = ((pixels[above] + pixels[above + 1]) + (pixels[below] + pixels[below + 1])) / 4;
    }
    return means;
  }
}
