package io.github.relu4j.examples.inside;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A model of ONNX Runtime")
class OnnxClassifierTest {

  private static final float[][] WEIGHTS = {{1, 0, -2}, {0.5f, 2, 1}};

  @Test
  @DisplayName("gives scores that become probabilities where they are")
  void probabilities() throws OrtException {
    try (OrtSession session = session(2);
        OnnxClassifier classifier = new OnnxClassifier(session, 2, 2, 3)) {
      // The scores are (0.5, 1, 0) and (1, 0, -2).
      classifier.features().put(0, new float[] {0.25f, 0.5f, 1, 0});

      assertThat(floats(classifier.probabilities())).containsExactly(0.25f, 0.75f, 0, 1, 0, 0);
    }
  }

  @Test
  @DisplayName("reads the same buffers again in the next run")
  void nextRun() throws OrtException {
    try (OrtSession session = session(1);
        OnnxClassifier classifier = new OnnxClassifier(session, 1, 2, 3)) {
      classifier.features().put(0, new float[] {1, 0});
      assertThat(floats(classifier.probabilities())).containsExactly(1, 0, 0);

      classifier.features().put(0, new float[] {0, 1});
      assertThat(floats(classifier.probabilities())).containsExactly(0, 1, 0);
    }
  }

  private static OrtSession session(int rows) throws OrtException {
    return OrtEnvironment.getEnvironment().createSession(LinearModel.of(rows, WEIGHTS));
  }

  private static float[] floats(FloatBuffer buffer) {
    float[] floats = new float[buffer.remaining()];
    buffer.get(0, floats);
    return floats;
  }
}
