package io.github.relu4j.internal.loop;

import io.github.relu4j.internal.arithmetic.Lanes;
import io.github.relu4j.internal.arithmetic.Step;
import io.github.relu4j.kernel.Elementwise;
import io.github.relu4j.kernel.VectorKernel;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/**
 * min(x, limit), what clamps the gate of a gated linear unit, so that it goes through loops made
 * for it as for any activation. Its derivative is 1 up to the limit itself, and 0 above.
 *
 * <p>Unlike an activation it can be changed, since a new one for each call would be an allocation.
 * Each belongs to a set of {@link Tiles}, and so to one caller at a time.
 */
public final class GateLimit implements Elementwise {

  /** Stands for the class where a loop is chosen; with a limit as models have. */
  public static final GateLimit ANY = new GateLimit();

  private float limit = 7f;

  GateLimit() {}

  /** With this limit from now on. */
  public GateLimit with(float newLimit) {
    limit = newLimit;
    return this;
  }

  /** min(x, limit), NaN where x is NaN. */
  public static float forward(float x, float limit) {
    return Math.min(x, limit);
  }

  /**
   * 1 up to the limit, 0 above, NaN where x is NaN. A difference of two floats is above 0 exactly
   * where the first is larger, since underflow is gradual.
   */
  public static float derivative(float x, float limit) {
    return 1f - Step.at(x - limit);
  }

  @Override
  public float forward(float x) {
    return forward(x, limit);
  }

  @Override
  public float derivative(float x) {
    return derivative(x, limit);
  }

  @Override
  public VectorKernel<GateLimit> vectorKernel() {
    return Vectors.KERNEL;
  }

  /** In a class of its own, which is loaded only where there is the Vector API. */
  static final class Vectors {

    static final VectorKernel<GateLimit> KERNEL =
        new VectorKernel<>((gate, x) -> forward(x, gate.limit), Vectors::derivative);

    private Vectors() {}

    static FloatVector forward(FloatVector x, float limit) {
      return x.blend(limit, x.compare(VectorOperators.GT, limit));
    }

    private static FloatVector derivative(GateLimit gate, FloatVector x) {
      return Lanes.broadcast(1f).sub(Step.Vectors.above(x, gate.limit));
    }
  }
}
