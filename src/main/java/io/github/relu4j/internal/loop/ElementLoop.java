package io.github.relu4j.internal.loop;

import io.github.relu4j.ElementwiseActivation;

/**
 * Calls the activation's scalar methods element by element. C2 vectorises these loops where the
 * method is small plain arithmetic.
 *
 * <p>A template: each activation class gets a hidden copy, so that each copy's calls have one
 * receiver class and are inlined, however many activations are hot.
 */
final class ElementLoop implements SameIndexLoop {

  ElementLoop() {}

  @Override
  public void forward(ElementwiseActivation activation, float[] x, float[] y, int from, int to) {
    for (int i = from; i < to; i++) {
      y[i] = activation.forward(x[i]);
    }
  }

  @Override
  public void derivative(
      ElementwiseActivation activation, float[] x, float[] dydx, int from, int to) {
    for (int i = from; i < to; i++) {
      dydx[i] = activation.derivative(x[i]);
    }
  }

  @Override
  public void backward(
      ElementwiseActivation activation, float[] x, float[] gradY, float[] gradX, int from, int to) {
    for (int i = from; i < to; i++) {
      gradX[i] = activation.backward(x[i], gradY[i]);
    }
  }
}
