package io.github.relu4j.internal.loop;

import io.github.relu4j.kernel.Elementwise;

/**
 * The operations over a run of one channel, in the loops made for the class of the channel. C2
 * counts the classes at each call, so each operation has a call of its own, and that of {@code
 * internal.run}, which sees the loops of all activations, is apart.
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
    if (this == FORWARD) {
      loops.forward().apply(channel, x, xFrom, out, outFrom, length);
    } else if (this == DERIVATIVE) {
      loops.derivative().apply(channel, x, xFrom, out, outFrom, length);
    } else {
      loops.derivative().multiply(channel, x, xFrom, gradY, gradYFrom, out, outFrom, length);
    }
  }
}
