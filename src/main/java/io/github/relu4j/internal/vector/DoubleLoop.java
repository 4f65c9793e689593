package io.github.relu4j.internal.vector;

import io.github.relu4j.ElementwiseActivation;

/** One stage over a tile of whole vectors of doubles. */
interface DoubleLoop {

  /** earlier[i] = stage(x[i], latest[i], earlier[i]). */
  void run(
      ElementwiseActivation activation,
      float[] x,
      int xOffset,
      double[] latest,
      double[] earlier,
      int count);
}
