package io.github.relu4j.benchmarks.engine;

import io.github.relu4j.benchmarks.Operation;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("ONNX Runtime as an engine of the comparison")
class OnnxRuntimeTest extends EngineContract {

  private static final float[] SPECIAL = {
    Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, 0f, -0f, Float.MAX_VALUE
  };

  private static final Set<String> LACKING = Set.of("threshold", "softshrink", "hardshrink");

  OnnxRuntimeTest() {
    super("onnxruntime");
  }

  @Override
  boolean offers(Case wanted) {
    return wanted.operation() == Operation.FORWARD
        && !LACKING.contains(wanted.family())
        && !(wanted.inPlace() && wanted.family().equals("prelu"));
  }

  @DisplayName("NaN stays NaN and infinities go to their limits")
  @ParameterizedTest(name = "{0}")
  @MethodSource("offered")
  void specialInputs(Case offered) {
    Work work = offered.work(SPECIAL, new float[SPECIAL.length]);
    try (Call call = prepare(work)) {
      call.run();
      assertWithinTolerance(work, call.result());
    }
  }
}
