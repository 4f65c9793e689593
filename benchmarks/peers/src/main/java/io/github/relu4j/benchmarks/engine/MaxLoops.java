package io.github.relu4j.benchmarks.engine;

import static io.github.relu4j.benchmarks.engine.PerActivation.line;

import io.github.relu4j.HardTanh;
import io.github.relu4j.LeakyRelu;
import io.github.relu4j.Relu;
import io.github.relu4j.Relu6;
import io.github.relu4j.benchmarks.Operation;
import java.util.Optional;

/**
 * The loop of a user who knows that C2 makes SIMD code of Math.max but not of a ternary. There is
 * no such form of a derivative.
 */
final class MaxLoops implements Engine {

  private static final PerActivation<ArrayCall.Loop> ALL =
      new PerActivation<>(
          line(Relu.class, relu -> (x, gradY, output) -> relu(x, output)),
          line(LeakyRelu.class, leaky -> leakyRelu(leaky.negativeSlope())),
          line(Relu6.class, relu6 -> clamp(0, 6)),
          line(HardTanh.class, hardTanh -> clamp(hardTanh.min(), hardTanh.max())));

  /** Above 1 the larger of the two is the wrong one. */
  private static ArrayCall.Loop leakyRelu(float slope) {
    return slope > 1f ? null : (x, gradY, output) -> leakyRelu(slope, x, output);
  }

  private static ArrayCall.Loop clamp(float min, float max) {
    return (x, gradY, output) -> clamp(min, max, x, output);
  }

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
    return ALL.of(work.activation()).map(loop -> new ArrayCall(work, loop));
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

  private static void clamp(float min, float max, float[] x, float[] output) {
    for (int i = 0; i < x.length; i++) {
      output[i] = Math.min(Math.max(x[i], min), max);
    }
  }

  @Override
  public Tolerance tolerance(Work work) {
    return new Tolerance(0.5, 0);
  }
}
