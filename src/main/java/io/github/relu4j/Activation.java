package io.github.relu4j;

import io.github.relu4j.kernel.OutputDerivative;
import io.github.relu4j.storage.FloatStorage;
import java.io.Serializable;

/**
 * An activation function over float arrays, or over other memory as a {@link FloatStorage}: its
 * value, its derivative, and the gradient passed back through it.
 *
 * <p><b>Layout.</b> Each method reads {@code length} consecutive elements of every input range and
 * writes as many to its output range. What the elements mean (batch, channel, pixel) matters only
 * to activations with parameters per channel, such as {@link PRelu}.
 *
 * <p><b>In place.</b> The output range may be exactly the same range of the same array as an input;
 * a range that overlaps an input only partly is refused.
 *
 * <p><b>Other memory.</b> The methods over a {@link FloatStorage} give the same floats, rounded
 * once to what the output holds. An activation of the library has them for any mixture of kinds. A
 * class that implements this interface itself, not {@link ElementwiseActivation}, must override
 * them.
 *
 * <p><b>Errors</b>, all found before anything is written:
 *
 * <ul>
 *   <li>an array that is null: {@link NullPointerException} that names it;
 *   <li>a range that does not lie inside its array: {@link IndexOutOfBoundsException} with offset,
 *       length and array length;
 *   <li>whole arrays of unequal lengths: {@link IllegalArgumentException} with both lengths;
 *   <li>an output range that partly overlaps an input range of the same array: {@link
 *       IllegalArgumentException};
 *   <li>an output that is a read-only storage: {@link UnsupportedOperationException} that names it.
 * </ul>
 *
 * <p><b>Special values.</b> NaN gives NaN from forward and derivative (its payload is not
 * promised). A length of 0 is fine and does nothing.
 *
 * <p><b>Sign of zero.</b> Where f(0) is 0, f(+0) and f(-0) are zeros with the sign that f has at
 * the smallest positive and the smallest negative float: ELU and GELU keep -0, ReLU makes +0 of it,
 * and so does a leaky rectifier of a negative slope. Three give +0 for -0 though f is negative
 * beside it: {@link Threshold} with a threshold below 0, and {@link SoftShrink} and {@link
 * HardShrink} with a lambda of 0. A gate's sign is that of the product of the two floats ({@link
 * GatedLinearUnit}); a softmax is never below 0.
 *
 * <p><b>Same bits.</b> For each element the result has the same bits (all NaNs counting as one)
 * whatever the path, the lane width, the offset, the length, the JDK and the number of threads.
 *
 * <p><b>Thread-safety.</b> Implementations are immutable and thread-safe; no method allocates.
 *
 * <p><b>Serial form.</b> Every activation of this library is serialised as its parameters, and is
 * made of them by its constructor when it is read: illegal ones are an {@link
 * java.io.InvalidObjectException} with the constructor's exception as its cause. What is read
 * equals what was written. A {@link PRelu}, a {@link Snake} or a {@link SnakeBeta} with a parameter
 * that has become NaN or infinite is refused when it is written. The form is meant to be read by
 * the same version of the library: names ({@link #name()}, {@link Activations#parse}) are what
 * lasts. A user's own activation is best a record of parameters that are {@link Serializable} too.
 *
 * @see ParallelActivation
 * @see LookupTable
 */
public interface Activation extends Serializable {

  /**
   * Writes {@code y = f(x)}.
   *
   * @param x the pre-activations
   * @param xOffset index of the first element read from {@code x}
   * @param y receives the activations; may be {@code x} with the same offset
   * @param yOffset index of the first element written to {@code y}
   * @param length the number of elements
   */
  void forward(float[] x, int xOffset, float[] y, int yOffset, int length);

  /**
   * Writes {@code dydx = f'(x)}.
   *
   * @param x the pre-activations
   * @param xOffset index of the first element read from {@code x}
   * @param dydx receives the derivatives; may be {@code x} with the same offset
   * @param dydxOffset index of the first element written to {@code dydx}
   * @param length the number of elements
   */
  void derivative(float[] x, int xOffset, float[] dydx, int dydxOffset, int length);

  /**
   * Writes {@code gradX = gradY * f'(x)}, in one pass.
   *
   * <p>Where f'(x) is exactly 0 (a dead or a wholly saturated unit) the result is +0 whatever
   * {@code gradY} is, infinite and NaN too; where f'(x) is exactly 1 it is {@code gradY} unchanged;
   * elsewhere it is {@code gradY * derivative} in one rounded multiplication, so its relative error
   * is that of the derivative and one rounding.
   *
   * @param x the pre-activations that {@code forward} was given
   * @param xOffset index of the first element read from {@code x}
   * @param gradY the gradient of the loss with respect to y
   * @param gradYOffset index of the first element read from {@code gradY}
   * @param gradX receives the gradient with respect to x; may be {@code x} or {@code gradY} with
   *     the same offset
   * @param gradXOffset index of the first element written to {@code gradX}
   * @param length the number of elements
   */
  void backward(
      float[] x,
      int xOffset,
      float[] gradY,
      int gradYOffset,
      float[] gradX,
      int gradXOffset,
      int length);

  /**
   * Whether f'(x) is known as a function of y = f(x), so that {@link #backwardFromOutput(float[],
   * int, float[], int, float[], int, int) backwardFromOutput} gives the gradient and a network that
   * works in place need not keep x. It may depend on the parameters.
   *
   * @return true where it is
   */
  default boolean supportsBackwardFromOutput() {
    return false;
  }

