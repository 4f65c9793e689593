package io.github.relu4j.internal.run;

import io.github.relu4j.internal.loop.Loops;
import io.github.relu4j.kernel.Elementwise;

/** What the loops of an activation do, for those who compare two pairs of loops. */
enum Operation {
  FORWARD {
    @Override
    void run(
        Loops loops,
        Elementwise activation,
        float[] x,
        float[] gradY,
        float[] output,
        int offset,
        int length) {
      loops.forward().apply(activation, x, offset, output, 0, length);
    }
  },

  DERIVATIVE {
    @Override
    void run(
        Loops loops,
        Elementwise activation,
        float[] x,
        float[] gradY,
        float[] output,
        int offset,
        int length) {
      loops.derivative().apply(activation, x, offset, output, 0, length);
    }
  },

  BACKWARD {
    @Override
    void run(
        Loops loops,
        Elementwise activation,
        float[] x,
        float[] gradY,
        float[] output,
        int offset,
        int length) {
      loops.derivative().multiply(activation, x, offset, gradY, 0, output, 0, length);
    }
  };

  /** x from an offset on; the others from their first element on. */
  abstract void run(
      Loops loops,
      Elementwise activation,
      float[] x,
      float[] gradY,
      float[] output,
      int offset,
      int length);

  /** For messages. */
  String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
