package io.github.relu4j.support;

import io.github.relu4j.Activation;
import io.github.relu4j.storage.FloatStorage;

/** The methods of an activation over storages, so that one test can run them all. */
public enum StorageMethod {
  FORWARD("x", "y") {
    @Override
    public void run(Activation activation, FloatStorage x, FloatStorage gradY, FloatStorage out) {
      activation.forward(x, out);
    }

    @Override
    void runArrays(Activation activation, float[] x, float[] gradY, float[] out) {
      activation.forward(x, out);
    }
  },

  DERIVATIVE("x", "dydx") {
    @Override
    public void run(Activation activation, FloatStorage x, FloatStorage gradY, FloatStorage out) {
      activation.derivative(x, out);
    }

    @Override
    void runArrays(Activation activation, float[] x, float[] gradY, float[] out) {
      activation.derivative(x, out);
    }
  },

  BACKWARD("x", "gradX") {
    @Override
    public void run(Activation activation, FloatStorage x, FloatStorage gradY, FloatStorage out) {
      activation.backward(x, gradY, out);
    }

    @Override
    void runArrays(Activation activation, float[] x, float[] gradY, float[] out) {
      activation.backward(x, gradY, out);
    }
  },

  BACKWARD_FROM_OUTPUT("y", "gradX") {
    @Override
    public void run(Activation activation, FloatStorage y, FloatStorage gradY, FloatStorage out) {
      activation.backwardFromOutput(y, gradY, out);
    }

    @Override
    void runArrays(Activation activation, float[] y, float[] gradY, float[] out) {
      activation.backwardFromOutput(y, gradY, out);
    }
  };

  private final String inputName;
  private final String outputName;

  StorageMethod(String inputName, String outputName) {
    this.inputName = inputName;
    this.outputName = outputName;
  }

  /** The name of the first argument in error messages. */
  public String inputName() {
    return inputName;
  }

  /** The name of the last argument in error messages. */
  public String outputName() {
    return outputName;
  }

  /** The method; forward and derivative have no use for gradY. */
  public abstract void run(
      Activation activation, FloatStorage x, FloatStorage gradY, FloatStorage out);

  abstract void runArrays(Activation activation, float[] x, float[] gradY, float[] out);

  /** What the method over arrays gives. */
  public float[] ofArrays(Activation activation, float[] x, float[] gradY) {
    float[] out = new float[x.length];
    runArrays(activation, x, gradY, out);
    return out;
  }
}
