package io.github.relu4j.benchmarks.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.relu4j.Activations;
import io.github.relu4j.benchmarks.Operation;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An ONNX model of one node")
class OnnxModelTest {

  private static final Tolerance ANY = new Tolerance(0, Double.POSITIVE_INFINITY);
  private static final Offset<Float> NEAR = within(1e-5f);

  @Test
  @DisplayName("may have attributes that are text")
  void text() {
    OnnxNode node = OnnxNode.node("Gelu", ANY).with("approximate", "tanh");

    assertThat(valueAtOne(node)).isCloseTo(0.841192f, NEAR);
  }

  @Test
  @DisplayName("may be of an operator that is not ONNX's own")
  void domain() {
    OnnxNode node = OnnxNode.node("QuickGelu", ANY).of("com.microsoft").with("alpha", 1f);

    assertThat(valueAtOne(node)).isCloseTo((float) (1 / (1 + Math.exp(-1))), NEAR);
  }

  private static float valueAtOne(OnnxNode node) {
    float[] x = {1f};
    Work work = new Work(Activations.relu(), Operation.FORWARD, x, x, false);
    try (OnnxRuntime engine = new OnnxRuntime();
        Call call = engine.call(node, work)) {
      call.run();
      return call.result()[0];
    }
  }
}
