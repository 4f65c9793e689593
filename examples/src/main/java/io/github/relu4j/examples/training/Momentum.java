package io.github.relu4j.examples.training;

import io.github.relu4j.examples.network.Parameter;
import java.util.List;

/**
 * Stochastic gradient descent with momentum: v = momentum v + gradient, parameter -= rate v.
 *
 * <p>Source: B. Polyak, "Some methods of speeding up the convergence of iteration methods", 1964.
 */
final class Momentum {

  private final float rate;
  private final float momentum;
  private final List<Parameter> parameters;
  private final List<float[]> velocities;

  Momentum(double rate, double momentum, List<Parameter> parameters) {
    this.rate = (float) rate;
    this.momentum = (float) momentum;
    this.parameters = parameters;
    velocities = parameters.stream().map(each -> new float[each.values().length]).toList();
  }

  /**
   * One step.
   *
   * @param parts the gradients of all parameters, part by part; summed in this order
   */
  void step(List<List<float[]>> parts) {
    for (int i = 0; i < velocities.size(); i++) {
      float[] velocity = velocities.get(i);
      for (int k = 0; k < velocity.length; k++) {
        velocity[k] *= momentum;
      }
      for (List<float[]> part : parts) {
        add(part.get(i), velocity);
      }
      float[] values = parameters.get(i).values();
      for (int k = 0; k < values.length; k++) {
        values[k] -= rate * velocity[k];
      }
    }
  }

  private static void add(float[] terms, float[] sums) {
    for (int k = 0; k < sums.length; k++) {
      sums[k] += terms[k];
    }
  }
}
