package io.github.relu4j.benchmarks.engine;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Map;

/**
 * A session with its input and its output bound, so that a run copies no elements.
 *
 * <p>The elements are in direct buffers, which the runtime uses as they are. They start where
 * memory of the runtime's own would: at a cache line.
 */
final class OnnxRuntimeCall implements Call {

  private static final int CACHE_LINE = 64;

  private final OrtSession session;
  private final OnnxTensor input;
  private final OnnxTensor output;
  private final FloatBuffer elements;
  private final Map<String, OnnxTensor> inputs;
  private final Map<String, OnnxTensor> outputs;
  private boolean closed;

  OnnxRuntimeCall(OrtEnvironment environment, OrtSession session, Work work) throws OrtException {
    this.session = session;
    long[] shape = {work.length()};
    FloatBuffer x = alignedBuffer(work.length()).put(work.x()).rewind();
    input = OnnxTensor.createTensor(environment, x, shape);
    elements = work.inPlace() ? x : alignedBuffer(work.length());
    output = work.inPlace() ? input : OnnxTensor.createTensor(environment, elements, shape);
    inputs = Map.of(OnnxModel.INPUT, input);
    outputs = Map.of(OnnxModel.OUTPUT, output);
  }

  private static FloatBuffer alignedBuffer(int length) {
    int bytes = length * Float.BYTES;
    return ByteBuffer.allocateDirect(bytes + 2 * CACHE_LINE)
        .alignedSlice(CACHE_LINE)
        .limit(bytes)
        .order(ByteOrder.nativeOrder())
        .asFloatBuffer();
  }

  @Override
  public void run() {
    try {
      session.run(inputs, outputs).close();
    } catch (OrtException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public float[] result() {
    float[] result = new float[elements.capacity()];
    elements.get(0, result);
    return result;
  }

  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException(e);
    }
    input.close();
    if (output != input) {
      output.close();
    }
  }
}
