package io.github.relu4j.internal.loop;

import io.github.relu4j.ElementwiseActivation;
import io.github.relu4j.internal.maths.Step;

/**
 * The loop of a function whose gradient is let through or not. A gradient of NaN that is not let
 * through must become +0, and plain arithmetic cannot get rid of a NaN; so stretches without one,
 * which is to say nearly all, take a vectorised loop.
 */
final class GateLoop implements SameIndexLoop {

  private static final int STRETCH = Tiles.LENGTH;

  private final SameIndexLoop elements;

  /**
   * A gate.
   *
   * @param elements the loop for everything else
   */
  GateLoop(SameIndexLoop elements) {
    this.elements = elements;
  }

  @Override
  public void forward(ElementwiseActivation activation, float[] x, float[] y, int from, int to) {
    elements.forward(activation, x, y, from, to);
  }

  @Override
  public void derivative(
      ElementwiseActivation activation, float[] x, float[] dydx, int from, int to) {
    elements.derivative(activation, x, dydx, from, to);
  }

  @Override
  public void backward(
      ElementwiseActivation activation, float[] x, float[] gradY, float[] gradX, int from, int to) {
    int stretchEnd;
    for (int start = from; start < to; start = stretchEnd) {
      stretchEnd = Math.min(STRETCH, to - start) + start;
      if (Float.isNaN(largestMagnitude(gradY, start, stretchEnd))) {
        elements.backward(activation, x, gradY, gradX, start, stretchEnd);
      } else {
        gate(x, gradY, gradX, start, stretchEnd);
      }
    }
  }

  private static float largestMagnitude(float[] values, int from, int to) {
    float largest = 0f;
    for (int i = from; i < to; i++) {
      largest = Math.max(largest, Math.abs(values[i]));
    }
    return largest;
  }

  private static void gate(float[] x, float[] gradY, float[] gradX, int from, int to) {
    for (int i = from; i < to; i++) {
      gradX[i] = Step.gateNumber(x[i], gradY[i]);
    }
  }
}
