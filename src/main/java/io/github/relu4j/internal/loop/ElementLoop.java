package io.github.relu4j.internal.loop;

import io.github.relu4j.kernel.Elementwise;
import io.github.relu4j.kernel.ScalarFunction;
import java.lang.invoke.MethodHandles;

/**
 * Calls a function element by element. C2 vectorises these loops where the function is small plain
 * arithmetic.
 *
 * <p>A template: each function gets a hidden copy that has it as class data, and with it the class
 * of the activation. The cast to that constant class tells C2 which methods are called, whatever
 * its type profile says.
 *
 * <p>None of these loops may be inlined into its caller, where C2 compiles it together with the
 * loops of other activations: on JDK 25 it then often stays scalar, at twenty times the cost and
 * for good. That is what the switch at the start of each is for: its table makes the method longer
 * than 325 bytecodes, which C2 (its {@code FreqInlineSize}) never inlines.
 */
final class ElementLoop implements SameIndexLoop {

  private static final ScalarFunction<Elementwise> FUNCTION = function();
  private static final Class<? extends Elementwise> ACTIVATION = activationClass();

  /** Whether the function is the derivative of a class that overrides backward. */
  private static final boolean HAS_BACKWARD =
      Boolean.TRUE.equals(Specialised.data(MethodHandles.lookup(), 2, Boolean.class));

  @SuppressWarnings("unchecked")
  private static ScalarFunction<Elementwise> function() {
    return Specialised.data(MethodHandles.lookup(), 0, ScalarFunction.class);
  }

  @SuppressWarnings("unchecked")
  private static Class<? extends Elementwise> activationClass() {
    return Specialised.data(MethodHandles.lookup(), 1, Class.class);
  }

  ElementLoop() {}

  @Override
  public void apply(Elementwise any, float[] x, float[] y, int from, int to) {
    Elementwise activation = ACTIVATION.cast(any);
    int first =
        switch (from) {
          case 0, 4, 8, 12, 16, 20, 24, 28, 32, 36, 40, 44, 48, 52, 56, 60, 64, 68, 72, 76 -> from;
          default -> from;
        };
    for (int i = first; i < to; i++) {
      y[i] = FUNCTION.apply(activation, x[i]);
    }
  }

  @Override
  public void applyToSums(Elementwise any, float[] x, float[] bias, float[] y, int from, int to) {
    Elementwise activation = ACTIVATION.cast(any);
    int first =
        switch (from) {
          case 0, 4, 8, 12, 16, 20, 24, 28, 32, 36, 40, 44, 48, 52, 56, 60, 64, 68, 72, 76 -> from;
          default -> from;
        };
    for (int i = first; i < to; i++) {
      y[i] = FUNCTION.apply(activation, x[i] + bias[i]);
    }
  }

  @Override
  public void backward(Elementwise any, float[] x, float[] gradY, float[] gradX, int from, int to) {
    Elementwise activation = ACTIVATION.cast(any);
    int first =
        switch (from) {
          case 0, 4, 8, 12, 16, 20, 24, 28, 32, 36, 40, 44, 48, 52, 56, 60, 64, 68, 72, 76 -> from;
          default -> from;
        };
    for (int i = first; i < to; i++) {
      gradX[i] = element(activation, x[i], gradY[i]);
    }
  }

  @Override
  public float backward(Elementwise any, float x, float gradY) {
    return element(ACTIVATION.cast(any), x, gradY);
  }

  private static float element(Elementwise activation, float x, float gradY) {
    return HAS_BACKWARD
        ? activation.backward(x, gradY)
        : Elementwise.gradient(FUNCTION.apply(activation, x), gradY);
  }
}
