package io.github.relu4j.internal.loop;

import io.github.relu4j.kernel.Elementwise;

/** One stage of an {@link ExponentialLoop} over a tile. */
interface DoubleStageLoop {

  /** earlier[i] = stage(x[i], latest[i], earlier[i]). */
  void run(Elementwise activation, double[] x, double[] latest, double[] earlier, int count);
}
