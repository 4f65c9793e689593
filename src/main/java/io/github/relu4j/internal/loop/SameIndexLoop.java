package io.github.relu4j.internal.loop;

import io.github.relu4j.kernel.Elementwise;

/**
 * One function of an activation where every array is read and written at the same index: the only
 * form of loop that C2 (JDK 17 to 25) vectorises. With two different offsets it must assume that a
 * store changes what a later load reads.
 */
interface SameIndexLoop {

  /** y[i] = function(x[i]). */
  void apply(Elementwise activation, float[] x, float[] y, int from, int to);

  /** y[i] = function(x[i] + bias[i]); y may be the bias. */
  void applyToSums(Elementwise activation, float[] x, float[] bias, float[] y, int from, int to);

  /** gradX[i] = gradY[i] * function(x[i]), by the rule of backward. */
  void backward(Elementwise activation, float[] x, float[] gradY, float[] gradX, int from, int to);

  /** The same for one element. */
  float backward(Elementwise activation, float x, float gradY);
}
