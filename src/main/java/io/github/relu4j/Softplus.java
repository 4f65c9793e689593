package io.github.relu4j;

import io.github.relu4j.internal.check.Parameter;
import io.github.relu4j.internal.formula.EluForward;
import io.github.relu4j.internal.formula.ExponentialFunction;
import io.github.relu4j.internal.formula.ScaledSoftplusForward;
import io.github.relu4j.internal.formula.SigmoidForward;
import io.github.relu4j.internal.formula.SoftplusDerivative;
import io.github.relu4j.internal.formula.SoftplusForward;
import io.github.relu4j.internal.text.ShortestDecimal;
import io.github.relu4j.kernel.OutputDerivative;
import io.github.relu4j.kernel.ScalarKernel;
import io.github.relu4j.kernel.StagedFunction;
import io.github.relu4j.kernel.VectorKernel;

/**
 * A smooth rectifier: {@code f(x) = log(1 + e^(beta x)) / beta}, and x itself where beta x is above
 * a threshold.
 *
 * <p>Derivative: {@code 1 / (1 + e^(-beta x))}, above the threshold 1. Range: (0, ∞), 0 itself
 * reached by underflow. With PyTorch's threshold of 20 the step to the identity is 2e-9 high, which
 * is less than an ULP there; an infinite threshold, as the other frameworks have it, gives no step.
 * Accuracy: f and f' at most 1 ULP.
 *
 * <p>From the output: f' = 1 - e^(-beta y), at most 2 ULP from f', for a threshold from 18 on.
 * Below that f falls where beta x passes the threshold, and two x with different f' have one y.
 *
 * <p>Special cases:
 *
 * <ul>
 *   <li>NaN: f and f' are NaN
 *   <li>±0: f is log(2) / beta, f' is 0.5 (x and 1 where the threshold is below 0)
 *   <li>+∞: f is +∞, f' is 1
 *   <li>-∞: f and f' are +0
 * </ul>
 *
 * <p>Immutable and thread-safe. Source: C. Dugas, Y. Bengio, F. Bélisle, C. Nadeau, R. Garcia,
 * "Incorporating second-order functional knowledge for better option pricing", NeurIPS 2000.
 *
 * @param beta the steepness: any finite float above 0
 * @param threshold where beta x is above it, f is the identity: any float but NaN; may be infinite
 */
public record Softplus(float beta, float threshold) implements ElementwiseActivation {

  /** The beta that PyTorch uses when none is given. */
  public static final float DEFAULT_BETA = 1f;

  /**
   * A threshold from here on changes no result: where beta x is above it, e^-(beta x) is under half
   * of the last place of f and of f'.
   */
  public static final float THRESHOLD_WITHOUT_EFFECT = 18f;

  /** The threshold that PyTorch uses when none is given. */
  public static final float DEFAULT_THRESHOLD = 20f;

  private static final StagedFunction<Object> PLAIN_FORWARD = new SoftplusForward();
  private static final StagedFunction<Object> PLAIN_DERIVATIVE = new SigmoidForward();
  private static final ExponentialFunction<Softplus> SCALED_FORWARD =
      new ScaledSoftplusForward<>(Softplus::beta, Softplus::threshold);
  private static final ExponentialFunction<Softplus> SCALED_DERIVATIVE =
      new SoftplusDerivative<>(Softplus::beta, Softplus::threshold);

  private static final OutputDerivative<Softplus> OUTPUT_DERIVATIVE =
      OutputDerivative.of((softplus, y) -> EluForward.negatedExpm1(-(softplus.beta * y)));

  /**
   * A smooth rectifier.
   *
   * @param beta the steepness: any finite float above 0
   * @param threshold where beta x is above it, f is the identity: any float but NaN; may be
   *     infinite; -0 is taken as +0
   * @throws IllegalArgumentException if beta is NaN, infinite or not above 0, or if threshold is
   *     NaN
   */
  public Softplus {
    beta = Parameter.requirePositive("beta", beta);
    threshold = Parameter.requireNumber("threshold", threshold);
  }

  @Override
  public float forward(float x) {
    return isPlain() ? PLAIN_FORWARD.apply(this, x) : SCALED_FORWARD.apply(this, x);
  }

  @Override
  public float derivative(float x) {
    return isPlain() ? PLAIN_DERIVATIVE.apply(this, x) : SCALED_DERIVATIVE.apply(this, x);
  }

  @Override
  public OutputDerivative<Softplus> outputDerivative() {
    return threshold >= THRESHOLD_WITHOUT_EFFECT
        ? OUTPUT_DERIVATIVE
        : OutputDerivative.none("threshold must be at least 18 but is " + threshold);
  }

  @Override
  public ScalarKernel<Softplus> scalarKernel() {
    return isPlain()
        ? new ScalarKernel<>(PLAIN_FORWARD, PLAIN_DERIVATIVE)
        : new ScalarKernel<>(SCALED_FORWARD, SCALED_DERIVATIVE);
  }

  @Override
  public VectorKernel<Softplus> vectorKernel() {
    return isPlain()
        ? new VectorKernel<>(new SoftplusForward.Vectors(), new SigmoidForward.Vectors())
        : new VectorKernel<>(
            new ScaledSoftplusForward.Vectors<>(Softplus::beta, Softplus::threshold),
            new SoftplusDerivative.Vectors<>(Softplus::beta, Softplus::threshold));
  }

  @Override
  public Class<?> kernelClass() {
    return isPlain() ? SoftplusForward.class : ScaledSoftplusForward.class;
  }

  /**
   * Whether f is log(1 + e^x) and the threshold changes no result: from 18 on e^-x is under half of
   * the last place of f and of f'. Floats are enough then.
   */
  private boolean isPlain() {
    return beta == 1f && threshold >= THRESHOLD_WITHOUT_EFFECT;
  }

  @Override
  public String name() {
    return "softplus(" + ShortestDecimal.of(beta) + "," + ShortestDecimal.of(threshold) + ")";
  }
}
