package io.github.relu4j.internal.vector;

import io.github.relu4j.ElementwiseActivation;
import io.github.relu4j.internal.loop.Loop;

/** Forward in one loop, derivative and backward in another. */
record ForwardApart(Loop forward, Loop others) implements Loop {

  @Override
  public boolean isInVectors() {
    return others.isInVectors();
  }

  @Override
  public void forward(
      ElementwiseActivation activation,
      float[] x,
      int xOffset,
      float[] y,
      int yOffset,
      int length) {
    forward.forward(activation, x, xOffset, y, yOffset, length);
  }

  @Override
  public void derivative(
      ElementwiseActivation activation,
      float[] x,
      int xOffset,
      float[] dydx,
      int dydxOffset,
      int length) {
    others.derivative(activation, x, xOffset, dydx, dydxOffset, length);
  }

  @Override
  public void backward(
      ElementwiseActivation activation,
      float[] x,
      int xOffset,
      float[] gradY,
      int gradYOffset,
      float[] gradX,
      int gradXOffset,
      int length) {
    others.backward(activation, x, xOffset, gradY, gradYOffset, gradX, gradXOffset, length);
  }
}
