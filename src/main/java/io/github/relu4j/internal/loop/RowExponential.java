package io.github.relu4j.internal.loop;

import io.github.relu4j.internal.arithmetic.DoubleExponential;
import io.github.relu4j.internal.formula.ShiftedExponential;
import io.github.relu4j.kernel.Elementwise;
import io.github.relu4j.kernel.ScalarKernel;
import io.github.relu4j.kernel.VectorKernel;

/**
 * e^(x - shift) times a factor, with both for each row, so that a softmax goes through loops made
 * for it as for any activation.
 *
 * <p>Unlike an activation it can be changed, since a new one for each row would be an allocation.
 * Each belongs to a set of {@link Tiles}, and so to one caller at a time.
 */
public final class RowExponential implements Elementwise {

  /** Stands for the class where a loop is chosen. */
  public static final RowExponential ANY = new RowExponential();

  private static final ShiftedExponential<RowExponential> FUNCTION =
      new ShiftedExponential<>(RowExponential::shift, RowExponential::factor);

  private float shift;
  private double factor = 1;

  RowExponential() {}

  /** The exponential with these from now on. */
  public RowExponential with(float newShift, double newFactor) {
    shift = newShift;
    factor = newFactor;
    return this;
  }

  /** What is taken from x first. */
  float shift() {
    return shift;
  }

  /** What the exponential is multiplied with. */
  double factor() {
    return factor;
  }

  public static float of(float x, float shift, double factor) {
    return (float) (DoubleExponential.of((double) x - shift) * factor);
  }

  @Override
  public float forward(float x) {
    return of(x, shift, factor);
  }

  @Override
  public float derivative(float x) {
    return of(x, shift, factor);
  }

  @Override
  public ScalarKernel<RowExponential> scalarKernel() {
    return new ScalarKernel<>(FUNCTION, FUNCTION);
  }

  @Override
  public VectorKernel<RowExponential> vectorKernel() {
    ShiftedExponential.Vectors<RowExponential> function =
        new ShiftedExponential.Vectors<>(RowExponential::shift, RowExponential::factor);
    return new VectorKernel<>(function, function);
  }
}
