package io.github.relu4j.benchmarks.engine;

import com.github.tjake.jlama.tensor.AbstractTensor;
import com.github.tjake.jlama.tensor.FloatBufferTensor;

/**
 * The tensors of a call, of one row each.
 *
 * @param x the gate
 * @param up the linear branch of a gated unit; other works have their gradients there
 * @param output the result
 */
record JlamaTensors(AbstractTensor<?, ?> x, AbstractTensor<?, ?> up, AbstractTensor<?, ?> output) {

  JlamaTensors(Work work) {
    this(
        of(work.x()),
        of(work.activation() instanceof Gated gated ? gated.up() : work.gradY()),
        of(new float[work.length()]));
  }

  private static AbstractTensor<?, ?> of(float[] values) {
    AbstractTensor<?, ?> tensor = new FloatBufferTensor(1, values.length);
    for (int i = 0; i < values.length; i++) {
      tensor.set(values[i], 0, i);
    }
    return tensor;
  }
}
