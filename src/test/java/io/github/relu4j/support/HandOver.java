package io.github.relu4j.support;

import io.github.relu4j.Acceleration;
import io.github.relu4j.Activation;
import io.github.relu4j.Activations;
import io.github.relu4j.BiasedActivation;
import io.github.relu4j.internal.loop.Loops;
import io.github.relu4j.internal.run.Dispatch;
import io.github.relu4j.kernel.Elementwise;
import io.github.relu4j.storage.FloatStorage;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

/** Brings an activation to the end of its change from the scalar to the vector loop. */
public final class HandOver {

  private static final String WARM_UP_THREAD = "relu4j-warm-up";
  private static final int ENOUGH_CALLS = 70;
  private static final float[] ELEMENTS = new float[1 << 15];
  private static final int MOST_PAUSES = 120_000;
  private static final long PAUSE_NANOS = 1_000_000;

  private HandOver() {}

  /** Returns when the activation has the loop that it will keep. */
  public static void settle(Activation activation) {
    int block = Subject.block(activation);
    settle(block, length -> activation.forward(ELEMENTS, 0, new float[length], 0, length));
  }

  /** The same for its loops behind a bias. */
  public static void settle(BiasedActivation biased) {
    float[] bias = new float[1 << 10];
    settle(
        bias.length,
        length -> biased.forward(ELEMENTS, 0, bias, new float[length], 0, length / bias.length));
  }

  /** The same for its loops over native memory, which change after those over arrays. */
  public static void settleOverNative(Activation activation) {
    settle(activation);
    FloatStorage elements =
        StorageKinds.direct().allocate(ELEMENTS.length).view(0, ELEMENTS.length);
    settle(1, length -> activation.forward(elements, elements));
  }

  /** The same for what is no activation to users. */
  public static void settleKernel(Elementwise elementwise) {
    settle(
        1,
        length ->
            Dispatch.loops(elementwise, length)
                .forward()
                .apply(elementwise, ELEMENTS, 0, new float[length], 0, length));
  }

  private static void settle(int block, IntConsumer forward) {
    if (startsScalar()) {
      for (int call = 0; call < ENOUGH_CALLS; call++) {
        forward.accept(ELEMENTS.length - ELEMENTS.length % block);
      }
      awaitWarmUps();
    } else {
      // The loops of the first call are those that stay.
      forward.accept(block);
    }
  }

  /** Whether activations of this JVM change from one loop to another. */
  public static boolean startsScalar() {
    return Activations.acceleration().path() == Acceleration.Path.VECTOR
        && System.getProperty("relu4j.path", "auto").equals("auto");
  }

  /** Returns when no class is warming up. */
  public static void awaitWarmUps() {
    for (int pause = 0; isWarmingUp(); pause++) {
      if (pause == MOST_PAUSES) {
        throw new AssertionError("the warm-up does not end");
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  /** Whether its loops behind a bias are explicit SIMD code now. */
  public static boolean runsInVectors(BiasedActivation biased) {
    return Dispatch.biasedLoops(biased.activation(), 0).isInVectors();
  }

  /** Whether its loops over native memory are explicit SIMD code now. */
  public static boolean runsOverNative(Elementwise activation) {
    Loops loops = Dispatch.nativeLoops(activation, 0);
    return loops != null && loops.forward().overNative() != null;
  }

  /** Whether the activation runs in the explicit SIMD loop now. */
  public static boolean runsInVectors(Elementwise activation) {
    return Dispatch.loops(activation, 0).isInVectors();
  }

  private static boolean isWarmingUp() {
    return Thread.getAllStackTraces().keySet().stream()
        .anyMatch(thread -> thread.getName().equals(WARM_UP_THREAD));
  }
}
