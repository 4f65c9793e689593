package io.github.relu4j.benchmarks.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.function.UnaryOperator;

/** An activation as DJL offers it: one native call, which allocates its result. */
final class TorchOperatorCall implements Call {

  private final NDManager memory;
  private final UnaryOperator<NDArray> method;
  private final NDArray x;
  private NDArray result;

  /**
   * @param memory where all tensors of this call are; closed with it
   */
  TorchOperatorCall(NDManager memory, UnaryOperator<NDArray> method, Work work) {
    this.memory = memory;
    this.method = method;
    x = TorchTensor.X.create(memory, work);
  }

  /** The last result goes first, so that PyTorch can use its memory again. */
  @Override
  public void run() {
    if (result != null) {
      result.close();
    }
    result = method.apply(x);
  }

  @Override
  public float[] result() {
    return result.toFloatArray();
  }

  @Override
  public void close() {
    memory.close();
  }
}
