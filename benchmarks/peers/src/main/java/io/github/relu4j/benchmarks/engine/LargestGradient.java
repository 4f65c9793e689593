package io.github.relu4j.benchmarks.engine;

import io.github.relu4j.benchmarks.Operation;

/** What an absolute error is multiplied by in backward. */
final class LargestGradient {

  private LargestGradient() {}

  /** The largest finite magnitude among the gradients of a backward, 1 for the other operations. */
  static double of(Work work) {
    if (work.operation() != Operation.BACKWARD) {
      return 1;
    }
    float largest = 0;
    for (float gradient : work.gradY()) {
      if (Math.abs(gradient) <= Float.MAX_VALUE) {
        largest = Math.max(largest, Math.abs(gradient));
      }
    }
    return largest;
  }
}
