package io.github.relu4j.internal.loop;

import io.github.relu4j.kernel.Elementwise;
import io.github.relu4j.kernel.ScalarFunction;

/** Finds the derivative from the output by functions of one class, over checked ranges. */
public interface OutputLoop {

  /**
   * gradX = gradY * f'(x), where y = f(x), element by element. {@code function} is f' in terms of
   * y, an instance of the class that this loop was made for.
   */
  void backward(
      ScalarFunction<?> function,
      Elementwise activation,
      float[] y,
      int yOffset,
      float[] gradY,
      int gradYOffset,
      float[] gradX,
      int gradXOffset,
      int length);

  /** f'(x) in the place of y = f(x), from the start of an array. */
  void slopes(ScalarFunction<?> function, Elementwise activation, float[] y, int count);
}
