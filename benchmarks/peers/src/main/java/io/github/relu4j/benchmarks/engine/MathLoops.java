package io.github.relu4j.benchmarks.engine;

import io.github.relu4j.benchmarks.Operation;
import io.github.relu4j.reference.Reference;
import io.github.relu4j.reference.References;
import java.util.Optional;

/** The loop that a user writes without any library: java.lang.Math and a ternary. */
final class MathLoops implements Engine {

  @Override
  public String name() {
    return "math";
  }

  @Override
  public String version() {
    return Runtime.version().toString();
  }

  @Override
  public Optional<Call> prepare(Work work) {
    if (work.activation() instanceof Gated) {
      return Optional.empty();
    }
    Operation operation = work.operation();
    Reference reference = References.of(work.activation());
    return Optional.of(
        new ArrayCall(
            work, (x, gradY, output) -> operation.plain(reference, x, gradY, 0, output, x.length)));
  }

  /** The double is rounded to a float, and for backward the product once more. */
  @Override
  public Tolerance tolerance(Work work) {
    return Tolerance.ofRoundedDouble(work.operation());
  }
}
