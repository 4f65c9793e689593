package io.github.relu4j.internal.arithmetic;

/**
 * The rule of backward in plain arithmetic: +0 where the slope is a zero, else {@code slope *
 * gradY}.
 */
public final class Gradient {

  private Gradient() {}

  /**
   * The rule in arithmetic that C2 vectorises, wherever the result is a number; it is infinite or
   * NaN for all pairs for which it may differ from the rule.
   *
   * <p>The second term is +0 where the slope is a zero, which makes +0 of either zero, else -0,
   * which changes no float. Infinite and NaN gradients are not got rid of, and slopes from 2^104 up
   * make the second term NaN.
   *
   * @param slope the derivative
   * @param gradY the gradient with respect to the value
   * @return the gradient with respect to the argument if it is a number
   */
  public static float throughNumber(float slope, float gradY) {
    // Below 0 for all slopes but a zero: 2^-149, the smallest, becomes 2^-125. Nothing here is
    // subnormal if the slope is not; multiplying subnormals is slow on some processors.
    float sign = 0x1p-126f - Math.abs(slope) * 0x1p24f;
    return slope * gradY + sign * 0f;
  }

  /**
   * The rule for finite arguments, in arithmetic that C2 vectorises. A product with a slope of 0 is
   * a zero of either sign: adding +0 makes it +0. Adding -0, as is done beside any other slope,
   * changes nothing.
   *
   * @param slope the derivative, finite or NaN
   * @param gradY the gradient with respect to the value, finite
   * @return the gradient with respect to the argument
   */
  public static float throughFinite(float slope, float gradY) {
    return slope * gradY + (0f - Math.abs(slope)) * 0f;
  }
}
