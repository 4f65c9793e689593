package io.github.relu4j.internal.loop;

import io.github.relu4j.ElementwiseActivation;

/**
 * The three operations of one activation class over checked ranges. The activation is passed along
 * for its parameters, so one loop serves all instances of its class.
 */
public interface Loop {

  /**
   * Whether this is the explicit SIMD loop.
   *
   * @return true for that of the vector path
   */
  default boolean isInVectors() {
    return false;
  }

  /** y = f(x). */
  void forward(
      ElementwiseActivation activation, float[] x, int xOffset, float[] y, int yOffset, int length);

  /** dydx = f'(x). */
  void derivative(
      ElementwiseActivation activation,
      float[] x,
      int xOffset,
      float[] dydx,
      int dydxOffset,
      int length);

  /** gradX = gradY * f'(x). */
  void backward(
      ElementwiseActivation activation,
      float[] x,
      int xOffset,
      float[] gradY,
      int gradYOffset,
      float[] gradX,
      int gradXOffset,
      int length);
}
