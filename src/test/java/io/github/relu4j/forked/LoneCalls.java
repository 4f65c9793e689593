package io.github.relu4j.forked;

import io.github.relu4j.Activation;
import io.github.relu4j.Activations;
import io.github.relu4j.support.Allocations;
import io.github.relu4j.support.FloatSample;
import io.github.relu4j.support.Operation;

/**
 * Calls one activation alone and prints, for each operation, the bytes that its calls allocate once
 * C2 has compiled them: what C2 makes of a loop depends on what else the JVM has run.
 */
final class LoneCalls {

  private static final int LENGTH = 5_003;
  private static final int WARM_UP = 30_000;

  private LoneCalls() {}

  /** Takes the activation's name. */
  public static void main(String[] names) {
    Activation activation = Activations.parse(names[0]);
    float[] x = FloatSample.elements(LENGTH, 1);
    float[] gradY = FloatSample.gradients(LENGTH);
    float[] out = new float[LENGTH];
    for (Operation operation : Operation.values()) {
      Runnable call = () -> operation.run(activation, x, 0, gradY, 0, out, 0, LENGTH);
      for (int i = 0; i < WARM_UP; i++) {
        call.run();
      }
      // The method of the last vector is compiled last, on a busy machine after all those calls.
      System.out.println(operation + " " + Allocations.bytesOnceCompiled(call));
    }
  }
}
