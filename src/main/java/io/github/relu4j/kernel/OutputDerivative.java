package io.github.relu4j.kernel;

import java.util.Objects;

/**
 * The derivative f'(x) of an activation as a function of its output y = f(x), if it is one.
 *
 * <p>A network that works in place has overwritten x when the gradient comes back. It can do
 * without x where no two x of different f'(x) have the same y.
 *
 * <p>Immutable and thread-safe, if the formula is.
 *
 * @param <A> the activation
 */
public final class OutputDerivative<A> {

  private static final OutputDerivative<?> THAT_OF_INPUT = new OutputDerivative<>(null, "");

  private static final OutputDerivative<?> NONE = none("f' is not known as a function of y");

  private final ScalarFunction<A> formula;
  private final String reason;

  private OutputDerivative(ScalarFunction<A> formula, String reason) {
    this.formula = formula;
    this.reason = reason;
  }

  /**
   * By a formula. It is small plain arithmetic, as the loop over it is to become SIMD code: {@code
   * + - * /}, {@code Math.fma}, {@code Math.min}, {@code Math.max}, {@code Math.abs} and {@code
   * (float) Math.sqrt}.
   *
   * @param formula f' of the activation in terms of y
   * @param <A> the activation
   * @return the derivative, to be kept in a constant
   * @throws NullPointerException if formula is null
   */
  public static <A> OutputDerivative<A> of(ScalarFunction<A> formula) {
    return new OutputDerivative<>(Objects.requireNonNull(formula, "formula"), "");
  }

  /**
   * f'(f(x)) = f'(x) for every x, as with rectifiers of a positive slope and with clamps: backward
   * with y in the place of x.
   *
   * @param <A> the activation
   * @return the derivative, always the same object
   */
  @SuppressWarnings("unchecked")
  public static <A> OutputDerivative<A> thatOfInput() {
    return (OutputDerivative<A>) THAT_OF_INPUT;
  }

  /**
   * No function of y that is known, whatever the parameters are.
   *
   * @param <A> the activation
   * @return what makes {@code backwardFromOutput} fail, always the same object
   */
  @SuppressWarnings("unchecked")
  public static <A> OutputDerivative<A> none() {
    return (OutputDerivative<A>) NONE;
  }

  /**
   * No function of y that is known.
   *
   * @param reason why not, with the parameter that is to blame and its value if it is one
   * @param <A> the activation
   * @return what makes {@code backwardFromOutput} fail with that reason
   * @throws NullPointerException if reason is null
   * @throws IllegalArgumentException if reason is empty
   */
  public static <A> OutputDerivative<A> none(String reason) {
    if (Objects.requireNonNull(reason, "reason").isEmpty()) {
      throw new IllegalArgumentException("reason must say something but is empty");
    }
    return new OutputDerivative<>(null, reason);
  }

  /**
   * Whether f' is a function of y.
   *
   * @return false for {@link #none}
   */
  public boolean exists() {
    return reason.isEmpty();
  }

  /**
   * Whether f'(f(x)) = f'(x).
   *
   * @return true for {@link #thatOfInput}
   */
  public boolean isThatOfInput() {
    return this == THAT_OF_INPUT;
  }

  /**
   * The formula.
   *
   * @return f' in terms of y, or null if there is none
   */
  public ScalarFunction<A> formula() {
    return formula;
  }

  /**
   * Why f' is not known as a function of y.
   *
   * @return the reason, or an empty text if it is one
   */
  public String reason() {
    return reason;
  }
}
