package io.github.relu4j.internal.maths;

/** x above 0, slope * x elsewhere, in arithmetic that C2 vectorises. */
public final class Slope {

  private Slope() {}

  /**
   * x or slope * x. Of the two terms one is always a zero, so that the sum is exact.
   *
   * @param x the argument
   * @param slope the slope below 0
   * @return the value
   */
  public static float forward(float x, float slope) {
    return slope * Math.min(x, 0f) + Math.max(x, -0f);
  }

  /**
   * x or slope * x for a finite slope; a slope of 0 gives +0, at minus infinity too. Max and min
   * instead of a ternary: C2 vectorises them, and the slope decides which one.
   *
   * @param x the argument
   * @param slope the slope below 0; finite
   * @return the value
   */
  public static float leaky(float x, float slope) {
    float sloped = slope == 0f ? 0f : slope * x;
    return slope <= 1f ? Math.max(x, sloped) : Math.min(x, sloped);
  }

  /**
   * 1 or slope.
   *
   * @param x the argument
   * @param slope the slope below 0
   * @return the derivative
   */
  public static float derivative(float x, float slope) {
    return Step.oneOr(Step.at(x), slope);
  }

  /**
   * gradY or slope * gradY; +0 where the derivative is 0.
   *
   * @param x the argument
   * @param gradY the gradient with respect to the value
   * @param slope the slope below 0
   * @return the gradient with respect to x
   */
  public static float backward(float x, float gradY, float slope) {
    return slope == 0f ? Step.gate(x, gradY) : derivative(x, slope) * gradY;
  }
}
