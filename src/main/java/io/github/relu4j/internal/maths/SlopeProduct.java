package io.github.relu4j.internal.maths;

/** The backward rule: gradY times f', but +0 where f' is 0. */
public final class SlopeProduct {

  private SlopeProduct() {}

  /**
   * +0 where the slope is 0, whatever gradY is; else their product.
   *
   * @param slope f'(x)
   * @param gradY the gradient with respect to f(x)
   * @return the gradient with respect to x
   */
  public static float of(float slope, float gradY) {
    return slope == 0f ? 0f : slope * gradY;
  }

  /**
   * {@link #of} for finite arguments, in arithmetic that C2 vectorises. A product with a slope of 0
   * is a zero of either sign: adding +0 makes it +0. Adding -0, as is done beside any other slope,
   * changes nothing.
   *
   * @param slope f'(x), finite or NaN
   * @param gradY the gradient with respect to f(x), finite
   * @return the gradient with respect to x
   */
  public static float ofFinite(float slope, float gradY) {
    return slope * gradY + (0f - Math.abs(slope)) * 0f;
  }
}
