package io.github.relu4j.support;

import io.github.relu4j.Activation;

/** The three array operations, so that one test can run them all. */
public enum Operation {
  FORWARD {
    @Override
    public void run(
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
    public void runWhole(Activation activation, float[] x, float[] gradY, float[] out) {
      activation.forward(x, out);
    }

    @Override
    public float element(Subject.ElementForm form, float x, float gradY, int index) {
      return form.forward(x, index);
    }
  },

  DERIVATIVE {
    @Override
    public void run(
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
    public void runWhole(Activation activation, float[] x, float[] gradY, float[] out) {
      activation.derivative(x, out);
    }

    @Override
    public float element(Subject.ElementForm form, float x, float gradY, int index) {
      return form.derivative(x, index);
    }
  },

  BACKWARD {
    @Override
    public void run(
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
    public void runWhole(Activation activation, float[] x, float[] gradY, float[] out) {
      activation.backward(x, gradY, out);
    }

    @Override
    public float element(Subject.ElementForm form, float x, float gradY, int index) {
      return form.backward(x, gradY, index);
    }
  };

  /** The array method; forward and derivative have no use for gradY. */
  public abstract void run(
      Activation activation,
      float[] x,
      int xOffset,
      float[] gradY,
      int gradYOffset,
      float[] out,
      int outOffset,
      int length);

  /** The whole-array form. */
  public abstract void runWhole(Activation activation, float[] x, float[] gradY, float[] out);

  /** The same for one element. */
  public abstract float element(Subject.ElementForm form, float x, float gradY, int index);

  /** The name of the output argument in error messages. */
  public String outputName() {
    return switch (this) {
      case FORWARD -> "y";
      case DERIVATIVE -> "dydx";
      case BACKWARD -> "gradX";
    };
  }
}
