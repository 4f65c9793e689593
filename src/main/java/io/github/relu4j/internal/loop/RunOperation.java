package io.github.relu4j.internal.loop;

import io.github.relu4j.kernel.Elementwise;

/**
 * The operations over a run of one channel, in the loops made for the class of the channel. Those
 * of {@code internal.run} are apart: C2 sees few classes at the calls here, and all there.
 */
public enum RunOperation {
  FORWARD,
  DERIVATIVE,
  BACKWARD;

  /** For any offsets. Only {@link #BACKWARD} looks at gradY. */
  public void run(
      Loops loops,
      Elementwise channel,
      float[] x,
      int xFrom,
      float[] gradY,
      int gradYFrom,
      float[] out,
      int outFrom,
      int length) {
    if (this == BACKWARD) {
      loops.derivative().multiply(channel, x, xFrom, gradY, gradYFrom, out, outFrom, length);
    } else {
      Loop loop = this == FORWARD ? loops.forward() : loops.derivative();
      loop.apply(channel, x, xFrom, out, outFrom, length);
    }
  }
}
