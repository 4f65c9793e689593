package io.github.relu4j.internal.loop;

import io.github.relu4j.kernel.Elementwise;
import io.github.relu4j.kernel.ScalarFunction;

/**
 * Any function, element by element, where no loop can be made for it alone: the bits are the same,
 * but C2 inlines and vectorises nothing once several functions are hot.
 */
final class SharedLoop implements SameIndexLoop {

  private final ScalarFunction<Elementwise> function;
  private final boolean hasBackward;

  @SuppressWarnings("unchecked")
  SharedLoop(ScalarFunction<?> function, boolean hasBackward) {
    this.function = (ScalarFunction<Elementwise>) function;
    this.hasBackward = hasBackward;
  }

  @Override
  public void apply(Elementwise activation, float[] x, float[] y, int from, int to) {
    for (int i = from; i < to; i++) {
      y[i] = function.apply(activation, x[i]);
    }
  }

  @Override
  public void applyToSums(
      Elementwise activation, float[] x, float[] bias, float[] y, int from, int to) {
    for (int i = from; i < to; i++) {
      y[i] = function.apply(activation, x[i] + bias[i]);
    }
  }

  @Override
  public void backward(
      Elementwise activation, float[] x, float[] gradY, float[] gradX, int from, int to) {
    for (int i = from; i < to; i++) {
      gradX[i] = backward(activation, x[i], gradY[i]);
    }
  }

  @Override
  public float backward(Elementwise activation, float x, float gradY) {
    return hasBackward
        ? activation.backward(x, gradY)
        : Elementwise.gradient(function.apply(activation, x), gradY);
  }
}
