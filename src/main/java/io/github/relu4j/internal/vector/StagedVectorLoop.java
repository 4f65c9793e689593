package io.github.relu4j.internal.vector;

import io.github.relu4j.ElementwiseActivation;
import io.github.relu4j.internal.loop.Loop;
import io.github.relu4j.internal.loop.Tiles;
import jdk.incubator.vector.FloatVector;

/**
 * Cuts ranges into tiles of whole vectors for a {@link VectorTile}. What is left over of a vector
 * at the end is copied to a tile, worked on as a whole vector there, and copied back.
 */
final class StagedVectorLoop implements Loop {

  private static final int LANES = FloatVector.SPECIES_PREFERRED.length();

  /** Below this length one go takes less time than stages. */
  private static final int SHORTEST_IN_STAGES = 512;

  private final Loop elements;
  private final VectorTile forward;
  private final VectorTile derivative;

  /**
   * A loop in stages.
   *
   * @param elements the loop for less than a vector, for callers for whom there are no tiles left
   */
  StagedVectorLoop(Loop elements, VectorTile forward, VectorTile derivative) {
    this.elements = elements;
    this.forward = forward;
    this.derivative = derivative;
  }

  @Override
  public boolean isInVectors() {
    return true;
  }

  @Override
  public void forward(
      ElementwiseActivation activation,
      float[] x,
      int xOffset,
      float[] y,
      int yOffset,
      int length) {
    int rest = length % LANES;
    int whole = length - rest;
    mapWhole(forward, activation, x, xOffset, y, yOffset, whole);
    if (rest > 0 && !mapped(forward, activation, x, xOffset + whole, y, yOffset + whole, rest)) {
      elements.forward(activation, x, xOffset + whole, y, yOffset + whole, rest);
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
    int rest = length % LANES;
    int whole = length - rest;
    mapWhole(derivative, activation, x, xOffset, dydx, dydxOffset, whole);
    if (rest > 0
        && !mapped(derivative, activation, x, xOffset + whole, dydx, dydxOffset + whole, rest)) {
      elements.derivative(activation, x, xOffset + whole, dydx, dydxOffset + whole, rest);
    }
  }

  private static void mapWhole(
      VectorTile function,
      ElementwiseActivation activation,
      float[] x,
      int xOffset,
      float[] y,
      int yOffset,
      int length) {
    Tiles tiles = length < SHORTEST_IN_STAGES ? null : Tiles.take();
    if (tiles == null) {
      function.inOneGo(activation, x, xOffset, y, yOffset, length);
      return;
    }
    try {
      for (int done = 0, count; done < length; done += count) {
        count = Math.min(Tiles.LENGTH, length - done);
        function.apply(activation, x, xOffset + done, y, yOffset + done, tiles, count);
      }
    } finally {
      tiles.giveBack();
    }
  }

  /** Whether there was a tile for less than a vector. */
  private static boolean mapped(
      VectorTile function,
      ElementwiseActivation activation,
      float[] x,
      int xOffset,
      float[] y,
      int yOffset,
      int length) {
    Tiles tiles = Tiles.take();
    if (tiles == null) {
      return false;
    }
    try {
      float[] elements = tiles.elements;
      System.arraycopy(x, xOffset, elements, 0, length);
      function.inOneGo(activation, elements, 0, elements, 0, LANES);
      System.arraycopy(elements, 0, y, yOffset, length);
    } finally {
      tiles.giveBack();
    }
    return true;
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
    int rest = length % LANES;
    int whole = length - rest;
    multiplyWhole(activation, x, xOffset, gradY, gradYOffset, gradX, gradXOffset, whole);
    int xRest = xOffset + whole;
    int gradYRest = gradYOffset + whole;
    int gradXRest = gradXOffset + whole;
    if (rest > 0 && !multiplied(activation, x, xRest, gradY, gradYRest, gradX, gradXRest, rest)) {
      elements.backward(activation, x, xRest, gradY, gradYRest, gradX, gradXRest, rest);
    }
  }

  private void multiplyWhole(
      ElementwiseActivation activation,
      float[] x,
      int xOffset,
      float[] gradY,
      int gradYOffset,
      float[] gradX,
      int gradXOffset,
      int length) {
    Tiles tiles = length < SHORTEST_IN_STAGES ? null : Tiles.take();
    if (tiles == null) {
      derivative.multiplyInOneGo(
          activation, x, xOffset, gradY, gradYOffset, gradX, gradXOffset, length);
      return;
    }
    try {
      for (int done = 0, count; done < length; done += count) {
        count = Math.min(Tiles.LENGTH, length - done);
        int xFrom = xOffset + done;
        int gradYFrom = gradYOffset + done;
        int gradXFrom = gradXOffset + done;
        derivative.multiply(activation, x, xFrom, gradY, gradYFrom, gradX, gradXFrom, tiles, count);
      }
    } finally {
      tiles.giveBack();
    }
  }

  /** Whether there was a tile for less than a vector. */
  private boolean multiplied(
      ElementwiseActivation activation,
      float[] x,
      int xOffset,
      float[] gradY,
      int gradYOffset,
      float[] gradX,
      int gradXOffset,
      int length) {
    Tiles tiles = Tiles.take();
    if (tiles == null) {
      return false;
    }
    try {
      float[] elements = tiles.elements;
      float[] gradients = tiles.values;
      System.arraycopy(x, xOffset, elements, 0, length);
      System.arraycopy(gradY, gradYOffset, gradients, 0, length);
      derivative.multiplyInOneGo(activation, elements, 0, gradients, 0, gradients, 0, LANES);
      System.arraycopy(gradients, 0, gradX, gradXOffset, length);
    } finally {
      tiles.giveBack();
    }
    return true;
  }
}
