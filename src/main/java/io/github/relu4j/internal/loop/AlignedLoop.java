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

  /** Where x and y have one offset the bias is copied to y, else x to a tile. */
  @Override
  public final void applyToSums(
      Elementwise activation,
      Tiles tiles,
      float[] bias,
      float[] x,
      int xOffset,
      float[] y,
      int yOffset,
      int from,
      int to) {
    int first = yOffset + from;
    int count = to - from;
    if (xOffset == yOffset && x != y) {
      System.arraycopy(bias, from, y, first, count);
      elements.applyToSums(activation, x, y, y, first, first + count);
      return;
    }
    System.arraycopy(x, xOffset + from, tiles.elements, from, count);
    elements.applyToSums(activation, tiles.elements, bias, tiles.elements, from, to);
    System.arraycopy(tiles.elements, from, y, first, count);
  }

  @Override
  public void multiplyAndSum(
      Elementwise activation,
      Tiles tiles,
      float[] x,
      int xOffset,
      float[] gradY,
      int gradYOffset,
      float[] gradX,
      int gradXOffset,
      int count,
      int terms,
      int stride,
      boolean isFinal) {
    ColumnSums sums = tiles.columnSums();
    float[] gradients = tiles.values;
    for (int term = 0; term < terms; term++) {
      int at = term * stride;
      addBias(tiles, sums.bias, x, xOffset + at, 0, count);
      System.arraycopy(gradY, gradYOffset + at, gradients, 0, count);
      elements.backward(activation, tiles.elements, gradients, gradients, 0, count);
      sums.add(gradients, 0, count);
      System.arraycopy(gradients, 0, gradX, gradXOffset + at, count);
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
