package io.github.relu4j.internal.loop;

import io.github.relu4j.kernel.Elementwise;

/**
 * Brings any offsets to a {@link SameIndexLoop}: ranges at different offsets are copied tile by
 * tile to where the output goes and worked on in place there, which costs one pass of memory in the
 * first-level cache.
 */
class AlignedLoop extends Loop {

  final SameIndexLoop elements;

  AlignedLoop(SameIndexLoop elements) {
    this.elements = elements;
  }

  @Override
  public final void apply(
      Elementwise activation, float[] x, int xOffset, float[] y, int yOffset, int length) {
    if (xOffset == yOffset) {
      elements.apply(activation, x, y, xOffset, xOffset + length);
      return;
    }
    for (int done = 0, count; done < length; done += count) {
      int from = yOffset + done;
      count = Math.min(Tiles.LENGTH, length - done);
      System.arraycopy(x, xOffset + done, y, from, count);
      elements.apply(activation, y, y, from, from + count);
    }
  }

  @Override
  public void multiply(
      Elementwise activation,
      float[] x,
      int xOffset,
      float[] gradY,
      int gradYOffset,
      float[] gradX,
      int gradXOffset,
      int length) {
    if (xOffset == gradXOffset && gradYOffset == gradXOffset) {
      elements.backward(activation, x, gradY, gradX, xOffset, xOffset + length);
      return;
    }
    Tiles tiles = Tiles.take();
    if (tiles == null) {
      for (int i = 0; i < length; i++) {
        float gradient = gradY[gradYOffset + i];
        gradX[gradXOffset + i] = elements.backward(activation, x[xOffset + i], gradient);
      }
      return;
    }
    try {
      for (int done = 0, count; done < length; done += count) {
        count = Math.min(Tiles.LENGTH, length - done);
        System.arraycopy(x, xOffset + done, tiles.elements, 0, count);
        System.arraycopy(gradY, gradYOffset + done, tiles.values, 0, count);
        elements.backward(activation, tiles.elements, tiles.values, tiles.values, 0, count);
        System.arraycopy(tiles.values, 0, gradX, gradXOffset + done, count);
      }
      tiles.giveBack();
    } catch (Throwable e) {
      tiles.taken = 0;
      throw e;
    }
  }
}
