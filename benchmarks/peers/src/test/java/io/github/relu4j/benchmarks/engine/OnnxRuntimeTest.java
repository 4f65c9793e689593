package io.github.relu4j.benchmarks.engine;

import io.github.relu4j.benchmarks.Operation;
import org.junit.jupiter.api.DisplayName;

@DisplayName("ONNX Runtime as an engine of the comparison")
class OnnxRuntimeTest extends EngineContract {

  OnnxRuntimeTest() {
    super("onnxruntime");
  }

  @Override
  boolean offers(Case wanted) {
    return wanted.operation() == Operation.FORWARD
        && !(wanted.inPlace() && wanted.family().equals("prelu"));
  }
}
