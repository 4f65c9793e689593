package io.github.relu4j.support;

import io.github.relu4j.Activation;
import java.util.Locale;

/** The operations of an activation whose bits docs/bits keeps. */
public enum KeptOperation {
  FORWARD {
    @Override
    public void run(Activation activation, float[] x, float[] gradY, float[] out) {
      activation.forward(x, out);
    }
  },

  DERIVATIVE {
    @Override
    public void run(Activation activation, float[] x, float[] gradY, float[] out) {
      activation.derivative(x, out);
    }
  },

  BACKWARD {
    @Override
    public void run(Activation activation, float[] x, float[] gradY, float[] out) {
      activation.backward(x, gradY, out);
    }
  },

  BACKWARD_FROM_OUTPUT {
    @Override
    public boolean isOfferedBy(Activation activation) {
      return activation.supportsBackwardFromOutput();
    }

    @Override
    public void run(Activation activation, float[] x, float[] gradY, float[] out) {
      activation.forward(x, out);
      activation.backwardFromOutput(out, gradY, out);
    }
  };

  public boolean isOfferedBy(Activation activation) {
    return true;
  }

  private boolean isOfGradients() {
    return this == BACKWARD || this == BACKWARD_FROM_OUTPUT;
  }

  /** Writes the results for x. */
  public abstract void run(Activation activation, float[] x, float[] gradY, float[] out);

  /** The digest of the results for many inputs, in arrays. */
  public void digest(Activation activation, float[] x, Digest digest) {
    float[] out = new float[x.length];
    run(activation, x, isOfGradients() ? KeptSample.gradients(x) : x, out);
    digest.addByInput(x, out);
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
