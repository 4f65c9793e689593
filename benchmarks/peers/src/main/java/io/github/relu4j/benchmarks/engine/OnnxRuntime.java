package io.github.relu4j.benchmarks.engine;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import io.github.relu4j.benchmarks.Operation;
import java.util.Optional;

/**
 * ONNX Runtime on the CPU: a model of one node per call, on one thread.
 *
 * <p>Forward only. The build on Maven Central is the one for inference, and neither ONNX nor
 * Microsoft's own operators in it have the gradient of an activation. No PReLU, hard swish or
 * exponential in place: their kernels are not registered as ones that may write over their input.
 */
final class OnnxRuntime implements Engine {

  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();

  @Override
  public String name() {
    return "onnxruntime";
  }

  @Override
  public String version() {
    return environment.getVersion();
  }

  @Override
  public Optional<Call> prepare(Work work) {
    if (work.operation() != Operation.FORWARD) {
      return Optional.empty();
    }
    return OnnxNode.of(work.activation())
        .filter(node -> !work.inPlace() || node.mayOverwrite())
        .map(node -> call(node, work));
  }

  Call call(OnnxNode node, Work work) {
    try (SessionOptions options = oneThread()) {
      byte[] model = OnnxModel.of(node, work.length());
      OrtSession session = environment.createSession(model, options);
      return new OnnxRuntimeCall(environment, session, work);
    } catch (OrtException e) {
      throw new IllegalStateException("no session for " + node, e);
    }
  }

  private static SessionOptions oneThread() throws OrtException {
    SessionOptions options = new SessionOptions();
    options.setIntraOpNumThreads(1);
    options.setInterOpNumThreads(1);
    options.setExecutionMode(SessionOptions.ExecutionMode.SEQUENTIAL);
    options.setOptimizationLevel(SessionOptions.OptLevel.ALL_OPT);
    return options;
  }

  @Override
  public Tolerance tolerance(Work work) {
    return OnnxNode.of(work.activation()).orElseThrow().tolerance();
  }
}
