package io.github.relu4j;

import io.github.relu4j.internal.arithmetic.Clamp;
import io.github.relu4j.internal.arithmetic.Fma;
import io.github.relu4j.internal.arithmetic.Lanes;
import io.github.relu4j.kernel.VectorKernel;
import jdk.incubator.vector.FloatVector;

/**
 * The cube: {@code f(x) = x^3}.
 *
 * <p>Derivative: {@code 3 x^2}. Range: all reals. Accuracy: f and f' at most 1 ULP; subnormal
 * results are not flushed. f is exactly odd and f' exactly even.
 *
 * <p>Special cases:
 *
 * <ul>
 *   <li>NaN: f and f' are NaN
 *   <li>±0: f is x, f' is +0
 *   <li>±∞: f is ±∞, as from 6.981464E12 on; f' is +∞, as from 1.0650234E19 on
 * </ul>
 *
 * <p>Immutable and thread-safe. Source: D. Chen, C. D. Manning, "A fast and accurate dependency
 * parser using neural networks", EMNLP 2014.
 */
public record Cube() implements ElementwiseActivation {

  /** Here and beyond, f is infinite and x^2 is not. */
  private static final float HIGHEST = 0x1p43f;

  /** Here and beyond, f' is infinite and 3 x is not. */
  private static final float HIGHEST_OF_DERIVATIVE = 0x1p64f;

  /**
   * What rounding x^2 takes off is exact, unless it is so small that f is 0. So one rounding
   * counts, the last one.
   */
  @Override
  public float forward(float x) {
    float limited = Clamp.forward(x, -HIGHEST, HIGHEST);
    float square = limited * limited;
    float squareError = Fma.fma(limited, limited, -square);
    return Fma.fma(square, limited, squareError * limited);
  }

  /** 3 x has two bits more than x, so what rounding it takes off is exact. */
  @Override
  public float derivative(float x) {
    float limited = Clamp.forward(x, -HIGHEST_OF_DERIVATIVE, HIGHEST_OF_DERIVATIVE);
    float triple = limited * 3f;
    float tripleError = Fma.fma(limited, 3f, -triple);
    return Fma.fma(triple, limited, tripleError * limited);
  }

  @Override
  public VectorKernel<Cube> vectorKernel() {
    return Vectors.KERNEL;
  }

  @Override
  public String name() {
    return "cube";
  }

  /** In a class of its own, which is loaded only where there is the Vector API. */
  private static final class Vectors {

    static final VectorKernel<Cube> KERNEL =
        new VectorKernel<>(Vectors::forward, Vectors::derivative);

    private static FloatVector forward(Cube cube, FloatVector x) {
      FloatVector limited = Clamp.Vectors.forward(x, -HIGHEST, HIGHEST);
      FloatVector square = limited.mul(limited);
      FloatVector squareError = limited.fma(limited, square.neg());
      return square.fma(limited, squareError.mul(limited));
    }

    private static FloatVector derivative(Cube cube, FloatVector x) {
      FloatVector limited = Clamp.Vectors.forward(x, -HIGHEST_OF_DERIVATIVE, HIGHEST_OF_DERIVATIVE);
      FloatVector triple = limited.mul(3f);
      FloatVector tripleError = Lanes.fma(limited, 3f, triple.neg());
      return triple.fma(limited, tripleError.mul(limited));
    }
  }
}
