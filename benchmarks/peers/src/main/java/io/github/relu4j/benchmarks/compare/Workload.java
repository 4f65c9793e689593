package io.github.relu4j.benchmarks.compare;

import io.github.relu4j.Activation;
import io.github.relu4j.Activations;
import io.github.relu4j.benchmarks.Operation;
import io.github.relu4j.benchmarks.engine.Gated;
import io.github.relu4j.benchmarks.engine.Work;
import io.github.relu4j.reference.Reference;
import io.github.relu4j.reference.References;

/**
 * What is computed, apart from who does it.
 *
 * @param activation a name that {@link Activations#parse} knows, or a gated unit's that stands
 *     alone
 * @param operation forward, derivative or backward
 * @param placement where the result goes
 */
record Workload(String activation, Operation operation, Placement placement) {

  /** The work over so many elements. */
  Work over(int count, Input input) {
    float[] x = input.elements(count);
    boolean inPlace = placement == Placement.IN_PLACE;
    if (Activations.gatedNames().contains(activation)) {
      float[] up = Input.gradients(count);
      Gated gated = new Gated(Activations.parseGated(activation), up);
      return new Work(gated, operation, x, up, inPlace);
    }
    Activation parsed = Activations.parse(activation);
    if (inPlace && operation == Operation.FORWARD && shrinksNegatives(References.of(parsed))) {
      for (int i = 0; i < count; i++) {
        x[i] = Math.abs(x[i]);
      }
    }
    return new Work(parsed, operation, x, Input.gradients(count), inPlace);
  }

  /**
   * Whether a negative element comes nearer to 0 by some factor each time. A call in place that is
   * repeated computes on its own results, which would soon be subnormal: another benchmark.
   */
  private static boolean shrinksNegatives(Reference reference) {
    return reference.forward(0) == 0 && Math.abs(reference.derivative(-Float.MIN_NORMAL)) < 0.99;
  }
}
