package io.github.relu4j.internal.loop;

import io.github.relu4j.kernel.Elementwise;

/**
 * One function of an activation, f or f', over checked ranges. The activation is passed along for
 * its parameters, so one loop serves all instances of its class.
 *
 * <p>A class and not an interface: a call through it is one load less.
 */
public abstract class Loop {

  /** For loops of the vector path as well, which are in another package. */
  protected Loop() {}

  /**
   * Whether this is explicit SIMD code.
   *
   * @return true for loops of the vector path
   */
  public boolean isInVectors() {
    return false;
  }

  /**
   * y = function(x). The ranges may be the same.
   *
   * @param activation the activation, for its parameters
   * @param x the elements
   * @param xOffset index of the first of them
   * @param y receives the values
   * @param yOffset index of the first of them
   * @param length how many there are
   */
  public abstract void apply(
      Elementwise activation, float[] x, int xOffset, float[] y, int yOffset, int length);

  /**
   * gradX = gradY * function(x) by the rule of backward: +0 where the function's value is a zero.
   * gradX may be the range of x or of gradY.
   *
   * @param activation the activation, for its parameters
   * @param x the elements
   * @param xOffset index of the first of them
   * @param gradY the gradients with respect to the values
   * @param gradYOffset index of the first of them
   * @param gradX receives the gradients with respect to the elements
   * @param gradXOffset index of the first of them
   * @param length how many there are
   */
  public abstract void multiply(
      Elementwise activation,
      float[] x,
      int xOffset,
      float[] gradY,
      int gradYOffset,
      float[] gradX,
      int gradXOffset,
      int length);
}
