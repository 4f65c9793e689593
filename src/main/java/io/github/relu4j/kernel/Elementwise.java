package io.github.relu4j.kernel;

/**
 * What a loop needs to know of an activation that acts on each element alone: f and f' of one
 * element, and the forms in which loops run them over arrays. Users implement {@link
 * io.github.relu4j.ElementwiseActivation}, which adds the array methods.
 *
 * <p>Implementations must be immutable, and the scalar methods pure: they are called in any order
 * and number, from any thread.
 */
public interface Elementwise {

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
    return gradient(derivative(x), gradY);
  }

  /**
   * The rule of backward: +0 where the slope is a zero of either sign, else {@code slope * gradY}.
   * A mask, because with random signs a branch costs ten times as much.
   *
   * @param slope f'(x)
   * @param gradY the gradient with respect to f(x)
   * @return the gradient with respect to x
   */
  static float gradient(float slope, float gradY) {
    int magnitude = Float.floatToRawIntBits(slope) << 1;
    // All ones exactly where the magnitude has a bit.
    int notZero = (magnitude | -magnitude) >> 31;
    return Float.intBitsToFloat(Float.floatToRawIntBits(slope * gradY) & notZero);
  }

  /**
   * The two functions in the forms that loops in plain Java run fastest, such as a {@link
   * StagedFunction}; or null when {@link #forward(float)} and {@link #derivative(float)} are small
   * enough as they are. Their results must have the same bits as these. Called a few times for each
   * {@link #kernelClass()}, so it must always give equal functions.
   *
   * @return the form for loops in plain Java, or null
   */
  default ScalarKernel<?> scalarKernel() {
    return null;
  }

  /**
   * The two functions in {@code jdk.incubator.vector} operations, or null when there are none.
   * Their results must have the same bits as the scalar methods. Called a few times for each {@link
   * #kernelClass()}, so it must always give equal functions, and only where the module {@code
   * jdk.incubator.vector} is there. Keep what mentions the Vector API in a nested class: then the
   * activation loads and works without the module.
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
}
