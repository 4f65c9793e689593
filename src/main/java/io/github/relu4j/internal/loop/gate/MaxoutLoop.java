package io.github.relu4j.internal.loop.gate;

import io.github.relu4j.internal.arithmetic.Gradient;
import io.github.relu4j.internal.arithmetic.Step;
import io.github.relu4j.internal.loop.Tiles;
import java.util.Arrays;

/**
 * The largest of each group of {@code pieces} channels, each of {@code run} neighbouring elements:
 * a group is a row in parts.
 */
public final class MaxoutLoop {

  private MaxoutLoop() {}

  /** y = the largest; {@code length} counts the elements of y and is a multiple of run. */
  public static void forward(
      float[] x, int xOffset, float[] y, int yOffset, int length, int pieces, int run) {
    Tiles tiles = Tiles.take();
    if (tiles == null) {
      for (int i = 0; i < length; i++) {
        int first = xOffset + PartsOfRows.index(i, run, pieces);
        float largest = x[first];
        for (int piece = 1; piece < pieces; piece++) {
          largest = Math.max(largest, x[first + piece * run]);
        }
        y[yOffset + i] = largest;
      }
      return;
    }
    try {
      for (int done = 0, count; done < length; done += count) {
        count = Math.min(Tiles.LENGTH, length - done);
        gatherLargest(x, xOffset, pieces, run, done, tiles, count);
        System.arraycopy(tiles.values, 0, y, yOffset + done, count);
      }
      tiles.giveBack();
    } catch (Throwable e) {
      tiles.taken = 0;
      throw e;
    }
  }

  private static void gatherLargest(
      float[] x, int xOffset, int pieces, int run, int position, Tiles tiles, int count) {
    PartsOfRows.gather(x, xOffset, run, pieces, position, tiles.values, count);
    for (int piece = 1; piece < pieces; piece++) {
      PartsOfRows.gather(x, xOffset + piece * run, run, pieces, position, tiles.elements, count);
      raise(tiles.values, tiles.elements, count);
    }
  }

  /** By itself, so that C2 vectorises it. */
  private static void raise(float[] largest, float[] values, int count) {
    for (int i = 0; i < count; i++) {
      largest[i] = Math.max(largest[i], values[i]);
    }
  }

  /** gradX = gradY for the first largest of its group, else +0. */
  public static void backward(
      float[] x,
      int xOffset,
      float[] gradY,
      int gradYOffset,
      float[] gradX,
      int gradXOffset,
      int length,
      int pieces,
      int run) {
    Tiles tiles = Tiles.take();
    if (tiles == null) {
      choose(x, xOffset, gradY, gradYOffset, gradX, gradXOffset, 0, length, pieces, run);
      return;
    }
    try {
      for (int done = 0, count; done < length; done += count) {
        count = Math.min(Tiles.LENGTH, length - done);
        gatherLargest(x, xOffset, pieces, run, done, tiles, count);
        if (Finite.areAll(tiles.values, 0, count)
            && Finite.areAll(gradY, gradYOffset + done, gradYOffset + done + count)) {
          System.arraycopy(gradY, gradYOffset + done, tiles.scales, 0, count);
          letThrough(x, xOffset, gradX, gradXOffset, pieces, run, done, tiles, count);
        } else {
          choose(x, xOffset, gradY, gradYOffset, gradX, gradXOffset, done, count, pieces, run);
        }
      }
      tiles.giveBack();
    } catch (Throwable e) {
      tiles.taken = 0;
      throw e;
    }
  }

  private static void letThrough(
      float[] x,
      int xOffset,
      float[] gradX,
      int gradXOffset,
      int pieces,
      int run,
      int position,
      Tiles tiles,
      int count) {
    float[] left = tiles.expansions;
    Arrays.fill(left, 0, count, 1f);
    for (int piece = 0; piece < pieces; piece++) {
      int ofPiece = piece * run;
      PartsOfRows.gather(x, xOffset + ofPiece, run, pieces, position, tiles.elements, count);
      compare(tiles.elements, tiles.values, left, count);
      scaleFinite(tiles.elements, tiles.scales, count);
      PartsOfRows.scatter(
          tiles.elements, gradX, gradXOffset + ofPiece, run, pieces, position, count);
    }
  }

  /**
   * Makes 1 of the elements that are the largest where none was before, and 0 of the others; left
   * is 1 where still none was.
   */
  private static void compare(float[] elements, float[] largest, float[] left, int count) {
    for (int i = 0; i < count; i++) {
      float below = Step.atNotNegative(largest[i] - elements[i]);
      elements[i] = (1f - below) * left[i];
      left[i] = below * left[i];
    }
  }

  private static void scaleFinite(float[] slopes, float[] gradY, int count) {
    for (int i = 0; i < count; i++) {
      slopes[i] = Gradient.throughNumber(slopes[i], gradY[i]);
    }
  }

  /** Element by element, and so for infinities and NaN too. */
  private static void choose(
      float[] x,
      int xOffset,
      float[] gradY,
      int gradYOffset,
      float[] gradX,
      int gradXOffset,
      int position,
      int count,
      int pieces,
      int run) {
    for (int i = position; i < position + count; i++) {
      int first = PartsOfRows.index(i, run, pieces);
      int chosen = 0;
      float largest = x[xOffset + first];
      for (int piece = 1; piece < pieces && largest == largest; piece++) {
        float value = x[xOffset + first + piece * run];
        if (!(value <= largest)) {
          chosen = piece;
          largest = value;
        }
      }
      for (int piece = 0; piece < pieces; piece++) {
        gradX[gradXOffset + first + piece * run] = 0f;
      }
      float gradient = largest == largest ? gradY[gradYOffset + i] : largest;
      gradX[gradXOffset + first + chosen * run] = gradient;
    }
  }
}
