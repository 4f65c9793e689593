package io.github.relu4j.forked;

import com.sun.management.ThreadMXBean;
import io.github.relu4j.Activation;
import io.github.relu4j.Activations;
import io.github.relu4j.support.FloatSample;
import io.github.relu4j.support.Operation;
import java.lang.management.ManagementFactory;

/**
 * Calls one activation alone and prints, for each operation, the bytes of the last thousand calls:
 * what C2 makes of a loop depends on what else the JVM has run.
 */
final class LoneCalls {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private static final int LENGTH = 5_003;
  private static final int WARM_UP = 30_000;
  private static final int CALLS = 1_000;

  private LoneCalls() {}

  /** Takes the activation's name. */
  public static void main(String[] names) {
    Activation activation = Activations.parse(names[0]);
    float[] x = FloatSample.elements(LENGTH, 1);
    float[] gradY = FloatSample.gradients(LENGTH);
    float[] out = new float[LENGTH];
    for (Operation operation : Operation.values()) {
      call(WARM_UP, operation, activation, x, gradY, out);
      long before = THREADS.getCurrentThreadAllocatedBytes();
      call(CALLS, operation, activation, x, gradY, out);
      long bytes = THREADS.getCurrentThreadAllocatedBytes() - before;
      System.out.println(operation + " " + bytes);
    }
  }

  private static void call(
      int times,
      Operation operation,
      Activation activation,
      float[] x,
      float[] gradY,
      float[] out) {
    for (int call = 0; call < times; call++) {
      operation.run(activation, x, 0, gradY, 0, out, 0, LENGTH);
    }
  }
}
