package io.github.relu4j.benchmarks.engine;

import io.github.relu4j.Activation;
import io.github.relu4j.LeakyRelu;
import io.github.relu4j.Relu;
import io.github.relu4j.benchmarks.Operation;
import java.util.Optional;

/**
 * The loop of a user who knows that C2 makes SIMD code of Math.max but not of a ternary. There is
 * no such form of a derivative.
 */
final class MaxLoops implements Engine {

  @Override
  public String name() {
    return "math-max";
  }

  @Override
  public String version() {
    return Runtime.version().toString();
  }

  @Override
  public Optional<Call> prepare(Work work) {
    if (work.operation() != Operation.FORWARD) {
      return Optional.empty();
    }
    return loop(work.activation()).map(loop -> new ArrayCall(work, loop));
  }

  private static Optional<ArrayCall.Loop> loop(Activation activation) {
    if (activation instanceof Relu) {
      return Optional.of((x, gradY, output) -> relu(x, output));
    }
    // Above 1 the larger of the two is the wrong one.
    if (activation instanceof LeakyRelu leaky && leaky.negativeSlope() <= 1f) {
      float slope = leaky.negativeSlope();
      return Optional.of((x, gradY, output) -> leakyRelu(slope, x, output));
    }
    return Optional.empty();
  }

  private static void relu(float[] x, float[] output) {
    for (int i = 0; i < x.length; i++) {
      output[i] = Math.max(x[i], 0f);
    }
  }

  private static void leakyRelu(float slope, float[] x, float[] output) {
    for (int i = 0; i < x.length; i++) {
      output[i] = Math.max(x[i], slope * x[i]);
    }
  }

  @Override
  public Tolerance tolerance(Work work) {
    return new Tolerance(0.5, 0);
  }
}
