package io.github.relu4j.internal.loop;

import io.github.relu4j.ElementwiseActivation;
import io.github.relu4j.internal.maths.Gradient;

/** Slopes that are known already times gradients, by the rule of {@link ElementwiseActivation}. */
public final class KnownSlopes {

  private KnownSlopes() {}

  /**
   * gradX = slope * gradY, and +0 where the slope is 0. Each range may be any other one.
   *
   * @param slopes the slopes
   * @param slopesOffset index of the first slope
   * @param gradY the gradients with respect to the values
   * @param gradYOffset index of the first of them
   * @param gradX receives the gradients with respect to the arguments
   * @param gradXOffset index of the first of them
   * @param length how many there are
   */
  public static void apply(
      float[] slopes,
      int slopesOffset,
      float[] gradY,
      int gradYOffset,
      float[] gradX,
      int gradXOffset,
      int length) {
    Tiles tiles = Tiles.take();
    if (tiles == null) {
      for (int i = 0; i < length; i++) {
        gradX[gradXOffset + i] = Gradient.through(slopes[slopesOffset + i], gradY[gradYOffset + i]);
      }
      return;
    }
    try {
      for (int done = 0, count; done < length; done += count) {
        count = Math.min(Tiles.LENGTH, length - done);
        System.arraycopy(slopes, slopesOffset + done, tiles.values, 0, count);
        System.arraycopy(gradY, gradYOffset + done, tiles.scales, 0, count);
        scale(tiles.values, tiles.scales, count);
        System.arraycopy(tiles.values, 0, gradX, gradXOffset + done, count);
      }
    } finally {
      tiles.giveBack();
    }
  }

  /** The products replace the slopes. */
  static void scale(float[] slopes, float[] gradY, int count) {
    if (Zeros.among(slopes, count)) {
      for (int i = 0; i < count; i++) {
        slopes[i] = Gradient.through(slopes[i], gradY[i]);
      }
    } else {
      Products.multiply(slopes, gradY, 0, count);
    }
  }
}
