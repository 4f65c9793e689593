package io.github.relu4j;

import io.github.relu4j.internal.dispatch.Dispatch;
import java.util.List;

/** Makes activations, by method or by name, and tells what runs them. */
public final class Activations {

  private Activations() {}

  /**
   * The rectified linear unit.
   *
   * @return x above 0, else +0
   */
  public static Relu relu() {
    return new Relu();
  }

  /**
   * The leaky rectified linear unit with slope 0.01.
   *
   * @return x above 0, else 0.01 x
   */
  public static LeakyRelu leakyRelu() {
    return leakyRelu(LeakyRelu.DEFAULT_NEGATIVE_SLOPE);
  }

  /**
   * The leaky rectified linear unit.
   *
   * @param negativeSlope the slope below 0, any finite float
   * @return x above 0, else negativeSlope * x
   * @throws IllegalArgumentException if negativeSlope is NaN or infinite
   */
  public static LeakyRelu leakyRelu(float negativeSlope) {
    return new LeakyRelu(negativeSlope);
  }

  /**
   * The parametric rectified linear unit with one slope of 0.25 for all elements.
   *
   * @return x above 0, else alpha * x
   */
  public static PRelu prelu() {
    return prelu(new float[] {PRelu.DEFAULT_ALPHA}, 1);
  }

  /**
   * The parametric rectified linear unit over rows of channels, as in a tensor [N, C].
   *
   * @param alpha the slope of each channel; a live view of the caller's array
   * @return x above 0, else its channel's alpha * x
   * @throws IllegalArgumentException if alpha is empty or has a value that is NaN or infinite
   */
  public static PRelu prelu(float... alpha) {
    return prelu(alpha, 1);
  }

  /**
   * The parametric rectified linear unit over blocks of channels, as in a tensor [N, C, H, W].
   *
   * @param alpha the slope of each channel; a live view of the caller's array
   * @param elementsPerChannel how many neighbouring elements share a channel, such as H * W
   * @return x above 0, else its channel's alpha * x
   * @throws IllegalArgumentException if alpha is empty or has a value that is NaN or infinite, or
   *     if elementsPerChannel is under 1
   */
  public static PRelu prelu(float[] alpha, int elementsPerChannel) {
    return new PRelu(alpha, elementsPerChannel);
  }

  /**
   * The exponential linear unit with alpha 1.
   *
   * @return x above 0, else e^x - 1
   */
  public static Elu elu() {
    return elu(Elu.DEFAULT_ALPHA);
  }

  /**
   * The exponential linear unit.
   *
   * @param alpha the scale below 0, any finite float
   * @return x above 0, else alpha * (e^x - 1)
   * @throws IllegalArgumentException if alpha is NaN or infinite
   */
  public static Elu elu(float alpha) {
    return new Elu(alpha);
  }

  /**
   * The logistic sigmoid.
   *
   * @return 1 / (1 + e^-x)
   */
  public static Sigmoid sigmoid() {
    return new Sigmoid();
  }

  /**
   * The hyperbolic tangent.
   *
   * @return tanh x
   */
  public static Tanh tanh() {
    return new Tanh();
  }

  /**
   * The activation of a name such as {@code "relu"}, {@code "leaky_relu(0.2)"} or {@code
   * "prelu(0.25,0.1,elements_per_channel=49)"}; parameters that are left away have their defaults.
   * Reads what {@link Activation#name()} writes.
   *
   * @param text the name, with its parameters in parentheses
   * @return the activation
   * @throws NullPointerException if text is null
   * @throws IllegalArgumentException if there is no such activation (the message lists those there
   *     are), or if a parameter is malformed, superfluous, NaN or infinite
   */
  public static Activation parse(String text) {
    return Catalogue.parse(text);
  }

  /**
   * The names that {@link #parse} knows, without parameters.
   *
   * @return the names, in the catalogue's order
   */
  public static List<String> names() {
    return Catalogue.names();
  }

  /**
   * Which code runs the array methods in this JVM, why, and what would make it faster. The system
   * property {@code relu4j.path} chooses: {@code auto} (the default), {@code scalar}, or {@code
   * vector}, which uses vector code at once and even where it is slow.
   *
   * <p>This is the decision for the JVM. On the vector path an activation class still runs scalar
   * code until its vector code is compiled and measured to be about as fast, and stays there if it
   * has no {@link ElementwiseActivation#vectorKernel()} or that time does not come. {@link PRelu}
   * has loops of its own, which are SIMD code on either path.
   *
   * @return the decision, made once
   */
  public static Acceleration acceleration() {
    return Dispatch.acceleration();
  }
}
