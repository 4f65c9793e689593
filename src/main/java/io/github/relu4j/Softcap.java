package io.github.relu4j;

import io.github.relu4j.internal.arithmetic.Fma;
import io.github.relu4j.internal.check.Parameter;
import io.github.relu4j.internal.formula.ExponentialFunction;
import io.github.relu4j.internal.formula.SoftcapDerivative;
import io.github.relu4j.internal.formula.SoftcapForward;
import io.github.relu4j.internal.text.ShortestDecimal;
import io.github.relu4j.kernel.OutputDerivative;
import io.github.relu4j.kernel.ScalarKernel;
import io.github.relu4j.kernel.VectorKernel;

/**
 * The soft cap of logits: {@code f(x) = cap tanh(x / cap)}.
 *
 * <p>Derivative: {@code 1 - tanh^2(x / cap)}, computed as {@code 4 e / (1 + e)^2} with {@code e =
 * e^(-2|x / cap|)}, which does not cancel. Range: [-cap, cap], the bounds themselves reached by
 * rounding. Accuracy: f and f' at most 1 ULP for every cap, near 0 and far out too; f is exactly
 * odd and f' exactly even.
 *
 * <p>From the output: f' = 1 - (y / cap)^2. It cancels: f' is off by up to 1.8e-7, and is 0 where y
 * is ±cap.
 *
 * <p>Special cases:
 *
 * <ul>
 *   <li>NaN: f and f' are NaN
 *   <li>±0: f is ±0, f' is 1
 *   <li>±∞: f is ±cap, f' is +0
 * </ul>
 *
 * <p>Gemma 2 has a cap of 30 for the logits of words and of 50 for those of attention, which {@link
 * RowActivation#after} gives to a softmax; nanochat has one of 15. Immutable and thread-safe.
 * Source: I. Bello, H. Pham, Q. V. Le, M. Norouzi, S. Bengio, "Neural combinatorial optimization
 * with reinforcement learning", 2016, arXiv 1611.09940; Gemma Team, "Gemma 2: improving open
 * language models at a practical size", 2024, arXiv 2408.00118.
 *
 * @param cap the bound of f: any finite float above 0
 * @see Tanh
 * @see Scaled
 * @see RowActivation#after
 */
public record Softcap(float cap) implements ElementwiseActivation {

  /** The cap of the last logits in Gemma 2. */
  public static final float DEFAULT_CAP = 30f;

  private static final ExponentialFunction<Softcap> FORWARD = new SoftcapForward<>(Softcap::cap);

  private static final ExponentialFunction<Softcap> DERIVATIVE =
      new SoftcapDerivative<>(Softcap::cap);

  private static final OutputDerivative<Softcap> OUTPUT_DERIVATIVE =
      OutputDerivative.of((softcap, y) -> fromTanh(y / softcap.cap));

  /**
   * A soft cap.
   *
   * @param cap the bound of f: any finite float above 0
   * @throws IllegalArgumentException if cap is NaN, infinite or not above 0
   */
  public Softcap {
    cap = Parameter.requirePositive("cap", cap);
  }

  private static float fromTanh(float tanh) {
    return Fma.fma(-tanh, tanh, 1f);
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
  public OutputDerivative<Softcap> outputDerivative() {
    return OUTPUT_DERIVATIVE;
  }

  @Override
  public ScalarKernel<Softcap> scalarKernel() {
    return new ScalarKernel<>(FORWARD, DERIVATIVE);
  }

  @Override
  public VectorKernel<Softcap> vectorKernel() {
    return new VectorKernel<>(
        new SoftcapForward.Vectors<>(Softcap::cap), new SoftcapDerivative.Vectors<>(Softcap::cap));
  }

  @Override
  public String name() {
    return "softcap(" + ShortestDecimal.of(cap) + ")";
  }
}
