package io.github.relu4j.internal.loop;

import io.github.relu4j.internal.formula.ShiftedExponential;
import io.github.relu4j.kernel.Elementwise;
import io.github.relu4j.kernel.ScalarKernel;
import io.github.relu4j.kernel.VectorKernel;

/**
 * The exponentials of a row beside that of its maximum, times a factor, so that a softmax goes
 * through loops made for it as for any activation.
 *
 * <p>Unlike an activation it can be changed, since a new one for each row would be an allocation.
 * Each belongs to a set of {@link Tiles}, and so to one caller at a time.
 */
public final class RowExponential implements Elementwise {

  /** Stands for the class where a loop is chosen. */
  public static final RowExponential ANY = new RowExponential();

  private static final ShiftedExponential<RowExponential> FUNCTION =
      new ShiftedExponential<>(
          RowExponential::shift,
          RowExponential::max,
          RowExponential::factor,
          RowExponential::factorTail);

  private float shift;
  private float max;
  private float factor = 1;
  private float factorTail;

  /** The plain exponential, for elements that are not above 0. */
  public RowExponential() {}

  /** The plain exponential, of elements that are not above 0, from now on. */
  public RowExponential plain() {
    shift = 0;
    max = 0;
    return times(1);
  }

  /**
   * The exponentials of a row from now on, with the factor 1: between e^-0.35 and e^0.35 for the
   * maximum, and less for the others.
   *
   * @param maximum the maximum; with a NaN or an infinity all are NaN
   */
  public RowExponential of(float maximum) {
    shift = Math.abs(maximum) < ShiftedExponential.SMALLEST_SHIFT ? 0 : maximum;
    max = maximum - shift;
    return times(1);
  }

  /** The same with this factor, of at most 2, from now on. */
  public RowExponential times(double newFactor) {
    factor = (float) newFactor;
    factorTail = (float) (newFactor - factor);
    return this;
  }

  /** The exponential of the maximum, in double. */
  public double ofMaximum() {
    return ShiftedExponential.precise(max, ShiftedExponential.rest(max));
  }

  /** What is taken from x first. */
  public float shift() {
    return shift;
  }

  /** What x - shift is at most. */
  public float max() {
    return max;
  }

  /** What the exponential is multiplied with. */
  public float factor() {
    return factor;
  }

  /** What the factor lacks. */
  public float factorTail() {
    return factorTail;
  }

  @Override
  public float forward(float x) {
    return FUNCTION.apply(this, x);
  }

  @Override
  public float derivative(float x) {
    return FUNCTION.apply(this, x);
  }

  @Override
  public ScalarKernel<RowExponential> scalarKernel() {
    return new ScalarKernel<>(FUNCTION, FUNCTION);
  }

  @Override
  public VectorKernel<RowExponential> vectorKernel() {
    ShiftedExponential.Vectors<RowExponential> function =
        new ShiftedExponential.Vectors<>(
            RowExponential::shift,
            RowExponential::max,
            RowExponential::factor,
            RowExponential::factorTail);
    return new VectorKernel<>(function, function);
  }
}
