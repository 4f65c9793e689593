package io.github.relu4j.internal.run;

import io.github.relu4j.internal.loop.BiasedRows;
import io.github.relu4j.internal.loop.Loops;
import io.github.relu4j.kernel.Elementwise;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

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
  },

  /** One row, with the gradients as its bias. */
  BIASED_FORWARD {
    @Override
    void run(
        Loops loops,
        Elementwise activation,
        float[] x,
        float[] gradY,
        float[] output,
        int offset,
        int length) {
      float[] bias = Arrays.copyOf(gradY, length);
      BiasedRows.forward(loops.forward(), activation, x, offset, bias, output, 0, 1);
    }
  },

  /** The same. */
  BIASED_BACKWARD {
    @Override
    void run(
        Loops loops,
        Elementwise activation,
        float[] x,
        float[] gradY,
        float[] output,
        int offset,
        int length) {
      float[] bias = Arrays.copyOf(gradY, length);
      BiasedRows.backward(
          loops.derivative(),
          activation,
          x,
          offset,
          bias,
          gradY,
          0,
          output,
          0,
          1,
          new float[length],
          0,
          length);
    }
  },

  NATIVE_FORWARD {
    @Override
    void run(
        Loops loops,
        Elementwise activation,
        float[] x,
        float[] gradY,
        float[] output,
        int offset,
        int length) {
      NativeMemory.apply(loops.forward(), activation, x, output, offset, length);
    }
  },

  NATIVE_DERIVATIVE {
    @Override
    void run(
        Loops loops,
        Elementwise activation,
        float[] x,
        float[] gradY,
        float[] output,
        int offset,
        int length) {
      NativeMemory.apply(loops.derivative(), activation, x, output, offset, length);
    }
  },

  NATIVE_BACKWARD {
    @Override
    void run(
        Loops loops,
        Elementwise activation,
        float[] x,
        float[] gradY,
        float[] output,
        int offset,
        int length) {
      NativeMemory.multiply(loops.derivative(), activation, x, gradY, output, offset, length);
    }
  };

  /** What an activation does. */
  static final List<Operation> PLAIN = List.of(FORWARD, DERIVATIVE, BACKWARD);

  /** What it does with a bias. */
  static final List<Operation> BIASED = List.of(BIASED_FORWARD, BIASED_BACKWARD);

  /** What it does over native memory. */
  static final List<Operation> OVER_NATIVE =
      List.of(NATIVE_FORWARD, NATIVE_DERIVATIVE, NATIVE_BACKWARD);

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
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
