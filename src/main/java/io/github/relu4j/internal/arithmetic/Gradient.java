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
   * which changes no float. Infinite and NaN gradients are not got rid of, and an infinite slope
   * makes the second term NaN. A subnormal slope costs no time there: differences and products with
   * 0 are not among the operations that are slow with subnormals.
   *
   * @param slope the derivative
   * @param gradY the gradient with respect to the value
   * @return the gradient with respect to the argument if it is a number
   */
  public static float throughNumber(float slope, float gradY) {
    return slope * gradY + (0f - Math.abs(slope)) * 0f;
  }
}
