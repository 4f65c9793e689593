package io.github.relu4j.internal.loop;

import io.github.relu4j.ElementwiseActivation;
import java.lang.invoke.MethodHandles;

/**
 * Calls the activation's scalar methods element by element. C2 vectorises these loops where the
 * method is small plain arithmetic.
 *
 * <p>A template: each activation class gets a hidden copy that has the class as class data. The
 * cast to that constant class tells C2 which method is called. A type profile alone would not do:
 * C2 sometimes inlines this loop into its caller before there is one, and then every element costs
 * a call.
 */
final class ElementLoop implements SameIndexLoop {

  private static final Class<? extends ElementwiseActivation> ACTIVATION = activationClass();

  @SuppressWarnings("unchecked")
  private static Class<? extends ElementwiseActivation> activationClass() {
    try {
      Class<?> given = MethodHandles.classData(MethodHandles.lookup(), "_", Class.class);
      return given == null
          ? ElementwiseActivation.class
          : (Class<? extends ElementwiseActivation>) given;
    } catch (IllegalAccessException e) {
      throw new ExceptionInInitializerError(e);
    }
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
