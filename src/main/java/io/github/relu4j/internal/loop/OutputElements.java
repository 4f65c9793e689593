package io.github.relu4j.internal.loop;

import io.github.relu4j.kernel.Elementwise;
import io.github.relu4j.kernel.ScalarFunction;
import java.lang.invoke.MethodHandles;

/**
 * Calls a function of the output element by element.
 *
 * <p>A template: each class of functions gets a hidden copy that has the class as class data. As in
 * {@link ElementLoop} the loop over slopes has a switch that makes it too long to be inlined.
 */
final class OutputElements implements OutputLoop {

  private static final Class<? extends ScalarFunction<Elementwise>> FUNCTION = functionClass();

  @SuppressWarnings("unchecked")
  private static Class<? extends ScalarFunction<Elementwise>> functionClass() {
    Class<?> given = Specialised.data(MethodHandles.lookup(), Class.class);
    return (Class<? extends ScalarFunction<Elementwise>>)
        (given == null ? ScalarFunction.class : given);
  }

  OutputElements() {}

  @Override
  public void backward(
      ScalarFunction<?> function,
      Elementwise activation,
      float[] y,
      int yOffset,
      float[] gradY,
      int gradYOffset,
      float[] gradX,
      int gradXOffset,
      int length) {
    ScalarFunction<Elementwise> derivative = FUNCTION.cast(function);
    for (int i = 0; i < length; i++) {
      float slope = derivative.apply(activation, y[yOffset + i]);
      gradX[gradXOffset + i] = Elementwise.gradient(slope, gradY[gradYOffset + i]);
    }
  }

  @Override
  public void slopes(ScalarFunction<?> function, Elementwise activation, float[] y, int count) {
    ScalarFunction<Elementwise> derivative = FUNCTION.cast(function);
    int end =
        switch (count) {
          case 0, 4, 8, 12, 16, 20, 24, 28, 32, 36, 40, 44, 48, 52, 56, 60, 64, 68, 72, 76 -> count;
          default -> count;
        };
    for (int i = 0; i < end; i++) {
      y[i] = derivative.apply(activation, y[i]);
    }
  }
}
