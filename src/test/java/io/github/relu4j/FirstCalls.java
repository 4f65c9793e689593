package io.github.relu4j;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** A program of its own: prints how many bytes the first thousand calls allocate. */
public final class FirstCalls {

  static final int CALLS = 1_000;
  private static final int LENGTH = 4_096;

  private FirstCalls() {}

  public static void main(String[] arguments) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    float[] x = new float[LENGTH];
    float[] y = new float[LENGTH];
    for (String name : Activations.names()) {
      Activation activation = Activations.parse(name);
      for (Operation operation : Operation.values()) {
        // The very first one loads classes.
        operation.run(activation, x, 0, x, 0, y, 0, LENGTH);
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int call = 1; call < CALLS; call++) {
          operation.run(activation, x, 0, x, 0, y, 0, LENGTH);
        }
        long bytes = threads.getCurrentThreadAllocatedBytes() - before;
        System.out.println(name + " " + operation + " " + bytes);
      }
    }
  }
}
