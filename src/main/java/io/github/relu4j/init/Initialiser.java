package io.github.relu4j.init;

import java.util.Objects;
import java.util.random.RandomGenerator;

/**
 * Fills an array with the initial weights of a layer.
 *
 * <p><b>Fans.</b> {@code fanIn} is the number of inputs of a unit, {@code fanOut} the number of
 * units that an input goes to. A dense layer has inputs and units. A convolution has input channels
 * times the elements of its kernel, and output channels times the elements of its kernel; its
 * number of weights is not {@code fanIn * fanOut}, which is why the range to fill is given apart.
 *
 * <p><b>Layout.</b> Weights that are drawn independently may lie in any order; what is drawn as a
 * matrix states its own.
 *
 * <p><b>Reproducible.</b> A weight depends on what {@link RandomGenerator#nextLong()} returns and
 * on nothing else of the generator; it is computed in operations whose results are defined to the
 * last bit. So a generator of one algorithm and one seed gives the same bits on every machine and
 * JDK.
 *
 * <p><b>Errors</b>, all found before anything is written: {@link NullPointerException} that names
 * the argument; {@link IndexOutOfBoundsException} for a range outside the array; {@link
 * IllegalArgumentException} for a fan below 1, and for a gain with which, for these fans, a weight
 * could be infinite or all would be 0.
 *
 * <p>Immutable and thread-safe, as far as the generator is.
 */
public interface Initialiser {

  /**
   * Fills a range.
   *
   * @param weights receives the weights
   * @param offset index of the first weight
   * @param length the number of weights
   * @param fanIn the inputs of a unit, at least 1
   * @param fanOut the units that an input goes to, at least 1
   * @param random where the weights come from
   */
  void fill(float[] weights, int offset, int length, int fanIn, int fanOut, RandomGenerator random);

  /**
   * Fills a whole array.
   *
   * @param weights receives the weights
   * @param fanIn the inputs of a unit, at least 1
   * @param fanOut the units that an input goes to, at least 1
   * @param random where the weights come from
   */
  default void fill(float[] weights, int fanIn, int fanOut, RandomGenerator random) {
    Objects.requireNonNull(weights, "weights");
    fill(weights, 0, weights.length, fanIn, fanOut, random);
  }
}
