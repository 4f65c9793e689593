package io.github.relu4j;

import java.util.Locale;

/** The operations of an activation whose bits docs/bits keeps. */
enum KeptOperation {
  FORWARD {
    @Override
    void run(Activation activation, float[] x, float[] gradY, float[] out) {
      activation.forward(x, out);
    }
  },

  DERIVATIVE {
    @Override
    void run(Activation activation, float[] x, float[] gradY, float[] out) {
      activation.derivative(x, out);
    }
  },

  BACKWARD {
    @Override
    void run(Activation activation, float[] x, float[] gradY, float[] out) {
      activation.backward(x, gradY, out);
    }
  },

  BACKWARD_FROM_OUTPUT {
    @Override
    boolean isOfferedBy(Activation activation) {
      return activation.supportsBackwardFromOutput();
    }

    @Override
    void run(Activation activation, float[] x, float[] gradY, float[] out) {
      activation.forward(x, out);
      activation.backwardFromOutput(out, gradY, out);
    }
  };

  boolean isOfferedBy(Activation activation) {
    return true;
  }

  /** Writes the results for x. */
  abstract void run(Activation activation, float[] x, float[] gradY, float[] out);

  /** The digest of the results for many inputs, in arrays. */
  void digest(Activation activation, float[] x, Digest digest) {
    float[] out = new float[x.length];
    run(activation, x, KeptSample.gradients(x), out);
    digest.addByInput(x, out);
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
