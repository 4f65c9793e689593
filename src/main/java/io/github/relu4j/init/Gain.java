package io.github.relu4j.init;

import io.github.relu4j.Activation;
import io.github.relu4j.Identity;
import io.github.relu4j.LeakyRelu;
import io.github.relu4j.PRelu;
import io.github.relu4j.ParallelActivation;
import io.github.relu4j.Relu;
import io.github.relu4j.Selu;
import io.github.relu4j.Sigmoid;
import io.github.relu4j.Tanh;
import io.github.relu4j.internal.check.Excerpt;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/**
 * The factor that initial weights are scaled by because of the activation that follows them.
 *
 * <p>With weights of variance gain^2 / fanIn a layer keeps the mean square of its activations if
 * {@code gain = 1 / sqrt(E[f(z)^2])}, z being standard normal.
 *
 * <p>Source: K. He, X. Zhang, S. Ren, J. Sun, "Delving deep into rectifiers", ICCV 2015, arXiv
 * 1502.01852, and {@code torch.nn.init.calculate_gain}.
 */
public final class Gain {

  /** A line for each class that PyTorch has a gain for; all others go by quadrature. */
  private static final Map<Class<? extends Activation>, ToDoubleFunction<Activation>> PYTORCH =
      Map.ofEntries(
          line(Identity.class, identity -> 1),
          line(Sigmoid.class, sigmoid -> 1),
          line(Tanh.class, tanh -> 5.0 / 3),
          line(Relu.class, relu -> ofSlopes(0)),
          line(LeakyRelu.class, leaky -> ofSlopes(leaky.negativeSlope())),
          line(Selu.class, Gain::ofSelu),
          line(PRelu.class, Gain::ofPrelu));

  private Gain() {}

  private static <A extends Activation>
      Map.Entry<Class<? extends Activation>, ToDoubleFunction<Activation>> line(
          Class<A> type, ToDoubleFunction<A> gain) {
    return Map.entry(type, activation -> gain.applyAsDouble(type.cast(activation)));
  }

  /** E[f(z)^2] is 1/2 from above 0 and slope^2 / 2 from below, the mean over the channels. */
  private static double ofSlopes(float... slopes) {
    double squares = 0;
    for (float slope : slopes) {
      squares += (double) slope * slope;
    }
    return Math.sqrt(2 / (1 + squares / slopes.length));
  }

  private static double ofSelu(Selu selu) {
    return selu.equals(new Selu()) ? 3.0 / 4 : byQuadrature(selu);
  }

  private static double ofPrelu(PRelu prelu) {
    double gain = ofSlopes(prelu.alpha());
    if (!(gain > 0)) {
      throw new IllegalArgumentException(
          Excerpt.of(prelu.name()) + " has no gain: the mean square of its alphas is not finite");
    }
    return gain;
  }

  /**
   * The gain of an activation: PyTorch's where PyTorch has one, else that of {@link #byQuadrature}.
   *
   * <ul>
   *   <li>identity: 1
   *   <li>ReLU: √2; leaky ReLU: √(2 / (1 + slope²)); PReLU: the same, with the mean of the squares
   *       of its alphas at this moment. These are what quadrature gives, too
   *   <li>tanh: 5/3, where quadrature gives 1.5925: PyTorch's keeps the activations a little larger
   *   <li>SELU with the usual parameters: 3/4, where quadrature gives 1.0000, which keeps mean and
   *       variance as the paper wants it; PyTorch's is smaller to keep gradients steady, its
   *       documentation says
   *   <li>sigmoid: 1, where quadrature gives 1.8462: with PyTorch's the mean square of the
   *       activations, most of which is their mean of 1/2, falls from layer to layer
   * </ul>
   *
   * @param activation the activation that follows the weights
   * @return the gain, above 0
   * @throws NullPointerException if activation is null
   * @throws IllegalArgumentException if its E[f(z)^2] is 0, infinite or NaN
   */
  public static double of(Activation activation) {
    Objects.requireNonNull(activation, "activation");
    if (activation instanceof ParallelActivation parallel) {
      return of(parallel.activation());
    }
    ToDoubleFunction<Activation> known = PYTORCH.get(activation.getClass());
    return known == null ? byQuadrature(activation) : known.applyAsDouble(activation);
  }

  /**
   * {@code 1 / sqrt(E[f(z)^2])} for a standard normal z, by the midpoint rule with steps of 2^-12
   * from -12 to 12.
   *
   * <p>Accuracy, measured against exact values: relative 1e-8 for a continuous f. Where f jumps
   * between two points, up to 2.5e-5 times the jump of f^2 over E[f(z)^2]. Takes some milliseconds.
   *
   * <p>Gauss-Hermite quadrature would need far fewer points for a smooth f, but converges slowly at
   * a kink, and most activations have one.
   *
   * @param activation the activation, elementwise
   * @return the gain, above 0
   * @throws NullPointerException if activation is null
   * @throws IllegalArgumentException if E[f(z)^2] is 0, infinite or NaN
   */
  public static double byQuadrature(Activation activation) {
    Objects.requireNonNull(activation, "activation");
    double meanSquare = NormalQuadrature.meanSquare(activation);
    if (!(meanSquare > 0 && meanSquare <= Double.MAX_VALUE)) {
      throw new IllegalArgumentException(
          Excerpt.of(activation.name())
              + " has no gain: the mean of f(z)^2 over normal z is "
              + meanSquare);
    }
    return 1 / Math.sqrt(meanSquare);
  }
}
