package io.github.relu4j.examples.inside;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.github.relu4j.Activations;
import io.github.relu4j.RowActivation;
import io.github.relu4j.storage.FloatStorage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Map;

/**
 * A model of ONNX Runtime with an input {@code x} and an output {@code y} of scores, which become
 * probabilities by a function that ONNX does not have.
 */
public final class OnnxClassifier implements AutoCloseable {

  private final OrtSession session;
  private final FloatBuffer x;
  private final FloatBuffer y;
  private final OnnxTensor input;
  private final OnnxTensor output;
  private final FloatStorage scores;
  private final RowActivation sparsemax;

  /** Takes a session, and how many rows of how many features and classes each run has. */
  public OnnxClassifier(OrtSession session, int rows, int features, int classes)
      throws OrtException {
    this.session = session;
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    x = direct(rows * features);
    y = direct(rows * classes);
    input = OnnxTensor.createTensor(environment, x, new long[] {rows, features});
    output = OnnxTensor.createTensor(environment, y, new long[] {rows, classes});
    scores = FloatStorage.of(y);
    sparsemax = Activations.sparsemax(classes);
  }

  private static FloatBuffer direct(int floats) {
    return ByteBuffer.allocateDirect(Float.BYTES * floats)
        .order(ByteOrder.nativeOrder())
        .asFloatBuffer();
  }

  /** Where the features of a run are put. */
  public FloatBuffer features() {
    return x;
  }

  /** Runs the model; what is returned is overwritten by the next run. */
  public FloatBuffer probabilities() throws OrtException {
    session.run(Map.of("x", input), Map.of("y", output)).close();
    sparsemax.forward(scores, scores);
    return y;
  }

  @Override
  public void close() {
    input.close();
    output.close();
  }
}
