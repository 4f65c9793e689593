package io.github.relu4j.internal.loop.channel;

import io.github.relu4j.internal.formula.Slope;
import io.github.relu4j.internal.loop.RunOperation;

/** The operations of a rectifier with a slope per channel, where all arrays have the same index. */
enum ChannelOperation {
  FORWARD(RunOperation.FORWARD) {
    @Override
    float element(float x, float gradY, float slope) {
      return Slope.forward(x, slope);
    }

    @Override
    void run(float[] x, float[] gradY, float[] out, int from, int to, float slope) {
      if (slope > 0f && slope <= 1f) {
        larger(x, out, from, to, slope);
        return;
      }
      for (int i = from; i < to; i++) {
        out[i] = Slope.forward(x[i], slope);
      }
    }

    /** The same bits for a slope above 0 and up to 1: x and slope * x have the same sign then. */
    private void larger(float[] x, float[] out, int from, int to, float slope) {
      for (int i = from; i < to; i++) {
        out[i] = Math.max(x[i], slope * x[i]);
      }
    }

    @Override
    void tile(float[] x, float[] gradY, float[] slopes, int count) {
      for (int i = 0; i < count; i++) {
        x[i] = Slope.forward(x[i], slopes[i]);
      }
    }
  },

  DERIVATIVE(RunOperation.DERIVATIVE) {
    @Override
    float element(float x, float gradY, float slope) {
      return Slope.derivative(x, slope);
    }

    @Override
    void run(float[] x, float[] gradY, float[] out, int from, int to, float slope) {
      for (int i = from; i < to; i++) {
        out[i] = Slope.derivative(x[i], slope);
      }
    }

    @Override
    void tile(float[] x, float[] gradY, float[] slopes, int count) {
      for (int i = 0; i < count; i++) {
        x[i] = Slope.derivative(x[i], slopes[i]);
      }
    }
  },

  BACKWARD(RunOperation.BACKWARD) {
    @Override
    float element(float x, float gradY, float slope) {
      return Slope.backward(x, gradY, slope);
    }

    @Override
    void run(float[] x, float[] gradY, float[] out, int from, int to, float slope) {
      for (int i = from; i < to; i++) {
        out[i] = Slope.backward(x[i], gradY[i], slope);
      }
    }

    @Override
    void tile(float[] x, float[] gradY, float[] slopes, int count) {
      if (!Zeros.among(slopes, count)) {
        multiply(x, gradY, slopes, count);
        return;
      }
      for (int i = 0; i < count; i++) {
        x[i] = Slope.backward(x[i], gradY[i], slopes[i]);
      }
    }

    /** Without slopes of 0 nothing is gated, and the loop is vectorised. */
    private void multiply(float[] x, float[] gradY, float[] slopes, int count) {
      for (int i = 0; i < count; i++) {
        x[i] = Slope.derivative(x[i], slopes[i]) * gradY[i];
      }
    }
  };

  private final RunOperation operation;

  ChannelOperation(RunOperation operation) {
    this.operation = operation;
  }

  /** The same operation in loops that were made for a class. */
  RunOperation inLoops() {
    return operation;
  }

  /** One element. */
  abstract float element(float x, float gradY, float slope);

  /** One slope for all elements from {@code from} to {@code to}. */
  abstract void run(float[] x, float[] gradY, float[] out, int from, int to, float slope);

  /** A slope for each element; the results replace x. */
  abstract void tile(float[] x, float[] gradY, float[] slopes, int count);
}
