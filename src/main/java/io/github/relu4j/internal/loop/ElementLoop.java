package io.github.relu4j.internal.loop;

import io.github.relu4j.ElementwiseActivation;
import java.lang.invoke.MethodHandles;

/**
 * Calls the activation's scalar methods element by element. C2 vectorises these loops where the
 * method is small plain arithmetic.
 *
 * <p>A template: each activation class gets a hidden copy that has the class as class data. The
 * cast to that constant class tells C2 which method is called, whatever its type profile says.
 *
 * <p>None of these loops may be inlined into its caller, where C2 compiles it together with the
 * loops of other activations: on JDK 25 it then often stays scalar, at twenty times the cost and
 * for good. That is what the switch at the start of each is for: its table makes the method longer
 * than 325 bytecodes, which C2 (its {@code FreqInlineSize}) never inlines.
 */
final class ElementLoop implements SameIndexLoop {

  private static final Class<? extends ElementwiseActivation> ACTIVATION = activationClass();

  @SuppressWarnings("unchecked")
  private static Class<? extends ElementwiseActivation> activationClass() {
    Class<?> given = Specialised.data(MethodHandles.lookup(), Class.class);
    return given == null
        ? ElementwiseActivation.class
        : (Class<? extends ElementwiseActivation>) given;
  }

  ElementLoop() {}

  @Override
  public void forward(ElementwiseActivation any, float[] x, float[] y, int from, int to) {
    ElementwiseActivation activation = ACTIVATION.cast(any);
    int first =
        switch (from) {
          case 0, 4, 8, 12, 16, 20, 24, 28, 32, 36, 40, 44, 48, 52, 56, 60, 64, 68, 72, 76 -> from;
          default -> from;
        };
    for (int i = first; i < to; i++) {
      y[i] = activation.forward(x[i]);
    }
  }

  @Override
  public void derivative(ElementwiseActivation any, float[] x, float[] dydx, int from, int to) {
    ElementwiseActivation activation = ACTIVATION.cast(any);
    int first =
        switch (from) {
          case 0, 4, 8, 12, 16, 20, 24, 28, 32, 36, 40, 44, 48, 52, 56, 60, 64, 68, 72, 76 -> from;
          default -> from;
        };
    for (int i = first; i < to; i++) {
      dydx[i] = activation.derivative(x[i]);
    }
  }

  @Override
  public void backward(
      ElementwiseActivation any, float[] x, float[] gradY, float[] gradX, int from, int to) {
    ElementwiseActivation activation = ACTIVATION.cast(any);
    int first =
        switch (from) {
          case 0, 4, 8, 12, 16, 20, 24, 28, 32, 36, 40, 44, 48, 52, 56, 60, 64, 68, 72, 76 -> from;
          default -> from;
        };
    for (int i = first; i < to; i++) {
      gradX[i] = activation.backward(x[i], gradY[i]);
    }
  }
}
