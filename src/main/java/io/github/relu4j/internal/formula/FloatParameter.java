package io.github.relu4j.internal.formula;

/**
 * How a formula reads a parameter of an activation, such as {@code Elu::alpha}. So formulas know
 * parameters but no activation, and one formula serves several.
 *
 * <p>Functions that have parameters are records: C2 takes the fields of a constant record for
 * constants, and so inlines what reads the parameter.
 *
 * @param <A> the activation
 */
@FunctionalInterface
public interface FloatParameter<A> {

  /**
   * The parameter's value.
   *
   * @param activation the activation
   * @return the value
   */
  float of(A activation);
}
