package io.github.relu4j;

import io.github.relu4j.internal.run.Dispatch;
import io.github.relu4j.kernel.Elementwise;
import io.github.relu4j.kernel.OutputDerivative;
import io.github.relu4j.storage.FloatStorage;

/**
 * An activation that acts on each element alone: {@code y[i] = f(x[i])}.
 *
 * <p>This is also how a user adds an activation of their own: a class (a record serves well) that
 * gives {@link #forward(float)}, {@link #derivative(float)} and {@link #name()}. The array methods
 * then work at once, each through a loop specialised for that class; small formulas made of {@code
 * + - * /}, {@code Math.fma}, {@code Math.min}, {@code Math.max} and {@code Math.abs} run as SIMD
 * code, because the JIT compiler vectorises such loops by itself. With a {@link #vectorKernel()} as
 * well, the class gets the very same explicit SIMD loop as the built-in ones.
 *
 * <p>Implementations must be immutable, and both scalar methods pure: they are called in any order
 * and number, from any thread.
 *
 * @see ParallelActivation
 * @see LookupTable
 */
public interface ElementwiseActivation extends Activation, Elementwise {

  /**
   * How f'(x) is found from y = f(x), for {@link #backwardFromOutput(float[], int, float[], int,
   * float[], int, int) backwardFromOutput}; or why it cannot be found. Asked for in each call, so
   * it should be a constant.
   *
   * @return the derivative as a function of y, or the reason why there is none
   */
  default OutputDerivative<?> outputDerivative() {
    return OutputDerivative.none();
  }

  @Override
  default void forward(float[] x, int xOffset, float[] y, int yOffset, int length) {
    Arguments.checkMap(x, xOffset, "y", y, yOffset, length);
    Dispatch.loops(this, length).forward().apply(this, x, xOffset, y, yOffset, length);
  }

  @Override
  default void derivative(float[] x, int xOffset, float[] dydx, int dydxOffset, int length) {
    Arguments.checkMap(x, xOffset, "dydx", dydx, dydxOffset, length);
    Dispatch.loops(this, length).derivative().apply(this, x, xOffset, dydx, dydxOffset, length);
  }

  @Override
  default void backward(
      float[] x,
      int xOffset,
      float[] gradY,
      int gradYOffset,
      float[] gradX,
      int gradXOffset,
      int length) {
    Arguments.checkBackward("x", x, xOffset, gradY, gradYOffset, gradX, gradXOffset, length);
    Dispatch.loops(this, length)
        .derivative()
        .multiply(this, x, xOffset, gradY, gradYOffset, gradX, gradXOffset, length);
  }

  @Override
  default boolean supportsBackwardFromOutput() {
    return outputDerivative().exists();
  }

  @Override
  default void backwardFromOutput(
      float[] y,
      int yOffset,
      float[] gradY,
      int gradYOffset,
      float[] gradX,
      int gradXOffset,
      int length) {
    OutputDerivative<?> derivative = outputDerivative();
    if (!derivative.exists()) {
      throw Arguments.noBackwardFromOutput(this, derivative.reason());
    }
    Arguments.checkBackward("y", y, yOffset, gradY, gradYOffset, gradX, gradXOffset, length);
    if (derivative.isThatOfInput()) {
      Dispatch.loops(this, length)
          .derivative()
          .multiply(this, y, yOffset, gradY, gradYOffset, gradX, gradXOffset, length);
      return;
    }
    Dispatch.backwardFromOutput(
        derivative.formula(), this, y, yOffset, gradY, gradYOffset, gradX, gradXOffset, length);
  }

  @Override
  default void forward(FloatStorage x, FloatStorage y) {
    StorageCalls.run(StorageOperation.FORWARD, this, null, x, y);
  }

  @Override
  default void derivative(FloatStorage x, FloatStorage dydx) {
    StorageCalls.run(StorageOperation.DERIVATIVE, this, null, x, dydx);
  }

  @Override
  default void backward(FloatStorage x, FloatStorage gradY, FloatStorage gradX) {
    StorageCalls.run(StorageOperation.BACKWARD, this, null, x, gradY, gradX);
  }

  @Override
  default void backwardFromOutput(FloatStorage y, FloatStorage gradY, FloatStorage gradX) {
    StorageCalls.run(StorageOperation.BACKWARD_FROM_OUTPUT, this, null, y, gradY, gradX);
  }
}
