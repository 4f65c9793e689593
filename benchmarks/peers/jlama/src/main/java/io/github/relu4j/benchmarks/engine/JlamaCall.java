package io.github.relu4j.benchmarks.engine;

import com.github.tjake.jlama.math.ActivationFunction;
import com.github.tjake.jlama.tensor.AbstractTensor;
import com.github.tjake.jlama.tensor.operations.TensorOperations;
import com.github.tjake.jlama.tensor.operations.TensorOperationsProvider;

/**
 * The two loops: SiLU a float at a time, and for a gated unit the product in a second pass. The
 * first is in place there; here it writes to the output, so that a call can be repeated.
 */
final class JlamaCall implements Call {

  private final TensorOperations operations = TensorOperationsProvider.get();
  private final AbstractTensor<?, ?> x;
  private final AbstractTensor<?, ?> up;
  private final AbstractTensor<?, ?> output;
  private final boolean isGated;
  private final int length;

  JlamaCall(Work work) {
    JlamaTensors tensors = new JlamaTensors(work);
    x = tensors.x();
    up = tensors.up();
    output = tensors.output();
    isGated = work.activation() instanceof Gated;
    length = work.length();
  }

  @Override
  public void run() {
    for (int i = 0; i < length; i++) {
      float activated = ActivationFunction.eval(ActivationFunction.Type.SILU, x.get(0, i));
      output.set(activated, 0, i);
    }
    if (isGated) {
      operations.maccumulate(output, up, 0, length);
    }
  }

  @Override
  public float[] result() {
    float[] result = new float[length];
    for (int i = 0; i < length; i++) {
      result[i] = output.get(0, i);
    }
    return result;
  }
}
