package io.github.relu4j.internal.formula;

/**
 * {@link FloatParameter} of a parameter in double.
 *
 * @param <A> the activation
 */
@FunctionalInterface
public interface DoubleParameter<A> {

  /**
   * The parameter's value.
   *
   * @param activation the activation
   * @return the value
   */
  double of(A activation);
}
