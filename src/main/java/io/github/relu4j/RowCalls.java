package io.github.relu4j;

import io.github.relu4j.internal.check.Check;
import io.github.relu4j.internal.loop.Loop;
import io.github.relu4j.internal.loop.RowExponential;
import io.github.relu4j.internal.loop.row.MaskedRows;
import io.github.relu4j.internal.loop.row.RowFunction;
import io.github.relu4j.internal.loop.row.StartsOfRows;
import io.github.relu4j.internal.loop.row.StridedRows;
import io.github.relu4j.internal.run.Dispatch;

/** The array methods of each {@link RowActivation}: all checks, then the loops. */
final class RowCalls {

  private RowCalls() {}

  /** With the elements per channel where these are not 1. */
  static String name(String function, RowActivation activation) {
    int elements = activation.elementsPerChannel();
    String channels = elements == 1 ? "" : ",elements_per_channel=" + elements;
    return function + "(" + activation.width() + channels + ")";
  }

  private static RowFunction function(RowActivation activation) {
    if (activation instanceof Softmax) {
      return RowFunction.SOFTMAX;
    }
    if (activation instanceof LogSoftmax) {
      return RowFunction.LOG_SOFTMAX;
    }
    if (activation instanceof Sparsemax) {
      return RowFunction.SPARSEMAX;
    }
    if (activation instanceof Hardmax) {
      return RowFunction.HARDMAX;
    }
    throw new AssertionError(activation);
  }

  private static Loop exponentialsOfForward(RowFunction function, int length) {
    return function.forwardHasExponentials() ? exponentials(length) : null;
  }

  private static Loop exponentialsOfBackward(RowFunction function, int length) {
    return function.backwardHasExponentials() ? exponentials(length) : null;
  }

  private static Loop exponentials(int length) {
    return Dispatch.loops(RowExponential.ANY, length).forward();
  }

  static void forward(
      RowActivation activation, float[] x, int xOffset, float[] y, int yOffset, int rows) {
    int width = activation.width();
    int stride = activation.elementsPerChannel();
    int length = checkForward(activation, x, xOffset, y, yOffset, rows);
    RowFunction function = function(activation);
    Loop exponentials = exponentialsOfForward(function, length);
    if (stride == 1) {
      function.forward(exponentials, x, xOffset, y, yOffset, rows, width);
      return;
    }
    StridedRows.forward(function, exponentials, x, xOffset, y, yOffset, rows, width, stride);
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
    int stride = activation.elementsPerChannel();
    int length =
        checkBackward(activation, y, yOffset, gradY, gradYOffset, gradX, gradXOffset, rows);
    RowFunction function = function(activation);
    Loop exponentials = exponentialsOfBackward(function, length);
    if (stride == 1) {
      function.backward(
          exponentials, y, yOffset, gradY, gradYOffset, gradX, gradXOffset, rows, width);
      return;
    }
    StridedRows.backward(
        function,
        exponentials,
        y,
        yOffset,
        gradY,
        gradYOffset,
        gradX,
        gradXOffset,
        rows,
        width,
        stride);
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
    int stride = activation.elementsPerChannel();
    int length = checkForward(activation, x, xOffset, y, yOffset, rows);
    Check.range("mask", mask, maskOffset, length);
    RowFunction function = function(activation);
    Loop exponentials = exponentialsOfForward(function, length);
    MaskedRows.forward(
        function, exponentials, x, xOffset, mask, maskOffset, y, yOffset, rows, width, stride);
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
    int stride = activation.elementsPerChannel();
    int length =
        checkBackward(activation, y, yOffset, gradY, gradYOffset, gradX, gradXOffset, rows);
    Check.range("mask", mask, maskOffset, length);
    RowFunction function = function(activation);
    Loop exponentials = exponentialsOfBackward(function, length);
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
        width,
        stride);
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
    int stride = activation.elementsPerChannel();
    int length = checkForward(activation, x, xOffset, y, yOffset, rows);
    Check.rangeUpTo("lengths", width, lengths, lengthsOffset, rows);
    RowFunction function = function(activation);
    Loop exponentials = exponentialsOfForward(function, length);
    StartsOfRows.forward(
        function,
        exponentials,
        x,
        xOffset,
        lengths,
        lengthsOffset,
        y,
        yOffset,
        rows,
        width,
        stride);
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
    int stride = activation.elementsPerChannel();
    int length =
        checkBackward(activation, y, yOffset, gradY, gradYOffset, gradX, gradXOffset, rows);
    Check.rangeUpTo("lengths", width, lengths, lengthsOffset, rows);
    RowFunction function = function(activation);
    Loop exponentials = exponentialsOfBackward(function, length);
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
        width,
        stride);
  }

  /** The number of elements of the rows. */
  static int checkForward(
      RowActivation activation, float[] x, int xOffset, float[] y, int yOffset, int rows) {
    Check.rows("x", x, xOffset, rows, activation.width());
    int length = rows * activation.width();
    Arguments.checkMap(x, xOffset, "y", y, yOffset, length);
    requireWholeBlocks(activation, rows);
    return length;
  }

  static int checkBackward(
      RowActivation activation,
      float[] y,
      int yOffset,
      float[] gradY,
      int gradYOffset,
      float[] gradX,
      int gradXOffset,
      int rows) {
    Check.rows("y", y, yOffset, rows, activation.width());
    int length = rows * activation.width();
    Arguments.checkBackward("y", y, yOffset, gradY, gradYOffset, gradX, gradXOffset, length);
    requireWholeBlocks(activation, rows);
    return length;
  }

  private static void requireWholeBlocks(RowActivation activation, int rows) {
    if (rows % activation.elementsPerChannel() != 0) {
      throw new IllegalArgumentException(
          "rows must be a multiple of elementsPerChannel, which is "
              + activation.elementsPerChannel()
              + ", but is "
              + rows);
    }
  }
}
