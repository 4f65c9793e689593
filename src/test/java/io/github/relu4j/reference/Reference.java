package io.github.relu4j.reference;

/**
 * An activation as a textbook states it, in double: what the library's results are judged by, and
 * the plain loop that it is measured against.
 *
 * <p>In double the formulas need no care: their error is around 1e-16, a hundred-millionth of a
 * float's last bit.
 */
public interface Reference {

  /** f(x). */
  double forward(double x);

  /** f'(x). */
  double derivative(double x);

  /** f(x) as a user without the library writes it in a loop over floats. */
  default float plainForward(float x) {
    return (float) forward(x);
  }

  /** f'(x) as a user without the library writes it in a loop over floats. */
  default float plainDerivative(float x) {
    return (float) derivative(x);
  }
}
