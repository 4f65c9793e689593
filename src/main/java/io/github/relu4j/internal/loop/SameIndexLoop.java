package io.github.relu4j.internal.loop;

import io.github.relu4j.ElementwiseActivation;

/**
 * The three operations where every array is read and written at the same index: the only form of
 * loop that C2 (JDK 17 to 25) vectorises. With two different offsets it must assume that a store
 * changes what a later load reads.
 */
interface SameIndexLoop {

  /** y[i] = f(x[i]). */
  void forward(ElementwiseActivation activation, float[] x, float[] y, int from, int to);

  /** dydx[i] = f'(x[i]). */
  void derivative(ElementwiseActivation activation, float[] x, float[] dydx, int from, int to);

  /** gradX[i] = gradY[i] * f'(x[i]). */
  void backward(
      ElementwiseActivation activation, float[] x, float[] gradY, float[] gradX, int from, int to);
}
