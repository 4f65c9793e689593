package io.github.relu4j.benchmarks.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Activation;
import io.github.relu4j.Elu;
import io.github.relu4j.LeakyRelu;
import io.github.relu4j.Relu;
import io.github.relu4j.Sigmoid;
import io.github.relu4j.Tanh;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** An activation as DJL offers it: one native call, which allocates its result. */
final class TorchOperatorCall implements Call {

  private final NDManager memory;
  private final UnaryOperator<NDArray> operator;
  private final NDArray x;
  private NDArray result;

  /**
   * @param memory where all tensors of this call are; closed with it
   */
  TorchOperatorCall(NDManager memory, UnaryOperator<NDArray> operator, Work work) {
    this.memory = memory;
    this.operator = operator;
    x = TorchTensor.X.create(memory, work);
  }

  /** DJL's method for an activation; it has none for PReLU. */
  static Optional<UnaryOperator<NDArray>> operator(io.github.relu4j.Activation activation) {
    if (activation instanceof Relu) {
      return Optional.of(Activation::relu);
    }
    if (activation instanceof LeakyRelu leaky) {
      return Optional.of(x -> Activation.leakyRelu(x, leaky.negativeSlope()));
    }
    if (activation instanceof Elu elu) {
      return Optional.of(x -> Activation.elu(x, elu.alpha()));
    }
    if (activation instanceof Sigmoid) {
      return Optional.of(Activation::sigmoid);
    }
    if (activation instanceof Tanh) {
      return Optional.of(Activation::tanh);
    }
    return Optional.empty();
  }

  /** The last result goes first, so that PyTorch can use its memory again. */
  @Override
  public void run() {
    if (result != null) {
      result.close();
    }
    result = operator.apply(x);
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
