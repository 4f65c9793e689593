package io.github.relu4j.internal.loop;

import io.github.relu4j.ElementwiseActivation;
import io.github.relu4j.internal.maths.Gradient;
import io.github.relu4j.scalar.OutputDerivative;
import java.lang.invoke.MethodHandles;

/**
 * Calls the formula element by element. Saturated units have a derivative of exactly 0, and many of
 * them, so the rule for those is plain arithmetic, too, wherever the gradients are finite; that is
 * to say in nearly every stretch of them.
 *
 * <p>A template: each formula class gets a hidden copy that has the class as class data, as in
 * {@link ElementLoop}, and for the same reason its loops have a switch that makes them too long to
 * be inlined.
 */
final class OutputElements implements OutputLoop {

  private static final Class<? extends OutputDerivative.Formula<ElementwiseActivation>> FORMULA =
      formulaClass();

  @SuppressWarnings("unchecked")
  private static Class<? extends OutputDerivative.Formula<ElementwiseActivation>> formulaClass() {
    Class<?> given = Specialised.data(MethodHandles.lookup(), Class.class);
    return (Class<? extends OutputDerivative.Formula<ElementwiseActivation>>)
        (given == null ? OutputDerivative.Formula.class : given);
  }

  OutputElements() {}

  @Override
  public void backward(
      OutputDerivative.Formula<?> formula,
      ElementwiseActivation activation,
      float[] y,
      int yOffset,
      float[] gradY,
      int gradYOffset,
      float[] gradX,
      int gradXOffset,
      int length) {
    if (yOffset == gradXOffset && gradYOffset == gradXOffset) {
      atSameIndex(formula, activation, y, gradY, gradX, gradXOffset, gradXOffset + length);
      return;
    }
    Tiles tiles = Tiles.take();
    if (tiles == null) {
      OutputDerivative.Formula<ElementwiseActivation> derivative = FORMULA.cast(formula);
      for (int i = 0; i < length; i++) {
        float slope = derivative.derivative(activation, y[yOffset + i]);
        gradX[gradXOffset + i] = Gradient.through(slope, gradY[gradYOffset + i]);
      }
      return;
    }
    try {
      for (int done = 0, count; done < length; done += count) {
        count = Math.min(Tiles.LENGTH, length - done);
        System.arraycopy(y, yOffset + done, tiles.elements, 0, count);
        System.arraycopy(gradY, gradYOffset + done, tiles.values, 0, count);
        atSameIndex(formula, activation, tiles.elements, tiles.values, tiles.values, 0, count);
        System.arraycopy(tiles.values, 0, gradX, gradXOffset + done, count);
      }
    } finally {
      tiles.giveBack();
    }
  }

  private static void atSameIndex(
      OutputDerivative.Formula<?> formula,
      ElementwiseActivation activation,
      float[] y,
      float[] gradY,
      float[] gradX,
      int from,
      int to) {
    for (int start = from, end; start < to; start = end) {
      end = Math.min(Tiles.LENGTH, to - start) + start;
      if (Finite.areAll(gradY, start, end)) {
        multiplyFinite(formula, activation, y, gradY, gradX, start, end);
      } else {
        multiply(formula, activation, y, gradY, gradX, start, end);
      }
    }
  }

  private static void multiplyFinite(
      OutputDerivative.Formula<?> formula,
      ElementwiseActivation activation,
      float[] y,
      float[] gradY,
      float[] gradX,
      int from,
      int to) {
    OutputDerivative.Formula<ElementwiseActivation> derivative = FORMULA.cast(formula);
    int first =
        switch (from) {
          case 0, 4, 8, 12, 16, 20, 24, 28, 32, 36, 40, 44, 48, 52, 56, 60, 64, 68, 72, 76 -> from;
          default -> from;
        };
    for (int i = first; i < to; i++) {
      gradX[i] = Gradient.throughFinite(derivative.derivative(activation, y[i]), gradY[i]);
    }
  }

  private static void multiply(
      OutputDerivative.Formula<?> formula,
      ElementwiseActivation activation,
      float[] y,
      float[] gradY,
      float[] gradX,
      int from,
      int to) {
    OutputDerivative.Formula<ElementwiseActivation> derivative = FORMULA.cast(formula);
    for (int i = from; i < to; i++) {
      gradX[i] = Gradient.through(derivative.derivative(activation, y[i]), gradY[i]);
    }
  }

  @Override
  public void slopes(
      OutputDerivative.Formula<?> formula, ElementwiseActivation activation, float[] y, int count) {
    OutputDerivative.Formula<ElementwiseActivation> derivative = FORMULA.cast(formula);
    int end =
        switch (count) {
          case 0, 4, 8, 12, 16, 20, 24, 28, 32, 36, 40, 44, 48, 52, 56, 60, 64, 68, 72, 76 -> count;
          default -> count;
        };
    for (int i = 0; i < end; i++) {
      y[i] = derivative.derivative(activation, y[i]);
    }
  }
}
