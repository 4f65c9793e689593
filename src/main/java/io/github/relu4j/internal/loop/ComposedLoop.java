package io.github.relu4j.internal.loop;

import io.github.relu4j.kernel.Elementwise;
import io.github.relu4j.kernel.ScalarKernel;

/**
 * Runs f or f' of an activation that is made of another one, tile by tile: the inner function in
 * the loop that the inner activation has at that moment, from x to y, and the steps before and
 * after it as passes over the same part of y, while that is in the first-level cache.
 *
 * <p>So every activation can be an inner one, in vectors where it has them, and one that is made of
 * another can be the inner one of a third.
 */
public final class ComposedLoop extends Loop {

  private final Composition<Elementwise> composition;
  private final boolean isDerivative;
  private final LoopSource source;
  private final TileLoop slopes;

  private ComposedLoop(
      Composition<Elementwise> composition, boolean isDerivative, LoopSource source) {
    this.composition = composition;
    this.isDerivative = isDerivative;
    this.source = source;
    this.slopes =
        (activation, tiles, count) -> apply(activation, tiles.elements, 0, tiles.values, 0, count);
  }

  /**
   * The loops of an activation that is made of another one.
   *
   * @param activation an instance of the class
   * @param source where the loops of the inner activation come from
   * @return the loops for all instances of that class, or null if it is made of no other
   */
  public static Loops of(Elementwise activation, LoopSource source) {
    Composition<Elementwise> composition = composition(activation);
    return composition == null
        ? null
        : new Loops(
            new ComposedLoop(composition, false, source),
            new ComposedLoop(composition, true, source));
  }

  /**
   * What an activation is made of.
   *
   * @param activation the activation
   * @return its inner activation, or null if it is made of no other
   */
  public static Elementwise inner(Elementwise activation) {
    Composition<Elementwise> composition = composition(activation);
    return composition == null ? null : composition.inner(activation);
  }

  @SuppressWarnings("unchecked")
  private static Composition<Elementwise> composition(Elementwise activation) {
    ScalarKernel<?> kernel = activation.scalarKernel();
    return kernel != null && kernel.forward() instanceof Composition.ComposedFunction<?> function
        ? (Composition<Elementwise>) function.composition()
        : null;
  }

  @Override
  public void apply(
      Elementwise activation, float[] x, int xOffset, float[] y, int yOffset, int length) {
    Elementwise inner = composition.inner(activation);
    Loops loops = source.loops(inner, length);
    if (isDerivative && composition.slopesNeedValues()) {
      selectSlopes(loops, activation, inner, x, xOffset, y, yOffset, length);
      return;
    }
    Loop loop = isDerivative ? loops.derivative() : loops.forward();
    boolean hasArguments = composition.hasArguments(activation);
    for (int done = 0, count; done < length; done += count) {
      count = Math.min(Tiles.LENGTH, length - done);
      int from = yOffset + done;
      int to = from + count;
      if (hasArguments) {
        System.arraycopy(x, xOffset + done, y, from, count);
        composition.toArguments(activation, y, from, to);
        loop.apply(inner, y, from, y, from, count);
      } else {
        loop.apply(inner, x, xOffset + done, y, from, count);
      }
      if (isDerivative) {
        composition.toSlopes(activation, y, from, to);
      } else {
        composition.toValues(activation, y, from, to);
      }
    }
  }

  private void selectSlopes(
      Loops loops,
      Elementwise activation,
      Elementwise inner,
      float[] x,
      int xOffset,
      float[] y,
      int yOffset,
      int length) {
    Tiles tiles = length < Tuning.SHORTEST_IN_STAGES ? null : Tiles.take();
    if (tiles == null) {
      for (int i = 0; i < length; i++) {
        y[yOffset + i] = composition.derivative(activation, x[xOffset + i]);
      }
      return;
    }
    try {
      for (int done = 0, count; done < length; done += count) {
        count = Math.min(Tiles.LENGTH, length - done);
        System.arraycopy(x, xOffset + done, tiles.elements, 0, count);
        loops.forward().apply(inner, tiles.elements, 0, tiles.scales, 0, count);
        loops.derivative().apply(inner, tiles.elements, 0, tiles.values, 0, count);
        composition.selectSlopes(activation, tiles.values, tiles.scales, count);
        if (TiledBackward.hasMarks(tiles.scales, count)) {
          findMarked(activation, tiles.elements, tiles.values, tiles.scales, count);
        }
        System.arraycopy(tiles.values, 0, y, yOffset + done, count);
      }
      tiles.giveBack();
    } catch (Throwable e) {
      tiles.taken = 0;
      throw e;
    }
  }

  private void findMarked(
      Elementwise activation, float[] x, float[] slopes, float[] marks, int count) {
    for (int i = 0; i < count; i++) {
      if (marks[i] != marks[i]) {
        slopes[i] = composition.derivative(activation, x[i]);
      }
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
    Tiles tiles = length < Tuning.SHORTEST_IN_STAGES ? null : Tiles.take();
    if (tiles == null) {
      for (int i = 0; i < length; i++) {
        float slope = element(activation, x[xOffset + i]);
        gradX[gradXOffset + i] = Elementwise.gradient(slope, gradY[gradYOffset + i]);
      }
      return;
    }
    try {
      TiledBackward.backward(
          slopes, tiles, activation, x, xOffset, gradY, gradYOffset, gradX, gradXOffset, length);
      tiles.giveBack();
    } catch (Throwable e) {
      tiles.taken = 0;
      throw e;
    }
  }

  private float element(Elementwise activation, float x) {
    return isDerivative
        ? composition.derivative(activation, x)
        : composition.forward(activation, x);
  }
}
