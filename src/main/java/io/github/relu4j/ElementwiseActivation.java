package io.github.relu4j;

import io.github.relu4j.internal.dispatch.Dispatch;
import io.github.relu4j.internal.maths.Gradient;
import io.github.relu4j.scalar.OutputDerivative;
import io.github.relu4j.scalar.ScalarKernel;
import io.github.relu4j.scalar.StagedKernel;
import io.github.relu4j.vector.VectorKernel;

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
 */
public interface ElementwiseActivation extends Activation {

  /**
   * The value f(x) for one element.
   *
   * @param x the pre-activation
   * @return f(x)
   */
  float forward(float x);

  /**
   * The derivative f'(x) for one element.
   *
   * @param x the pre-activation
   * @return f'(x)
   */
  float derivative(float x);

  /**
   * The gradient passed back through one element: +0 where f'(x) is exactly 0, else {@code gradY *
   * f'(x)}. An override must return the same bits; it pays where it is plain arithmetic and cheaper
   * than the derivative and this rule, each of which has a loop of its own.
   *
   * @param x the pre-activation
   * @param gradY the gradient with respect to f(x)
   * @return the gradient with respect to x
   */
  default float backward(float x, float gradY) {
    return Gradient.through(derivative(x), gradY);
  }

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

  /**
   * The formula cut into stages small enough for the JIT compiler to vectorise one by one, a {@link
   * StagedKernel}, or null when {@link #forward(float)} and {@link #derivative(float)} are small
   * enough as they are. Its results must have the same bits as theirs. Called once per {@link
   * #kernelClass()}.
   *
   * @return the form for loops in plain Java, or null
   */
  default ScalarKernel<?> scalarKernel() {
    return null;
  }

  /**
   * The formula in {@code jdk.incubator.vector} operations, or null when there is none. Its results
   * must have the same bits as the scalar methods. Called once per {@link #kernelClass()}, and only
   * where the module {@code jdk.incubator.vector} is there, so a class that returns one loads and
   * works without the module too.
   *
   * @return the vector form, or null
   */
  default VectorKernel<?> vectorKernel() {
    return null;
  }

  /**
   * Which instances of this class share their kernels, and the loops made of them: those that
   * return the same class here. An override pays where parameters choose between kernels, so that a
   * frequent choice has a cheaper one. Asked for in each call, so it should be a few constants.
   *
   * <p>Instances of different classes never share a loop, whatever they return here.
   *
   * @return a class that belongs to this one, such as the kernel's; by default this one. The array
   *     methods refuse the class of another activation with an {@link IllegalStateException}
   */
  default Class<?> kernelClass() {
    return getClass();
  }

  @Override
  default void forward(float[] x, int xOffset, float[] y, int yOffset, int length) {
    Arguments.checkMap(x, xOffset, "y", y, yOffset, length);
    Dispatch.loop(this, length).forward(this, x, xOffset, y, yOffset, length);
  }

  @Override
  default void derivative(float[] x, int xOffset, float[] dydx, int dydxOffset, int length) {
    Arguments.checkMap(x, xOffset, "dydx", dydx, dydxOffset, length);
    Dispatch.loop(this, length).derivative(this, x, xOffset, dydx, dydxOffset, length);
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
    Dispatch.loop(this, length)
        .backward(this, x, xOffset, gradY, gradYOffset, gradX, gradXOffset, length);
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
      Dispatch.loop(this, length)
          .backward(this, y, yOffset, gradY, gradYOffset, gradX, gradXOffset, length);
      return;
    }
    Dispatch.backwardFromOutput(
        derivative.formula(), this, y, yOffset, gradY, gradYOffset, gradX, gradXOffset, length);
  }
}
