package io.github.relu4j.init;

import io.github.relu4j.Activation;

/**
 * Makes initialisers.
 *
 * <pre>{@code
 * float[] weights = new float[784 * 256];
 * Initialisers.heNormal(Activations.relu()).fill(weights, 784, 256, new SplittableRandom(42));
 * }</pre>
 *
 * <p>Which one? He for a rectifier or its kin, with the activation that follows the layer; Xavier
 * for sigmoid and tanh; LeCun for SELU; orthogonal for very deep or recurrent networks.
 */
public final class Initialisers {

  private Initialisers() {}

  /**
   * He (Kaiming) normal: normal with variance gain² / fanIn.
   *
   * @param activation what follows the weights; its {@link Gain#of gain} counts
   * @return the initialiser
   * @throws NullPointerException if activation is null
   * @throws IllegalArgumentException if the activation has no gain
   */
  public static Initialiser heNormal(Activation activation) {
    return heNormal(activation, FanMode.FAN_IN);
  }

  /**
   * He (Kaiming) normal: normal with variance gain² / fan.
   *
   * <p>Source: K. He, X. Zhang, S. Ren, J. Sun, "Delving deep into rectifiers", ICCV 2015, arXiv
   * 1502.01852.
   *
   * @param activation what follows the weights; its {@link Gain#of gain} counts
   * @param mode which fan
   * @return the initialiser
   * @throws NullPointerException if an argument is null
   * @throws IllegalArgumentException if the activation has no gain
   */
  public static Initialiser heNormal(Activation activation, FanMode mode) {
    return new VarianceScaling(Distribution.NORMAL, mode, Gain.of(activation));
  }

  /**
   * He (Kaiming) uniform: uniform between ±gain √(3 / fanIn), of variance gain² / fanIn.
   *
   * @param activation what follows the weights; its {@link Gain#of gain} counts
   * @return the initialiser
   * @throws NullPointerException if activation is null
   * @throws IllegalArgumentException if the activation has no gain
   */
  public static Initialiser heUniform(Activation activation) {
    return heUniform(activation, FanMode.FAN_IN);
  }

  /**
   * He (Kaiming) uniform: uniform between ±gain √(3 / fan), of variance gain² / fan.
   *
   * <p>Source: K. He, X. Zhang, S. Ren, J. Sun, "Delving deep into rectifiers", ICCV 2015, arXiv
   * 1502.01852.
   *
   * @param activation what follows the weights; its {@link Gain#of gain} counts
   * @param mode which fan
   * @return the initialiser
   * @throws NullPointerException if an argument is null
   * @throws IllegalArgumentException if the activation has no gain
   */
  public static Initialiser heUniform(Activation activation, FanMode mode) {
    return new VarianceScaling(Distribution.UNIFORM, mode, Gain.of(activation));
  }

  /**
   * Xavier (Glorot) normal: normal with variance 2 / (fanIn + fanOut).
   *
   * @return the initialiser
   */
  public static Initialiser xavierNormal() {
    return new VarianceScaling(Distribution.NORMAL, FanMode.FAN_AVERAGE, 1);
  }

  /**
   * Xavier (Glorot) normal with a gain: normal with variance 2 gain² / (fanIn + fanOut).
   *
   * <p>Source: X. Glorot, Y. Bengio, "Understanding the difficulty of training deep feedforward
   * neural networks", AISTATS 2010.
   *
   * @param activation what follows the weights; its {@link Gain#of gain} counts
   * @return the initialiser
   * @throws NullPointerException if activation is null
   * @throws IllegalArgumentException if the activation has no gain
   */
  public static Initialiser xavierNormal(Activation activation) {
    return new VarianceScaling(Distribution.NORMAL, FanMode.FAN_AVERAGE, Gain.of(activation));
  }

  /**
   * Xavier (Glorot) uniform: uniform between ±√(6 / (fanIn + fanOut)), of variance 2 / (fanIn +
   * fanOut).
   *
   * @return the initialiser
   */
  public static Initialiser xavierUniform() {
    return new VarianceScaling(Distribution.UNIFORM, FanMode.FAN_AVERAGE, 1);
  }

  /**
   * Xavier (Glorot) uniform with a gain: uniform between ±gain √(6 / (fanIn + fanOut)).
   *
   * <p>Source: X. Glorot, Y. Bengio, "Understanding the difficulty of training deep feedforward
   * neural networks", AISTATS 2010.
   *
   * @param activation what follows the weights; its {@link Gain#of gain} counts
   * @return the initialiser
   * @throws NullPointerException if activation is null
   * @throws IllegalArgumentException if the activation has no gain
   */
  public static Initialiser xavierUniform(Activation activation) {
    return new VarianceScaling(Distribution.UNIFORM, FanMode.FAN_AVERAGE, Gain.of(activation));
  }

  /**
   * LeCun normal: normal with variance 1 / fanIn, as self-normalising networks (SELU) need it. Not
   * truncated.
   *
   * <p>Source: Y. LeCun, L. Bottou, G. Orr, K.-R. Müller, "Efficient BackProp", 1998.
   *
   * @return the initialiser
   */
  public static Initialiser lecunNormal() {
    return new VarianceScaling(Distribution.NORMAL, FanMode.FAN_IN, 1);
  }

  /**
   * Normal with one standard deviation for all layers, whatever their fans are: what one did before
   * the others were found, and what they are compared with.
   *
   * @param deviation the standard deviation, from {@link Float#MIN_VALUE} to 4.1e37: the largest
   *     weight is 8.3 times as large and must be finite
   * @return the initialiser
   * @throws IllegalArgumentException if deviation is out of this range or NaN
   */
  public static Initialiser normal(double deviation) {
    return new FixedNormal(deviation);
  }

  /**
   * Orthogonal, with gain 1.
   *
   * @return the initialiser
   * @see #orthogonal(Activation)
   */
  public static Initialiser orthogonal() {
    return new Orthogonal(1);
  }

  /**
   * Orthogonal: the weights are a matrix in row-major order whose rows have fanIn elements, a row
   * for each unit (length / fanIn of them). If it has no more rows than columns, its rows are
   * orthogonal and each has the gain as its length; otherwise its columns. For weights that lie as
   * inputs × units give the number of units as fanIn.
   *
   * <p>The length must be a whole number of rows; {@code fanOut} has no influence. Needs 8 bytes a
   * weight meanwhile and four multiplications and additions for each pair of vectors and each of
   * their elements.
   *
   * <p>Source: A. Saxe, J. McClelland, S. Ganguli, "Exact solutions to the nonlinear dynamics of
   * learning in deep linear neural networks", ICLR 2014.
   *
   * @param activation what follows the weights; its {@link Gain#of gain} counts
   * @return the initialiser
   * @throws NullPointerException if activation is null
   * @throws IllegalArgumentException if the activation has no gain, or one that is no float
   */
  public static Initialiser orthogonal(Activation activation) {
    return new Orthogonal(Gain.of(activation));
  }
}
