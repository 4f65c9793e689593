package io.github.relu4j.benchmarks.engine;

import io.github.relu4j.benchmarks.Operation;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("ONNX Runtime as an engine of the comparison")
class OnnxRuntimeTest extends EngineContract {

  private static final float[] SPECIAL = {
    Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, 0f, -0f, Float.MAX_VALUE
  };

  private static final Set<String> LACKING = Set.of("threshold", "softshrink", "hardshrink");

  private static final Set<String> NEVER_IN_PLACE = Set.of("prelu", "silu", "gelu", "gelu_tanh");

  private static final Set<String> PRODUCTS = Set.of("silu", "gelu", "gelu_tanh", "mish");

  OnnxRuntimeTest() {
    super("onnxruntime");
  }

  @Override
  boolean offers(Case wanted) {
    return wanted.operation() == Operation.FORWARD
        && !LACKING.contains(wanted.family())
        && !(wanted.inPlace() && NEVER_IN_PLACE.contains(wanted.family()));
  }

  /** Products of x and of what goes to 0 are NaN at an infinity. */
  private Stream<Case> withLimits() {
    return offered().filter(offered -> !PRODUCTS.contains(offered.family()));
  }

  @DisplayName("NaN stays NaN and infinities go to their limits")
  @ParameterizedTest(name = "{0}")
  @MethodSource("withLimits")
  void specialInputs(Case offered) {
    Work work = offered.work(SPECIAL, new float[SPECIAL.length]);
    try (Call call = prepare(work)) {
      call.run();
      assertWithinTolerance(work, call.result());
    }
  }
}
