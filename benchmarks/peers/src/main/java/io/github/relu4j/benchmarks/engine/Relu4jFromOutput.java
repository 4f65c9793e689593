package io.github.relu4j.benchmarks.engine;

import io.github.relu4j.Activation;
import io.github.relu4j.Sigmoid;
import io.github.relu4j.Tanh;
import io.github.relu4j.benchmarks.Operation;
import io.github.relu4j.benchmarks.results.Result;
import java.util.Optional;

/**
 * This library's gradient from the output that forward gave: to be held against PyTorch, whose
 * backward of sigmoid and tanh gets that output as well.
 */
final class Relu4jFromOutput implements Engine {

  /**
   * The output may be one ULP off, which is 2^-24 below 1, and the slope as a function of it is at
   * most twice as steep: that of tanh is 1 - y^2.
   */
  private static final Tolerances OF_ROUNDED_OUTPUT =
      Tolerances.forwardWithin(0, 0).slopeWithin(2, 0x1p-23);

  private final Engine fromInput = new Relu4j();

  @Override
  public String name() {
    return Result.FROM_OUTPUT;
  }

  @Override
  public String version() {
    return fromInput.version();
  }

  @Override
  public String mode() {
    return fromInput.mode();
  }

  @Override
  public Optional<Call> prepare(Work work) {
    Activation activation = work.activation();
    if (work.operation() != Operation.BACKWARD
        || work.inPlace()
        || !(activation instanceof Sigmoid || activation instanceof Tanh)) {
      return Optional.empty();
    }
    float[] y = new float[work.length()];
    activation.forward(work.x(), y);
    return Optional.of(
        new ArrayCall(work, (x, gradY, gradX) -> activation.backwardFromOutput(y, gradY, gradX)));
  }

  @Override
  public Tolerance tolerance(Work work) {
    return OF_ROUNDED_OUTPUT.of(work);
  }
}
