package io.github.relu4j.internal.loop;

import io.github.relu4j.kernel.Elementwise;
import io.github.relu4j.kernel.ScalarFunction;

/** One formula that finds the derivative from the output, over checked ranges. */
public interface OutputLoop {

  /**
   * gradX = gradY * f'(x), where y = f(x), element by element; {@code formula} is one of the
   * activation's class.
   */
  void backward(
      ScalarFunction<?> formula,
      Elementwise activation,
      float[] y,
      int yOffset,
      float[] gradY,
      int gradYOffset,
      float[] gradX,
      int gradXOffset,
      int length);

  /** f'(x) in the place of y = f(x), from the start of an array. */
  void slopes(ScalarFunction<?> formula, Elementwise activation, float[] y, int count);
}
