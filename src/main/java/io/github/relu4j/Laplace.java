package io.github.relu4j;

import io.github.relu4j.internal.check.Parameter;
import io.github.relu4j.internal.formula.ExponentialFunction;
import io.github.relu4j.internal.formula.LaplaceDerivative;
import io.github.relu4j.internal.formula.LaplaceForward;
import io.github.relu4j.internal.text.ShortestDecimal;
import io.github.relu4j.kernel.ScalarKernel;
import io.github.relu4j.kernel.VectorKernel;

/**
 * The distribution function of a normal distribution: {@code f(x) = (1 + erf((x - mu) / (sigma
 * sqrt(2)))) / 2}. As an attention function it is known as the Laplace function.
 *
 * <p>Derivative: {@code e^(-((x - mu) / sigma)^2 / 2) / (sigma sqrt(2 pi))}. Range: (0, 1), the
 * bounds themselves reached by rounding. Accuracy: f and f' at most 1 ULP, also on the far left,
 * where 1 + erf cancels; subnormal results are not flushed.
 *
 * <p>Special cases:
 *
 * <ul>
 *   <li>NaN: f and f' are NaN
 *   <li>mu: f is 0.5, f' is 1 / (sigma sqrt(2 pi))
 *   <li>+∞: f is 1, f' is +0
 *   <li>-∞: f and f' are +0
 * </ul>
 *
 * <p>Immutable and thread-safe. Source: X. Ma et al., "Mega: moving average equipped gated
 * attention", ICLR 2023, arXiv 2209.10655. The defaults come from Hugging Face's transformers, six
 * digits of the paper's sqrt(1 / 2) and sqrt(1 / (4 pi)). With the paper's, f has the value and the
 * slope of {@link Relu2} at mu.
 *
 * @param mu the mean of the distribution: any finite float; -0 is taken as +0
 * @param sigma its standard deviation: any finite float above 0
 * @see Gelu
 */
public record Laplace(float mu, float sigma) implements ElementwiseActivation {

  /** The mean that transformers uses when none is given. */
  public static final float DEFAULT_MU = 0.707107f;

  /** The standard deviation that transformers uses when none is given. */
  public static final float DEFAULT_SIGMA = 0.282095f;

  private static final ExponentialFunction<Laplace> FORWARD =
      new LaplaceForward<>(Laplace::mu, Laplace::sigma);
  private static final ExponentialFunction<Laplace> DERIVATIVE =
      new LaplaceDerivative<>(Laplace::mu, Laplace::sigma);

  /**
   * The distribution function of a normal distribution.
   *
   * @param mu the mean of the distribution: any finite float; -0 is taken as +0
   * @param sigma its standard deviation: any finite float above 0
   * @throws IllegalArgumentException if a parameter is NaN or infinite, or if sigma is not above 0
   */
  public Laplace {
    mu = Parameter.requireFinite("mu", mu);
    sigma = Parameter.requirePositive("sigma", sigma);
  }

  @Override
  public float forward(float x) {
    return FORWARD.apply(this, x);
  }

  @Override
  public float derivative(float x) {
    return DERIVATIVE.apply(this, x);
  }

  @Override
  public ScalarKernel<Laplace> scalarKernel() {
    return new ScalarKernel<>(FORWARD, DERIVATIVE);
  }

  @Override
  public VectorKernel<Laplace> vectorKernel() {
    return new VectorKernel<>(
        new LaplaceForward.Vectors<>(Laplace::mu, Laplace::sigma),
        new LaplaceDerivative.Vectors<>(Laplace::mu, Laplace::sigma));
  }

  @Override
  public String name() {
    return "laplace(" + ShortestDecimal.of(mu) + "," + ShortestDecimal.of(sigma) + ")";
  }
}