  /**
   * Writes {@code gradX = gradY * f'(x)}, where f'(x) is found from {@code y = f(x)}: for networks
   * that overwrite x with y.
   *
   * <p>The rules for f' = 0, f' = 1 and everything else are those of {@link #backward(float[], int,
   * float[], int, float[], int, int) backward}. For rectifiers and clamps the results are the very
   * same. For functions that saturate they are not: y is rounded, and near the bound of f the last
   * bits of y are all that is left of f'. Each activation states its error; use {@code backward}
   * where x is there.
   *
   * @param y the activations that {@code forward} gave
   * @param yOffset index of the first element read from {@code y}
   * @param gradY the gradient of the loss with respect to y
   * @param gradYOffset index of the first element read from {@code gradY}
   * @param gradX receives the gradient with respect to x; may be {@code y} or {@code gradY} with
   *     the same offset
   * @param gradXOffset index of the first element written to {@code gradX}
   * @param length the number of elements
   * @throws UnsupportedOperationException if f'(x) is not known as a function of y, or not with
   *     these parameters: with the activation's name and the reason
   * @see TwoSlopeActivation#backwardFromMask(long[], int, float[], int, float[], int, int)
   */
  default void backwardFromOutput(
      float[] y,
      int yOffset,
      float[] gradY,
      int gradYOffset,
      float[] gradX,
      int gradXOffset,
      int length) {
    throw Arguments.noBackwardFromOutput(this, OutputDerivative.none().reason());
  }

  /**
   * The name of this activation with its parameters, such as {@code "leaky_relu(0.01)"}: the form
   * that {@link Activations#parse} reads back.
   *
   * @return the name
   */
  String name();

  /**
   * Writes {@code y = f(x)} for whole arrays of equal length.
   *
   * @param x the pre-activations
   * @param y receives the activations; may be {@code x}
   */
  default void forward(float[] x, float[] y) {
    Arguments.requireEqualLengths("x", x, "y", y);
    forward(x, 0, y, 0, x.length);
  }

  /**
   * Writes {@code dydx = f'(x)} for whole arrays of equal length.
   *
   * @param x the pre-activations
   * @param dydx receives the derivatives; may be {@code x}
   */
  default void derivative(float[] x, float[] dydx) {
    Arguments.requireEqualLengths("x", x, "dydx", dydx);
    derivative(x, 0, dydx, 0, x.length);
  }

  /**
   * Writes {@code gradX = gradY * f'(x)} for whole arrays of equal length.
   *
   * @param x the pre-activations that {@code forward} was given
   * @param gradY the gradient of the loss with respect to y
   * @param gradX receives the gradient with respect to x; may be {@code x} or {@code gradY}
   */
  default void backward(float[] x, float[] gradY, float[] gradX) {
    Arguments.requireEqualLengths("x", x, "gradY", gradY);
    Arguments.requireEqualLengths("x", x, "gradX", gradX);
    backward(x, 0, gradY, 0, gradX, 0, x.length);
  }

  /**
   * Writes {@code gradX = gradY * f'(x)} with f'(x) found from {@code y = f(x)}, for whole arrays
   * of equal length.
   *
   * @param y the activations that {@code forward} gave
   * @param gradY the gradient of the loss with respect to y
   * @param gradX receives the gradient with respect to x; may be {@code y} or {@code gradY}
   * @throws UnsupportedOperationException if f'(x) is not known as a function of y, or not with
   *     these parameters
   * @see #backwardFromOutput(float[], int, float[], int, float[], int, int)
   */
  default void backwardFromOutput(float[] y, float[] gradY, float[] gradX) {
    Arguments.requireEqualLengths("y", y, "gradY", gradY);
    Arguments.requireEqualLengths("y", y, "gradX", gradX);
    backwardFromOutput(y, 0, gradY, 0, gradX, 0, y.length);
  }

  /**
   * Writes {@code y = f(x)} for storages of equal length.
   *
   * @param x the pre-activations
   * @param y receives the activations; may be {@code x}
   */
  default void forward(FloatStorage x, FloatStorage y) {
    throw Arguments.noStorages(this);
  }

  /**
   * Writes {@code dydx = f'(x)} for storages of equal length.
   *
   * @param x the pre-activations
   * @param dydx receives the derivatives; may be {@code x}
   */
  default void derivative(FloatStorage x, FloatStorage dydx) {
    throw Arguments.noStorages(this);
  }

  /**
   * Writes {@code gradX = gradY * f'(x)} for storages of equal length.
   *
   * @param x the pre-activations that {@code forward} was given
   * @param gradY the gradient of the loss with respect to y
   * @param gradX receives the gradient with respect to x; may be {@code x} or {@code gradY}
   */
  default void backward(FloatStorage x, FloatStorage gradY, FloatStorage gradX) {
    throw Arguments.noStorages(this);
  }

  /**
   * Writes {@code gradX = gradY * f'(x)} with f'(x) found from {@code y = f(x)}, for storages of
   * equal length. Rounding y to a narrow format loses more of f' than rounding it to a float does.
   *
   * @param y the activations that {@code forward} gave
   * @param gradY the gradient of the loss with respect to y
   * @param gradX receives the gradient with respect to x; may be {@code y} or {@code gradY}
   * @throws UnsupportedOperationException if f'(x) is not known as a function of y, or not with
   *     these parameters
   * @see #backwardFromOutput(float[], int, float[], int, float[], int, int)
   */
  default void backwardFromOutput(FloatStorage y, FloatStorage gradY, FloatStorage gradX) {
    if (!supportsBackwardFromOutput()) {
      throw Arguments.noBackwardFromOutput(this, OutputDerivative.none().reason());
    }
    throw Arguments.noStorages(this);
  }
}
