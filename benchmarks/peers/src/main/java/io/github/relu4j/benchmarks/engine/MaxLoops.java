package io.github.relu4j.benchmarks.engine;

import static io.github.relu4j.benchmarks.engine.PerActivation.line;

import io.github.relu4j.HardSigmoid;
import io.github.relu4j.HardSigmoidLinear;
import io.github.relu4j.HardSwish;
import io.github.relu4j.HardTanh;
import io.github.relu4j.LeakyRelu;
import io.github.relu4j.Relu;
import io.github.relu4j.Relu6;
import io.github.relu4j.SoftShrink;
import io.github.relu4j.benchmarks.Operation;
import java.util.Optional;

/**
 * The loop of a user who knows that C2 makes SIMD code of Math.max but not of a ternary. There is
 * no such form of a derivative.
 */
final class MaxLoops implements Engine {

  private record MaxLoop(ArrayCall.Loop loop, Tolerance tolerance) {

    /** Comparisons, and at most one rounded operation. */
    MaxLoop(ArrayCall.Loop loop) {
      this(loop, new Tolerance(0.5, 0));
    }
  }

  private static final PerActivation<MaxLoop> ALL =
      new PerActivation<>(
          line(Relu.class, relu -> new MaxLoop((x, gradY, output) -> relu(x, output))),
          line(LeakyRelu.class, leaky -> leakyRelu(leaky.negativeSlope())),
          line(Relu6.class, relu6 -> clamp(0, 6)),
          line(HardTanh.class, hardTanh -> clamp(hardTanh.min(), hardTanh.max())),
          line(SoftShrink.class, any -> softShrink(any.lambda())),
          line(
              HardSigmoid.class,
              any ->
                  new MaxLoop((x, gradY, output) -> hardSigmoid(x, output), new Tolerance(2, 0))),
          line(HardSigmoidLinear.class, any -> hardSigmoid(any.alpha(), any.beta())),
          line(
              HardSwish.class,
              any -> new MaxLoop((x, gradY, output) -> hardSwish(x, output), new Tolerance(3, 0))));

  /** Above 1 the larger of the two is the wrong one. */
  private static MaxLoop leakyRelu(float slope) {
    return slope > 1f ? null : new MaxLoop((x, gradY, output) -> leakyRelu(slope, x, output));
  }

  private static MaxLoop clamp(float min, float max) {
    return new MaxLoop((x, gradY, output) -> clamp(min, max, x, output));
  }

  private static MaxLoop softShrink(float lambda) {
    return new MaxLoop((x, gradY, output) -> softShrink(lambda, x, output));
  }

  /** A rounded alpha x plus beta, which cancels where it is near 0. */
  private static MaxLoop hardSigmoid(float alpha, float beta) {
    return new MaxLoop(
        (x, gradY, output) -> hardSigmoid(alpha, beta, x, output),
        new Tolerance(1, 0x1p-24 * Math.abs(beta)));
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
    return ALL.of(work.activation()).map(line -> new ArrayCall(work, line.loop));
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

  private static void softShrink(float lambda, float[] x, float[] output) {
    for (int i = 0; i < x.length; i++) {
      output[i] = x[i] - Math.min(Math.max(x[i], -lambda), lambda);
    }
  }

  private static void hardSigmoid(float[] x, float[] output) {
    for (int i = 0; i < x.length; i++) {
      output[i] = Math.min(Math.max(x[i] + 3f, 0f), 6f) / 6f;
    }
  }

  private static void hardSigmoid(float alpha, float beta, float[] x, float[] output) {
    for (int i = 0; i < x.length; i++) {
      output[i] = Math.min(Math.max(alpha * x[i] + beta, 0f), 1f);
    }
  }

  private static void hardSwish(float[] x, float[] output) {
    for (int i = 0; i < x.length; i++) {
      output[i] = x[i] * (Math.min(Math.max(x[i] + 3f, 0f), 6f) / 6f);
    }
  }

  @Override
  public Tolerance tolerance(Work work) {
    return ALL.of(work.activation()).orElseThrow().tolerance;
  }
}
