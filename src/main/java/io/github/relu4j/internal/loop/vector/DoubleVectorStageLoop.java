package io.github.relu4j.internal.loop.vector;

import io.github.relu4j.kernel.Elementwise;

/** One stage of an {@link ExponentialVectorLoop} over a tile of whole vectors. */
interface DoubleVectorStageLoop {

  /** earlier[i] = stage(x[i], latest[i], earlier[i]). */
  void run(
      Elementwise activation, float[] x, int xOffset, double[] latest, double[] earlier, int count);
}
