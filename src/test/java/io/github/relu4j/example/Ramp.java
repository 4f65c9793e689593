package io.github.relu4j.example;

import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LT;
import static jdk.incubator.vector.VectorOperators.NE;

import io.github.relu4j.ElementwiseActivation;
import io.github.relu4j.kernel.VectorKernel;
import jdk.incubator.vector.FloatVector;

/**
 * A user's own activation with a vector form as well: slope * x + 1/2, cut off at 0 and 1.
 *
 * @param slope the slope between the cuts, above 0
 */
public record Ramp(float slope) implements ElementwiseActivation {

  @Override
  public float forward(float x) {
    return Math.min(Math.max(slope * x + 0.5f, 0f), 1f);
  }

  @Override
  public float derivative(float x) {
    float uncut = slope * x + 0.5f;
    float inside = uncut > 0f && uncut < 1f ? slope : 0f;
    return x == x ? inside : x;
  }

  @Override
  public VectorKernel<Ramp> vectorKernel() {
    return Vectors.KERNEL;
  }

  @Override
  public String name() {
    return "acme:ramp(" + slope + ")";
  }

  /** In a class of its own, which is loaded only where there is the Vector API. */
  private static final class Vectors {

    static final VectorKernel<Ramp> KERNEL =
        new VectorKernel<>(Vectors::forward, Vectors::derivative);

    private static FloatVector forward(Ramp ramp, FloatVector x) {
      FloatVector uncut = x.mul(ramp.slope()).add(0.5f);
      return uncut.blend(0f, uncut.compare(LT, 0f)).blend(1f, uncut.compare(GT, 1f));
    }

    private static FloatVector derivative(Ramp ramp, FloatVector x) {
      FloatVector uncut = x.mul(ramp.slope()).add(0.5f);
      FloatVector zero = x.broadcast(0f);
      FloatVector aboveLower = zero.blend(ramp.slope(), uncut.compare(GT, 0f));
      FloatVector inside = zero.blend(aboveLower, uncut.compare(LT, 1f));
      return inside.blend(x, x.compare(NE, x));
    }
  }
}
