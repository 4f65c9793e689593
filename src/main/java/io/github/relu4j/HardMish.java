package io.github.relu4j;

import io.github.relu4j.internal.arithmetic.Clamp;
import io.github.relu4j.internal.arithmetic.Fma;
import io.github.relu4j.internal.arithmetic.Step;
import io.github.relu4j.kernel.VectorKernel;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/**
 * Mish as a parabola with two ends: {@code f(x) = x min(max(x + 2, 0), 2) / 2}.
 *
 * <p>Derivative: 0 for x below -2, {@code x + 1} from -2 to 0, 1 above 0 (so -1 at -2, as timm has
 * it). Range: [-0.5, ∞). Accuracy: f and f' at most 0.5 ULP, f also beside its root at -2.
 *
 * <p>Special cases:
 *
 * <ul>
 *   <li>NaN: f and f' are NaN
 *   <li>±0: f is the same zero, f' is 1
 *   <li>+∞: f is +∞, f' is 1
 *   <li>-∞: f is -0, as from -2 down; f' is +0
 * </ul>
 *
 * <p>Immutable and thread-safe. Source: D. Misra, "H-Mish", 2020,
 * https://github.com/digantamisra98/H-Mish.
 *
 * @see Mish
 * @see HardSwish
 */
public record HardMish() implements ElementwiseActivation {

  /** Where the parabola starts. */
  private static final float LOWEST = -2f;

  /**
   * From -2 to 0 the parabola is {@code x + (x / 2) x}, whose one fma cancels without an error. It
   * is negated here, so that x = -0 gives -0. One of both terms of the difference is a zero.
   */
  @Override
  public float forward(float x) {
    float limited = Clamp.forward(x, LOWEST, 0f);
    float negated = -limited;
    return Math.max(x, -0f) - Fma.fma(limited * 0.5f, negated, negated);
  }

  @Override
  public float derivative(float x) {
    float line = Clamp.forward(x, LOWEST, 0f) + 1f;
    return (1f - Step.at(LOWEST - x)) * line + 0f;
  }

  @Override
  public VectorKernel<HardMish> vectorKernel() {
    return Vectors.KERNEL;
  }

  @Override
  public String name() {
    return "hard_mish";
  }

  /** In a class of its own, which is loaded only where there is the Vector API. */
  private static final class Vectors {

    static final VectorKernel<HardMish> KERNEL =
        new VectorKernel<>(Vectors::forward, Vectors::derivative);

    private static FloatVector forward(HardMish hardMish, FloatVector x) {
      FloatVector negated = x.neg();
      return x.mul(0.5f)
          .fma(negated, negated)
          .neg()
          .blend(-0f, x.compare(VectorOperators.LE, LOWEST))
          .blend(x, x.compare(VectorOperators.GE, 0f));
    }

    private static FloatVector derivative(HardMish hardMish, FloatVector x) {
      return x.add(1f)
          .blend(0f, x.compare(VectorOperators.LT, LOWEST))
          .blend(1f, x.compare(VectorOperators.GE, 0f));
    }
  }
}
