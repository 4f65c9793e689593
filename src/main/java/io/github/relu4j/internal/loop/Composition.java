package io.github.relu4j.internal.loop;

import io.github.relu4j.kernel.Elementwise;
import io.github.relu4j.kernel.ScalarFunction;
import io.github.relu4j.kernel.ScalarKernel;

/**
 * What an activation adds to another one that it is made of, the inner one: arithmetic before and
 * after that one's functions. Each step is there for one element and as a pass over a range, which
 * C2 vectorises. The inner functions run in their own loops ({@link ComposedLoop}).
 *
 * @param <A> the activation that is made
 */
public interface Composition<A> {

  /**
   * The inner activation.
   *
   * @param activation the activation that is made
   * @return the one that it is made of
   */
  Elementwise inner(A activation);

  /**
   * f(x) for one element.
   *
   * @param activation the activation that is made
   * @param x the element
   * @return f(x)
   */
  float forward(A activation, float x);

  /**
   * f'(x) for one element.
   *
   * @param activation the activation that is made
   * @param x the element
   * @return f'(x)
   */
  float derivative(A activation, float x);

  /**
   * Whether the inner functions are given something else than the elements.
   *
   * @param activation the activation that is made
   * @return true if {@link #toArguments} does anything
   */
  default boolean hasArguments(A activation) {
    return false;
  }

  /**
   * What the inner functions are given, in the place of the elements.
   *
   * @param activation the activation that is made
   * @param x the elements
   * @param from index of the first of them
   * @param to index after the last of them
   */
  default void toArguments(A activation, float[] x, int from, int to) {}

  /**
   * f(x) in the place of the inner f.
   *
   * @param activation the activation that is made
   * @param values the inner f of each argument
   * @param from index of the first of them
   * @param to index after the last of them
   */
  void toValues(A activation, float[] values, int from, int to);

  /**
   * Whether f' needs the inner f beside the inner f'. Then the inner functions are given the
   * elements.
   *
   * @return true if {@link #selectSlopes} is to be used, else {@link #toSlopes}
   */
  default boolean slopesNeedValues() {
    return false;
  }

  /**
   * f'(x) in the place of the inner f'.
   *
   * @param activation the activation that is made
   * @param slopes the inner f' of each argument
   * @param from index of the first of them
   * @param to index after the last of them
   */
  default void toSlopes(A activation, float[] slopes, int from, int to) {}

  /**
   * f'(x) in the place of the inner f'. Some may be wrong: it leaves NaN in their values' places,
   * and +0 in all others.
   *
   * @param activation the activation that is made
   * @param slopes the inner f' of each element, from the start of a tile
   * @param values the inner f of each element, then the marks
   * @param count how many there are
   */
  default void selectSlopes(A activation, float[] slopes, float[] values, int count) {}

  /**
   * The two functions, as the activation that is made gives them to whoever makes its loops.
   *
   * @return f and f'
   */
  default ScalarKernel<A> kernel() {
    return new ScalarKernel<>(
        new ComposedFunction<>(this, false), new ComposedFunction<>(this, true));
  }

  /**
   * One of the two functions.
   *
   * @param composition what is made of the inner activation
   * @param isDerivative whether it is f'
   * @param <A> the activation that is made
   */
  record ComposedFunction<A>(Composition<A> composition, boolean isDerivative)
      implements ScalarFunction<A> {

    @Override
    public float apply(A activation, float x) {
      return isDerivative
          ? composition.derivative(activation, x)
          : composition.forward(activation, x);
    }
  }
}
