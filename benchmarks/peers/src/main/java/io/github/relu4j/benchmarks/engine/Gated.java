package io.github.relu4j.benchmarks.engine;

import io.github.relu4j.Activation;
import io.github.relu4j.GatedLinearUnit;
import io.github.relu4j.benchmarks.Operation;

/**
 * A gated linear unit beside a given linear branch, as a function of the gate: so it has a place in
 * a {@link Work}. Engines have it forward and out of place alone.
 *
 * @param unit the unit, without a clamp and with an activation on the gate alone
 * @param up the linear branch, as many elements as the work has
 */
public record Gated(GatedLinearUnit unit, float[] up) implements Activation {

  /** Whether a work is what engines have of gated units. */
  static boolean isOffered(Work work) {
    return work.operation() == Operation.FORWARD && !work.inPlace();
  }

  @Override
  public void forward(float[] x, int xOffset, float[] y, int yOffset, int length) {
    unit.forward(x, xOffset, up, 0, y, yOffset, length);
  }

  @Override
  public void derivative(float[] x, int xOffset, float[] dydx, int dydxOffset, int length) {
    throw new UnsupportedOperationException("derivative of " + name());
  }

  @Override
  public void backward(
      float[] x,
      int xOffset,
      float[] gradY,
      int gradYOffset,
      float[] gradX,
      int gradXOffset,
      int length) {
    throw new UnsupportedOperationException("backward of " + name());
  }

  @Override
  public String name() {
    return unit.name();
  }
}
