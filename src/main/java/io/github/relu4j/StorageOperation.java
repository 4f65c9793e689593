package io.github.relu4j;

import io.github.relu4j.internal.loop.Loops;
import io.github.relu4j.internal.loop.NativeLoop;
import io.github.relu4j.internal.run.Dispatch;

/** The operations of an activation over storages, each by its method over arrays. */
enum StorageOperation {
  FORWARD("x", "y") {
    @Override
    void run(
        Activation activation,
        float[] x,
        int xOffset,
        float[] gradY,
        int gradYOffset,
        float[] out,
        int outOffset,
        int length) {
      activation.forward(x, xOffset, out, outOffset, length);
    }

    @Override
    NativeLoop nativeLoop(ElementwiseActivation activation, long length) {
      Loops loops = Dispatch.nativeLoops(activation, length);
      return loops == null ? null : loops.forward().overNative();
    }
  },

  DERIVATIVE("x", "dydx") {
    @Override
    void run(
        Activation activation,
        float[] x,
        int xOffset,
        float[] gradY,
        int gradYOffset,
        float[] out,
        int outOffset,
        int length) {
      activation.derivative(x, xOffset, out, outOffset, length);
    }

    @Override
    NativeLoop nativeLoop(ElementwiseActivation activation, long length) {
      Loops loops = Dispatch.nativeLoops(activation, length);
      return loops == null ? null : loops.derivative().overNative();
    }
  },

  BACKWARD("x", "gradX") {
    @Override
    void run(
        Activation activation,
        float[] x,
        int xOffset,
        float[] gradY,
        int gradYOffset,
        float[] out,
        int outOffset,
        int length) {
      activation.backward(x, xOffset, gradY, gradYOffset, out, outOffset, length);
    }

    @Override
    NativeLoop nativeLoop(ElementwiseActivation activation, long length) {
      Loops loops = Dispatch.nativeLoops(activation, length);
      return loops == null ? null : loops.derivative().overNative();
    }
  },

  BACKWARD_FROM_OUTPUT("y", "gradX") {
    @Override
    void run(
        Activation activation,
        float[] y,
        int yOffset,
        float[] gradY,
        int gradYOffset,
        float[] out,
        int outOffset,
        int length) {
      activation.backwardFromOutput(y, yOffset, gradY, gradYOffset, out, outOffset, length);
    }
  };

  private final String inputName;
  private final String outputName;

  StorageOperation(String inputName, String outputName) {
    this.inputName = inputName;
    this.outputName = outputName;
  }

  /** What error messages call the input that is no gradient. */
  String inputName() {
    return inputName;
  }

  /** What error messages call the output. */
  String outputName() {
    return outputName;
  }

  /** The array method; forward and derivative have no use for gradY. */
  abstract void run(
      Activation activation,
      float[] x,
      int xOffset,
      float[] gradY,
      int gradYOffset,
      float[] out,
      int outOffset,
      int length);

  /** The loop over native memory that does the same, or null if there is none. */
  NativeLoop nativeLoop(ElementwiseActivation activation, long length) {
    return null;
  }
}
