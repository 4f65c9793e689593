package io.github.relu4j.benchmarks.engine;

import org.junit.jupiter.api.DisplayName;

@DisplayName("PyTorch as an engine of the comparison")
class PyTorchTest extends EngineContract {

  PyTorchTest() {
    super("pytorch");
  }

  @Override
  boolean offers(Case wanted) {
    return switch (wanted.operation()) {
      case FORWARD -> !(wanted.inPlace() && wanted.family().equals("prelu"));
      case DERIVATIVE -> false;
      case BACKWARD -> !wanted.inPlace();
    };
  }
}
