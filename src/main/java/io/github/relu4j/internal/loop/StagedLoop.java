package io.github.relu4j.internal.loop;

import io.github.relu4j.ElementwiseActivation;

/**
 * Copies ranges tile by tile to where a {@link TileFunction} works, and its results back. The
 * copies cost little beside the stages, make every array start at index 0 whatever the caller's
 * offsets are, and make in-place calls safe.
 */
final class StagedLoop implements Loop {

  /** Below this length the stages cost more than they save. */
  private static final int SHORTEST = 32;

  private final TileFunction forward;
  private final TileFunction derivative;

  StagedLoop(TileFunction forward, TileFunction derivative) {
    this.forward = forward;
    this.derivative = derivative;
  }

  @Override
  public void forward(
      ElementwiseActivation activation,
      float[] x,
      int xOffset,
      float[] y,
      int yOffset,
      int length) {
    if (!map(forward, activation, x, xOffset, y, yOffset, length)) {
      for (int i = 0; i < length; i++) {
        y[yOffset + i] = activation.forward(x[xOffset + i]);
      }
    }
  }

  @Override
  public void derivative(
      ElementwiseActivation activation,
      float[] x,
      int xOffset,
      float[] dydx,
      int dydxOffset,
      int length) {
    if (!map(derivative, activation, x, xOffset, dydx, dydxOffset, length)) {
      for (int i = 0; i < length; i++) {
        dydx[dydxOffset + i] = activation.derivative(x[xOffset + i]);
      }
    }
  }

  /** False where there are too few elements, or no tiles: then nothing is written. */
  private static boolean map(
      TileFunction function,
      ElementwiseActivation activation,
      float[] x,
      int xOffset,
      float[] y,
      int yOffset,
      int length) {
    Tiles tiles = length < SHORTEST ? null : Tiles.take();
    if (tiles == null) {
      return false;
    }
    try {
      for (int done = 0, count; done < length; done += count) {
        count = Math.min(Tiles.LENGTH, length - done);
        System.arraycopy(x, xOffset + done, tiles.elements, 0, count);
        function.apply(activation, tiles, count);
        System.arraycopy(tiles.values, 0, y, yOffset + done, count);
      }
      tiles.giveBack();
      return true;
    } catch (Throwable e) {
      tiles.taken = 0;
      throw e;
    }
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
    Tiles tiles = length < SHORTEST ? null : Tiles.take();
    if (tiles == null) {
      for (int i = 0; i < length; i++) {
        gradX[gradXOffset + i] = activation.backward(x[xOffset + i], gradY[gradYOffset + i]);
      }
      return;
    }
    try {
      GradientTile.backward(
          derivative,
          tiles,
          activation,
          x,
          xOffset,
          gradY,
          gradYOffset,
          gradX,
          gradXOffset,
          length);
      tiles.giveBack();
    } catch (Throwable e) {
      tiles.taken = 0;
      throw e;
    }
  }
}
