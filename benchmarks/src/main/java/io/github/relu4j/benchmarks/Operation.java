package io.github.relu4j.benchmarks;

import io.github.relu4j.Activation;
import io.github.relu4j.reference.Reference;

/**
 * What an activation does to an array: by the library, by the loop that a user writes without it,
 * and exactly.
 *
 * <p>Each constant has a plain loop of its own, so that in a JVM with one activation the JIT
 * compiler sees one formula per loop and inlines it, as it would in a user's program.
 */
public enum Operation {
  /** y = f(x). */
  FORWARD {
    @Override
    public void library(
        Activation activation, float[] x, float[] gradY, int offset, float[] output, int length) {
      activation.forward(x, offset, output, 0, length);
    }

    @Override
    public void plain(
        Reference reference, float[] x, float[] gradY, int offset, float[] output, int length) {
      for (int i = 0; i < length; i++) {
        output[i] = reference.plainForward(x[offset + i]);
      }
    }

    @Override
    public double exact(Reference reference, float x, float gradY) {
      return reference.forward(x);
    }
  },

  /** dydx = f'(x). */
  DERIVATIVE {
    @Override
    public void library(
        Activation activation, float[] x, float[] gradY, int offset, float[] output, int length) {
      activation.derivative(x, offset, output, 0, length);
    }

    @Override
    public void plain(
        Reference reference, float[] x, float[] gradY, int offset, float[] output, int length) {
      for (int i = 0; i < length; i++) {
        output[i] = reference.plainDerivative(x[offset + i]);
      }
    }

    @Override
    public double exact(Reference reference, float x, float gradY) {
      return reference.derivative(x);
    }
  },

  /** gradX = gradY * f'(x). */
  BACKWARD {
    @Override
    public void library(
        Activation activation, float[] x, float[] gradY, int offset, float[] output, int length) {
      activation.backward(x, offset, gradY, offset, output, 0, length);
    }

    @Override
    public void plain(
        Reference reference, float[] x, float[] gradY, int offset, float[] output, int length) {
      for (int i = 0; i < length; i++) {
        output[i] = gradY[offset + i] * reference.plainDerivative(x[offset + i]);
      }
    }

    @Override
    public double exact(Reference reference, float x, float gradY) {
      double slope = reference.derivative(x);
      // A float slope of 0 is a dead unit: it gives 0 whatever the gradient is.
      return (float) slope == 0f ? 0 : slope * gradY;
    }
  };

  /** Writes the library's result for {@code x[offset..]} to the start of the output. */
  public abstract void library(
      Activation activation, float[] x, float[] gradY, int offset, float[] output, int length);

  /** Writes the plain loop's result for {@code x[offset..]} to the start of the output. */
  public abstract void plain(
      Reference reference, float[] x, float[] gradY, int offset, float[] output, int length);

  /** The result for one element, in double. */
  public abstract double exact(Reference reference, float x, float gradY);

  /** The operation's name as the contract has it. */
  @Override
  public String toString() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
