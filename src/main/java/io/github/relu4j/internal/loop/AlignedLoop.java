package io.github.relu4j.internal.loop;

import io.github.relu4j.ElementwiseActivation;

/**
 * Brings any offsets to a {@link SameIndexLoop}: ranges at different offsets are copied tile by
 * tile to where the output goes and worked on in place there, which costs one pass of memory in the
 * first-level cache.
 */
final class AlignedLoop implements Loop {

  private final SameIndexLoop loop;

  AlignedLoop(SameIndexLoop loop) {
    this.loop = loop;
  }

  @Override
  public void forward(
      ElementwiseActivation activation,
      float[] x,
      int xOffset,
      float[] y,
      int yOffset,
      int length) {
    if (xOffset == yOffset) {
      loop.forward(activation, x, y, xOffset, xOffset + length);
      return;
    }
    for (int done = 0, count; done < length; done += count) {
      int from = yOffset + done;
      count = Math.min(Tiles.LENGTH, length - done);
      System.arraycopy(x, xOffset + done, y, from, count);
      loop.forward(activation, y, y, from, from + count);
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
    if (xOffset == dydxOffset) {
      loop.derivative(activation, x, dydx, xOffset, xOffset + length);
      return;
    }
    for (int done = 0, count; done < length; done += count) {
      int from = dydxOffset + done;
      count = Math.min(Tiles.LENGTH, length - done);
      System.arraycopy(x, xOffset + done, dydx, from, count);
      loop.derivative(activation, dydx, dydx, from, from + count);
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
    if (xOffset == gradXOffset && gradYOffset == gradXOffset) {
      loop.backward(activation, x, gradY, gradX, xOffset, xOffset + length);
      return;
    }
    Tiles tiles = Tiles.take();
    if (tiles == null) {
      for (int i = 0; i < length; i++) {
        gradX[gradXOffset + i] = activation.backward(x[xOffset + i], gradY[gradYOffset + i]);
      }
      return;
    }
    try {
      for (int done = 0, count; done < length; done += count) {
        count = Math.min(Tiles.LENGTH, length - done);
        System.arraycopy(x, xOffset + done, tiles.elements, 0, count);
        System.arraycopy(gradY, gradYOffset + done, tiles.values, 0, count);
        loop.backward(activation, tiles.elements, tiles.values, tiles.values, 0, count);
        System.arraycopy(tiles.values, 0, gradX, gradXOffset + done, count);
      }
      tiles.giveBack();
    } catch (Throwable e) {
      tiles.taken = 0;
      throw e;
    }
  }
}
