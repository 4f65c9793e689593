package io.github.relu4j.internal.loop;

import io.github.relu4j.ElementwiseActivation;
import io.github.relu4j.internal.maths.Gradient;
import java.util.Arrays;

/**
 * Backward in two passes, the slopes and then the rule of {@link
 * ElementwiseActivation#backward(float, float)}: C2 vectorises each, and would not vectorise the
 * rule as it stands there.
 *
 * <p>Where all offsets are the same and gradX is an array of its own, both passes work in gradX,
 * and a third looks for results that are no numbers. A group of tiles with such a result is done
 * again from its inputs, in the way of all other calls ({@link GradientTile}).
 */
final class SlopeLoop implements Loop {

  /** Below this length the passes cost more than they save. */
  private static final int SHORTEST = 64;

  /** Elements that have their marks in common: one look at the marks costs half a pass. */
  private static final int GROUP = 16 * Tiles.LENGTH;

  private final SameIndexLoop elements;
  private final Loop anyOffsets;
  private final TileFunction derivative;

  /**
   * A loop in two passes.
   *
   * @param elements the loop for all else, and for what is short
   */
  SlopeLoop(SameIndexLoop elements) {
    this.elements = elements;
    this.anyOffsets = new AlignedLoop(elements);
    this.derivative =
        (activation, tiles, count) ->
            elements.derivative(activation, tiles.elements, tiles.values, 0, count);
  }

  @Override
  public void forward(
      ElementwiseActivation activation,
      float[] x,
      int xOffset,
      float[] y,
      int yOffset,
      int length) {
    anyOffsets.forward(activation, x, xOffset, y, yOffset, length);
  }

  @Override
  public void derivative(
      ElementwiseActivation activation,
      float[] x,
      int xOffset,
      float[] dydx,
      int dydxOffset,
      int length) {
    anyOffsets.derivative(activation, x, xOffset, dydx, dydxOffset, length);
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
      anyOffsets.backward(activation, x, xOffset, gradY, gradYOffset, gradX, gradXOffset, length);
      return;
    }
    boolean sameIndex = xOffset == gradXOffset && gradYOffset == gradXOffset;
    boolean inPlace = gradX == x || gradX == gradY;
    try {
      if (sameIndex && !inPlace) {
        backward(tiles, activation, x, gradY, gradX, gradXOffset, gradXOffset + length);
      } else {
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
      }
      tiles.giveBack();
    } catch (Throwable e) {
      tiles.taken = 0;
      throw e;
    }
  }

  private void backward(
      Tiles tiles,
      ElementwiseActivation activation,
      float[] x,
      float[] gradY,
      float[] gradX,
      int from,
      int to) {
    for (int start = from, count; start < to; start += count) {
      count = Math.min(GROUP, to - start);
      if (!numbers(tiles, activation, x, gradY, gradX, start, start + count)) {
        GradientTile.backward(
            derivative, tiles, activation, x, start, gradY, start, gradX, start, count);
      }
    }
  }

  /** Whether the results are numbers, and so final. */
  private boolean numbers(
      Tiles tiles,
      ElementwiseActivation activation,
      float[] x,
      float[] gradY,
      float[] gradX,
      int from,
      int to) {
    float[] marks = tiles.values;
    int marked = Math.min(Tiles.LENGTH, to - from);
    Arrays.fill(marks, 0, marked, 0f);
    for (int start = from, count; start < to; start += count) {
      count = Math.min(Tiles.LENGTH, to - start);
      elements.derivative(activation, x, gradX, start, start + count);
      multiply(gradX, gradY, start, start + count);
      System.arraycopy(gradX, start, tiles.elements, 0, count);
      mark(tiles.elements, marks, count);
    }
    return !GradientTile.hasMarks(marks, marked);
  }

  /** Too long to be inlined, for the reason that {@link ElementLoop} has. */
  private static void multiply(float[] slopes, float[] gradY, int from, int to) {
    int first =
        switch (from) {
          case 0, 4, 8, 12, 16, 20, 24, 28, 32, 36, 40, 44, 48, 52, 56, 60, 64, 68, 72, 76 -> from;
          default -> from;
        };
    for (int i = first; i < to; i++) {
      slopes[i] = Gradient.throughNumber(slopes[i], gradY[i]);
    }
  }

  private static void mark(float[] results, float[] marks, int count) {
    int end =
        switch (count) {
          case 0, 4, 8, 12, 16, 20, 24, 28, 32, 36, 40, 44, 48, 52, 56, 60, 64, 68, 72, 76 -> count;
          default -> count;
        };
    for (int i = 0; i < end; i++) {
      marks[i] = marks[i] + (results[i] - results[i]);
    }
  }
}
