package io.github.relu4j.benchmarks.engine;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.pytorch.jni.JniUtils;
import io.github.relu4j.benchmarks.Operation;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("PyTorch as an engine of the comparison")
class PyTorchTest extends EngineContract {

  private static final float[] SPECIAL = {
    Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, 0f, -0f, Float.MAX_VALUE
  };

  private static final Set<String> NEVER_IN_PLACE =
      Set.of(
          "prelu", "softshrink", "hardshrink", "softplus", "softsign", "logsigmoid", "tanhshrink");

  private static final Set<String> LACKING = Set.of("hardsigmoid_linear");

  private static final Set<String> FORWARD_ALONE = Set.of("softsign", "tanhshrink");

  private static final Set<String> OVERFLOWING = Set.of("gelu", "gelu_tanh", "mish", "hardswish");

  /** Products and quotients of x and of what goes to 0 or to infinity with it. */
  private static final Set<String> NAN_AT_INFINITY =
      Set.of("silu", "gelu", "gelu_tanh", "mish", "hardswish", "softsign");

  PyTorchTest() {
    super("pytorch");
  }

  @Override
  float largestInput(Case offered) {
    return offered.isOneOf(OVERFLOWING) ? 1e13f : Float.MAX_VALUE;
  }

  @Override
  boolean offers(Case wanted) {
    if (wanted.isOneOf(LACKING)) {
      return false;
    }
    return switch (wanted.operation()) {
      case FORWARD -> !wanted.inPlace() || !wanted.isOneOf(NEVER_IN_PLACE);
      case DERIVATIVE -> false;
      case BACKWARD -> !wanted.inPlace() && !wanted.isOneOf(FORWARD_ALONE);
    };
  }

  private Stream<Case> forward() {
    return offered().filter(offered -> offered.operation() == Operation.FORWARD);
  }

  @DisplayName("Arrays too long for DJL's own methods are within the tolerance as well")
  @ParameterizedTest(name = "{0}")
  @MethodSource("forward")
  void longArrays(Case offered) {
    assertComputes(offered.work(PyTorch.LONGEST_OPERATOR_CALL + 1));
  }

  private Stream<Case> withLimits() {
    return forward().filter(offered -> !offered.isOneOf(NAN_AT_INFINITY));
  }

  @DisplayName("NaN stays NaN forward and infinities go to their limits")
  @ParameterizedTest(name = "{0}")
  @MethodSource("withLimits")
  void specialInputs(Case offered) {
    assertComputes(offered.work(SPECIAL, new float[SPECIAL.length]));
  }

  @Test
  @DisplayName("A thread that never called PyTorch computes with one thread, too")
  void oneThread() {
    assertThat(CompletableFuture.supplyAsync(JniUtils::getNumThreads).join()).isEqualTo(1);
    assertThat(JniUtils.getNumInteropThreads()).isEqualTo(1);
  }

  private void assertComputes(Work work) {
    try (Call call = prepare(work)) {
      call.run();
      assertWithinTolerance(work, call.result());
    }
  }
}
