package io.github.relu4j.internal.loop;

import io.github.relu4j.ElementwiseActivation;

/** One stage over a tile of doubles. */
interface DoubleStage {

  /** earlier[i] = stage(x[i], latest[i], earlier[i]). */
  void run(
      ElementwiseActivation activation, double[] x, double[] latest, double[] earlier, int count);
}
