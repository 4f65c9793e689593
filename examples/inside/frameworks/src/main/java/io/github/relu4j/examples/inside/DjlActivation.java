package io.github.relu4j.examples.inside;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import ai.djl.nn.Block;
import ai.djl.nn.LambdaBlock;
import io.github.relu4j.Activation;
import io.github.relu4j.storage.FloatStorage;

/**
 * An activation over DJL's arrays of PyTorch on the CPU: for what a model has computed, and as a
 * block that can be trained.
 *
 * @param function computes in the arrays' memory
 */
public record DjlActivation(Activation function) {

  /** f(x) in a new array, which has no gradient. */
  public NDArray forward(NDArray x) {
    NDArray y = x.getManager().create(x.getShape());
    function.forward(elements(x), elements(y));
    return y;
  }

  /** The memory itself, while the array lives; a copy if elements are no neighbours there. */
  private static FloatStorage elements(NDArray array) {
    if (array.getDataType() != DataType.FLOAT32) {
      throw new IllegalArgumentException(
          "an array of floats is needed, not of " + array.getDataType());
    }
    return FloatStorage.of(array.toByteBuffer(true).asFloatBuffer());
  }

  /** f(x), through which PyTorch passes gradients back. */
  public NDArray differentiable(NDArray x) {
    NDArray slope = x.getManager().create(x.getShape());
    function.derivative(elements(x), elements(slope));
    return x.sub(x.stopGradient()).mul(slope).add(forward(x)); // 0 f'(x) + f(x)
  }

  /** A block for {@code SequentialBlock.add}. */
  public Block block() {
    return new LambdaBlock(
        arrays -> new NDList(differentiable(arrays.singletonOrThrow())), function.name());
  }
}
