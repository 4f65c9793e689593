package io.github.relu4j.spark;

import io.github.relu4j.Activation;
import io.github.relu4j.Activations;
import io.github.relu4j.ElementwiseActivation;
import io.github.relu4j.GatedLinearUnit;
import io.github.relu4j.RowActivation;
import java.io.Serializable;

/**
 * What a function does with the elements of one array, or of two of the same length.
 *
 * <p>Immutable and serialisable: the driver reads the name of an activation once, and tasks get
 * what it means.
 */
sealed interface ArrayOperation extends Serializable {

  /** How many arrays it takes. */
  default int inputs() {
    return 1;
  }

  /** Whether a +0 has the result +0 wherever it is, so that sparse vectors stay sparse. */
  default boolean keepsZero() {
    return false;
  }

  /**
   * The result, in the memory of the first array.
   *
   * @param first the first array, which is overwritten
   * @param second the second array, not written to; null if it takes one
   * @param isNull which elements are null, if any are; the results at their places mean nothing
   * @return the result
   */
  float[] apply(float[] first, float[] second, boolean[] isNull);

  /** f of each element. */
  record Forward(Activation activation) implements ArrayOperation {

    @Override
    public boolean keepsZero() {
      return activation instanceof ElementwiseActivation elementwise
          && Float.floatToRawIntBits(elementwise.forward(0f)) == 0;
    }

    @Override
    public float[] apply(float[] x, float[] none, boolean[] isNull) {
      activation.forward(x, x);
      return x;
    }
  }

  /** f' of each element. */
  record Derivative(Activation activation) implements ArrayOperation {

    @Override
    public float[] apply(float[] x, float[] none, boolean[] isNull) {
      activation.derivative(x, x);
      return x;
    }
  }

  /** The gradient with respect to x, of x and the gradient with respect to y. */
  record Backward(Activation activation) implements ArrayOperation {

    @Override
    public int inputs() {
      return 2;
    }

    @Override
    public float[] apply(float[] x, float[] gradY, boolean[] isNull) {
      activation.backward(x, gradY, x);
      return x;
    }
  }

  /** A gated unit, of gate and up. */
  record Gate(GatedLinearUnit unit) implements ArrayOperation {

    @Override
    public int inputs() {
      return 2;
    }

    @Override
    public float[] apply(float[] gate, float[] up, boolean[] isNull) {
      unit.forward(gate, up, gate);
      return gate;
    }
  }

  /** An activation over the rows of an array, in which null elements take no part. */
  record RowsForward(Rows rows) implements ArrayOperation {

    @Override
    public float[] apply(float[] x, float[] none, boolean[] isNull) {
      if (x.length > 0) {
        rows.forward(x, isNull);
      }
      return x;
    }
  }

  /** The gradient with respect to x of an activation over rows, of x and the gradient of y. */
  record RowsBackward(Rows rows) implements ArrayOperation {

    @Override
    public int inputs() {
      return 2;
    }

    @Override
    public float[] apply(float[] x, float[] gradY, boolean[] isNull) {
      if (x.length > 0) {
        rows.forward(x, isNull);
        rows.backward(x, gradY, isNull);
      }
      return x;
    }
  }

  /**
   * The rows of an array.
   *
   * @param name the name of an activation over rows, without a width
   * @param fixed the activation of a given width; null where an array is one row
   */
  record Rows(String name, RowActivation fixed) implements Serializable {

    void forward(float[] x, boolean[] isNull) {
      RowActivation activation = of(x.length);
      if (isNull == null) {
        activation.forward(x, x);
      } else {
        activation.forward(x, not(isNull), x);
      }
    }

    void backward(float[] y, float[] gradY, boolean[] isNull) {
      RowActivation activation = of(y.length);
      if (isNull == null) {
        activation.backward(y, gradY, y);
      } else {
        activation.backward(y, not(isNull), gradY, y);
      }
    }

    private RowActivation of(int length) {
      if (fixed != null) {
        return fixed;
      }
      return switch (name) {
        case "softmax" -> Activations.softmax(length);
        case "log_softmax" -> Activations.logSoftmax(length);
        case "sparsemax" -> Activations.sparsemax(length);
        case "hardmax" -> Activations.hardmax(length);
        default -> throw new IllegalStateException(name);
      };
    }

    private static boolean[] not(boolean[] isNull) {
      boolean[] mask = new boolean[isNull.length];
      for (int i = 0; i < mask.length; i++) {
        mask[i] = !isNull[i];
      }
      return mask;
    }
  }
}
