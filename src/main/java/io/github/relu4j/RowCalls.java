package io.github.relu4j;

import io.github.relu4j.internal.check.Check;
import io.github.relu4j.internal.loop.Loop;
import io.github.relu4j.internal.loop.RowExponential;
import io.github.relu4j.internal.loop.row.MaskedRows;
import io.github.relu4j.internal.loop.row.RowFunction;
import io.github.relu4j.internal.loop.row.StartsOfRows;
import io.github.relu4j.internal.run.Dispatch;

/** The array methods of each {@link RowActivation}: all checks, then the loops. */
final class RowCalls {

  private RowCalls() {}

  private static RowFunction function(RowActivation activation) {
    if (activation instanceof Softmax) {
      return RowFunction.SOFTMAX;
    }
    if (activation instanceof LogSoftmax) {
      return RowFunction.LOG_SOFTMAX;
    }
    return activation instanceof Sparsemax ? RowFunction.SPARSEMAX : RowFunction.HARDMAX;
  }

  private static Loop exponentials(RowFunction function, int length) {
    return function.hasExponentials() ? Dispatch.loops(RowExponential.ANY, length).forward() : null;
  }

  static void forward(
      RowActivation activation, float[] x, int xOffset, float[] y, int yOffset, int rows) {
    int width = activation.width();
    int length = checkForward(width, x, xOffset, y, yOffset, rows);
    RowFunction function = function(activation);
    Loop exponentials = exponentials(function, length);
    function.forward(exponentials, x, xOffset, y, yOffset, rows, width);
  }

  static void backward(
      RowActivation activation,
      float[] y,
      int yOffset,
      float[] gradY,
      int gradYOffset,
      float[] gradX,
      int gradXOffset,
      int rows) {
    int width = activation.width();
    int length =
        checkBackward(width, y, yOffset, gradY, gradYOffset, gradX, gradXOffset, rows);
    RowFunction function = function(activation);
    Loop exponentials = exponentials(function, length);
    function.backward(
        exponentials, y, yOffset, gradY, gradYOffset, gradX, gradXOffset, rows, width);
  }

  static void forward(
      RowActivation activation,
      float[] x,
      int xOffset,
      boolean[] mask,
      int maskOffset,
      float[] y,
      int yOffset,
      int rows) {
    int width = activation.width();
    int length = checkForward(width, x, xOffset, y, yOffset, rows);
    Check.range("mask", mask, maskOffset, length);
    RowFunction function = function(activation);
    Loop exponentials = exponentials(function, length);
    MaskedRows.forward(
        function, exponentials, x, xOffset, mask, maskOffset, y, yOffset, rows, width);
  }

  static void backward(
      RowActivation activation,
      float[] y,
      int yOffset,
      boolean[] mask,
      int maskOffset,
      float[] gradY,
      int gradYOffset,
      float[] gradX,
      int gradXOffset,
      int rows) {
    int width = activation.width();
    int length =
        checkBackward(width, y, yOffset, gradY, gradYOffset, gradX, gradXOffset, rows);
    Check.range("mask", mask, maskOffset, length);
    RowFunction function = function(activation);
    Loop exponentials = exponentials(function, length);
    MaskedRows.backward(
        function,
        exponentials,
        y,
        yOffset,
        mask,
        maskOffset,
        gradY,
        gradYOffset,
        gradX,
        gradXOffset,
        rows,
        width);
  }

  static void forward(
      RowActivation activation,
      float[] x,
      int xOffset,
      int[] lengths,
      int lengthsOffset,
      float[] y,
      int yOffset,
      int rows) {
    int width = activation.width();
    int length = checkForward(width, x, xOffset, y, yOffset, rows);
    Check.rangeUpTo("lengths", width, lengths, lengthsOffset, rows);
    RowFunction function = function(activation);
    Loop exponentials = exponentials(function, length);
    StartsOfRows.forward(
        function, exponentials, x, xOffset, lengths, lengthsOffset, y, yOffset, rows, width);
  }

  static void backward(
      RowActivation activation,
      float[] y,
      int yOffset,
      int[] lengths,
      int lengthsOffset,
      float[] gradY,
      int gradYOffset,
      float[] gradX,
      int gradXOffset,
      int rows) {
    int width = activation.width();
    int length =
        checkBackward(width, y, yOffset, gradY, gradYOffset, gradX, gradXOffset, rows);
    Check.rangeUpTo("lengths", width, lengths, lengthsOffset, rows);
    RowFunction function = function(activation);
    Loop exponentials = exponentials(function, length);
    StartsOfRows.backward(
        function,
        exponentials,
        y,
        yOffset,
        lengths,
        lengthsOffset,
        gradY,
        gradYOffset,
        gradX,
        gradXOffset,
        rows,
        width);
  }

  /** The number of elements of the rows. */
  private static int checkForward(
      int width, float[] x, int xOffset, float[] y, int yOffset, int rows) {
    Check.rows("x", x, xOffset, rows, width);
    int length = rows * width;
    Arguments.checkMap(x, xOffset, "y", y, yOffset, length);
    return length;
  }

  private static int checkBackward(
      int width,
      float[] y,
      int yOffset,
      float[] gradY,
      int gradYOffset,
      float[] gradX,
      int gradXOffset,
      int rows) {
    Check.rows("y", y, yOffset, rows, width);
    int length = rows * width;
    Arguments.checkBackward("y", y, yOffset, gradY, gradYOffset, gradX, gradXOffset, length);
    return length;
  }
}
