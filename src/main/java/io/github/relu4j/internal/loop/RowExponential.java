package io.github.relu4j.internal.loop;

import io.github.relu4j.ElementwiseActivation;
import io.github.relu4j.internal.maths.DoubleExponential;
import io.github.relu4j.internal.maths.ExponentialFunction;
import io.github.relu4j.internal.maths.ExponentialKernel;
import io.github.relu4j.internal.vector.ExponentialVectorKernel;
import io.github.relu4j.internal.vector.RowExponentialVector;
import io.github.relu4j.scalar.ScalarKernel;
import io.github.relu4j.vector.VectorKernel;

/**
 * e^(x - shift) times a factor, with both for each row, so that a softmax goes through the loops
 * that every activation has.
 *
 * <p>Unlike an activation it can be changed, since a new one for each row would be an allocation.
 * Each belongs to a set of {@link Tiles}, and so to one caller at a time.
 */
@SuppressWarnings("serial") // no user ever has one to write
public final class RowExponential implements ElementwiseActivation {

  /** Stands for the class where a loop is chosen. */
  public static final RowExponential ANY = new RowExponential();

  private static final ExponentialFunction<RowExponential> FUNCTION = new RowExponentialFunction();

  private float shift;
  private double factor = 1;

  RowExponential() {}

  /** The exponential with these from now on. */
  RowExponential with(float newShift, double newFactor) {
    shift = newShift;
    factor = newFactor;
    return this;
  }

  /**
   * What is taken from x first.
   *
   * @return the shift
   */
  public float shift() {
    return shift;
  }

  /**
   * What the exponential is multiplied with.
   *
   * @return the factor
   */
  public double factor() {
    return factor;
  }

  static float of(float x, float shift, double factor) {
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
    return new ExponentialKernel<>(FUNCTION, FUNCTION);
  }

  @Override
  public VectorKernel<RowExponential> vectorKernel() {
    RowExponentialVector function = new RowExponentialVector();
    return new ExponentialVectorKernel<>(function, function);
  }

  @Override
  public String name() {
    return "exponential of x - " + shift + " times " + factor;
  }
}
