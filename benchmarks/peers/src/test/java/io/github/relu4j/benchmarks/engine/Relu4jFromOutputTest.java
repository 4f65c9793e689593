package io.github.relu4j.benchmarks.engine;

import io.github.relu4j.benchmarks.Operation;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The library's gradient from the output")
class Relu4jFromOutputTest extends EngineContract {

  /** Those whose backward starts from the output in PyTorch. */
  private static final Set<String> FROM_OUTPUT = Set.of("sigmoid", "tanh");

  Relu4jFromOutputTest() {
    super("relu4j-from-output");
  }

  @Override
  boolean offers(Case wanted) {
    return FROM_OUTPUT.contains(wanted.family())
        && wanted.operation() == Operation.BACKWARD
        && !wanted.inPlace();
  }

  @Override
  boolean mustLoadHere() {
    return true;
  }
}
