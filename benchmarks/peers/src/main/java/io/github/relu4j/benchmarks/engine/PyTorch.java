package io.github.relu4j.benchmarks.engine;

import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.util.Platform;
import io.github.relu4j.benchmarks.Operation;
import java.util.Optional;

/**
 * PyTorch on the CPU, driven by DJL, on one thread.
 *
 * <p>Short arrays go forward by DJL's own methods, whose results PyTorch allocates; everything else
 * goes through TorchScript, which costs about a microsecond more a call and can use a given output.
 *
 * <p>Backward is the kernel that autograd calls, without the forward pass and without autograd
 * itself: what a training step spends on it. Sigmoid and tanh start from the output that forward
 * keeps for it. There is no derivative by itself.
 */
final class PyTorch implements Engine {

  /** A result of up to a megabyte lies where the last one was; larger ones may cost page faults. */
  static final int LONGEST_OPERATOR_CALL = 1 << 18;

  private final ai.djl.engine.Engine djl;
  private final PtNDManager memory;

  /** DJL reads these properties when it loads PyTorch; offline it downloads nothing. */
  PyTorch() {
    Platform platform = Platform.detectPlatform("pytorch");
    if (platform.isPlaceholder()) {
      throw new IllegalStateException(
          "no PyTorch for " + platform.getClassifier() + " on the class path");
    }
    System.setProperty("ai.djl.offline", "true");
    System.setProperty("ai.djl.pytorch.num_threads", "1");
    System.setProperty("ai.djl.pytorch.num_interop_threads", "1");
    djl = ai.djl.engine.Engine.getEngine("PyTorch");
    memory = (PtNDManager) djl.newBaseManager();
  }

  @Override
  public String name() {
    return "pytorch";
  }

  @Override
  public String version() {
    return djl.getVersion() + " (DJL " + ai.djl.engine.Engine.getDjlVersion() + ")";
  }

  @Override
  public Optional<Call> prepare(Work work) {
    return TorchFunction.of(work.activation()).flatMap(function -> prepare(function, work));
  }

  private Optional<Call> prepare(TorchFunction function, Work work) {
    return function.method() != null && isShortForward(work)
        ? Optional.of(new TorchOperatorCall(newMemory(), function.method(), work))
        : function.kernel(work).map(kernel -> new TorchScriptCall(newMemory(), kernel, work));
  }

  private static boolean isShortForward(Work work) {
    return work.operation() == Operation.FORWARD
        && !work.inPlace()
        && work.length() <= LONGEST_OPERATOR_CALL;
  }

  private PtNDManager newMemory() {
    return (PtNDManager) memory.newSubManager();
  }

  @Override
  public Tolerance tolerance(Work work) {
    return TorchFunction.of(work.activation()).orElseThrow().tolerances().of(work);
  }

  @Override
  public void close() {
    memory.close();
  }
}
