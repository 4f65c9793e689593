package io.github.relu4j.benchmarks.engine;

import io.github.relu4j.benchmarks.Operation;
import java.util.Optional;

/**
 * What a user writes who takes the JDK's Vector API alone: its lanewise TANH, EXP and EXPM1, which
 * call Intel's SVML on x86-64 Linux and a scalar function elsewhere.
 */
final class LanewiseLoops implements Engine {

  private static final String MODULE = "jdk.incubator.vector";

  LanewiseLoops() {
    if (ModuleLayer.boot().findModule(MODULE).isEmpty()) {
      throw new IllegalStateException(
          "the module " + MODULE + " is not loaded: start Java with --add-modules " + MODULE);
    }
  }

  @Override
  public String name() {
    return "lanewise";
  }

  @Override
  public String version() {
    return Runtime.version().toString();
  }

  @Override
  public Optional<Call> prepare(Work work) {
    return LanewiseFormulas.loop(work.activation(), work.operation())
        .map(loop -> new ArrayCall(work, loop));
  }

  /**
   * The Vector API promises for each function what Math promises, 1 ULP for EXP and EXPM1 and 2.5
   * for TANH, and the formulas add roundings of their own. Where e^-x overflows, a subnormal
   * sigmoid becomes 0.
   */
  @Override
  public Tolerance tolerance(Work work) {
    double ulp = 4;
    return new Tolerance(
        work.operation() == Operation.BACKWARD ? ulp + 1 : ulp,
        LanewiseFormulas.lost(work.activation()));
  }
}
