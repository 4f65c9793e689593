package io.github.relu4j.forked;

import com.sun.management.ThreadMXBean;
import io.github.relu4j.Activation;
import io.github.relu4j.Activations;
import io.github.relu4j.GatedLinearUnit;
import io.github.relu4j.Maxout;
import io.github.relu4j.support.Operation;
import java.lang.management.ManagementFactory;
import java.util.List;

/** A program of its own: prints how many bytes the first thousand calls allocate. */
public final class FirstCalls {

  static final int CALLS = 1_000;
  private static final int LENGTH = 2_048;

  private FirstCalls() {}

  public static void main(String[] arguments) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    float[] x = new float[LENGTH];
    float[] y = new float[LENGTH];
    for (String name : Activations.names()) {
      Activation activation = Activations.parse(name);
      for (Operation operation : Operation.values()) {
        print(
            name + " " + operation,
            threads,
            () -> operation.run(activation, x, 0, x, 0, y, 0, LENGTH));
      }
    }
    float[] gradX = new float[LENGTH];
    for (GatedLinearUnit unit : List.of(Activations.glu(), Activations.swigluOai())) {
      print(unit.name() + " FORWARD", threads, () -> unit.forward(x, x, y));
      print(unit.name() + " BACKWARD", threads, () -> unit.backward(x, x, x, y, gradX));
    }
    Maxout maxout = Activations.maxout(2);
    print("maxout FORWARD", threads, () -> maxout.forward(x, 0, y, 0, LENGTH / 2));
    print("maxout BACKWARD", threads, () -> maxout.backward(x, 0, y, 0, gradX, 0, LENGTH / 2));
  }

  private static void print(String what, ThreadMXBean threads, Runnable call) {
    // The very first one loads classes.
    call.run();
    long before = threads.getCurrentThreadAllocatedBytes();
    for (int more = 1; more < CALLS; more++) {
      call.run();
    }
    System.out.println(what + " " + (threads.getCurrentThreadAllocatedBytes() - before));
  }
}
