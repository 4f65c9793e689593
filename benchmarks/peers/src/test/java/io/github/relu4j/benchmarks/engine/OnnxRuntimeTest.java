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

  private static final Set<String> LACKING =
      Set.of("threshold(-0.5, 0.25)", "logsigmoid", "tanhshrink");

  private static final Set<String> NEVER_IN_PLACE =
      Set.of("prelu", "silu", "gelu", "gelu_tanh", "hardswish", "exponential");

  /** Products and quotients of x and of what goes to 0 or to infinity with it. */
  private static final Set<String> NAN_AT_INFINITY =
      Set.of("silu", "gelu", "gelu_tanh", "mish", "hardswish", "softsign");

  private static final Set<String> LOSING_NAN = Set.of("threshold", "softshrink", "hardshrink");

  OnnxRuntimeTest() {
    super("onnxruntime");
  }

  @Override
  boolean offers(Case wanted) {
    return wanted.operation() == Operation.FORWARD
        && !wanted.isOneOf(LACKING)
        && !(wanted.inPlace() && wanted.isOneOf(NEVER_IN_PLACE));
  }

  private Stream<Case> withLimits() {
    return offered()
        .filter(offered -> !offered.isOneOf(NAN_AT_INFINITY) && !offered.isOneOf(LOSING_NAN));
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
