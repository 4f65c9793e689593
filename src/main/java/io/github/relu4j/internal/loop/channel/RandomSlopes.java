package io.github.relu4j.internal.loop.channel;

import io.github.relu4j.internal.formula.Slope;
import java.util.random.RandomGenerator;

/**
 * A rectifier that draws the slope of each element that is not above 0. The slope of NaN is NaN, as
 * the derivative is. Otherwise the gradient would be a number where the value is NaN.
 */
public final class RandomSlopes {

  private RandomSlopes() {}

  /**
   * Draws slopes in index order, and applies each. The range of x may be the same as the range of
   * the slopes or of y.
   *
   * @param lower the least slope
   * @param upper the largest slope, at least lower
   * @param x the arguments
   * @param xOffset index of the first argument
   * @param slopes receives the slopes, which are 1 above 0 and NaN at NaN
   * @param slopesOffset index of the first slope
   * @param y receives the values
   * @param yOffset index of the first value
   * @param length how many there are
   * @param random asked for a float for each argument that is not above 0
   */
  public static void forward(
      float lower,
      float upper,
      float[] x,
      int xOffset,
      float[] slopes,
      int slopesOffset,
      float[] y,
      int yOffset,
      int length,
      RandomGenerator random) {
    for (int i = 0; i < length; i++) {
      float element = x[xOffset + i];
      float slope = element > 0f ? 1f : draw(lower, upper, random);
      slope = element == element ? slope : element;
      slopes[slopesOffset + i] = slope;
      y[yOffset + i] = Slope.leaky(element, slope);
    }
  }

  /**
   * In double, where the difference of two floats does not overflow, and where the largest draw
   * that is below 1 stays below upper whatever is rounded.
   */
  private static float draw(float lower, float upper, RandomGenerator random) {
    double slope = lower + ((double) upper - lower) * random.nextFloat();
    // A slope of -0 would give zeros of the other sign.
    return (float) slope + 0f;
  }
}
