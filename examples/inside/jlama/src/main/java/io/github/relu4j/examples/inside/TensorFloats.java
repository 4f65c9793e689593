package io.github.relu4j.examples.inside;

import static java.lang.foreign.ValueLayout.JAVA_FLOAT_UNALIGNED;

import com.github.tjake.jlama.safetensors.DType;
import com.github.tjake.jlama.tensor.AbstractTensor;
import io.github.relu4j.storage.FloatStorage;
import java.lang.foreign.MemorySegment;

/**
 * The memory of one of Jlama's tensors of floats.
 *
 * @param floats the memory; it must stay open while the view is used
 */
public record TensorFloats(MemorySegment floats) implements FloatStorage {

  /**
   * A view of a tensor.
   *
   * @throws IllegalArgumentException if it is not of floats
   */
  public TensorFloats(AbstractTensor<?, ?> tensor) {
    this(memory(tensor));
  }

  private static MemorySegment memory(AbstractTensor<?, ?> tensor) {
    if (tensor.dType() != DType.F32) {
      throw new IllegalArgumentException("tensor must be of F32 but is of " + tensor.dType());
    }
    return tensor.getMemorySegment();
  }

  @Override
  public long length() {
    return floats.byteSize() / Float.BYTES;
  }

  @Override
  public void read(long from, float[] to, int toOffset, int count) {
    MemorySegment.copy(floats, JAVA_FLOAT_UNALIGNED, Float.BYTES * from, to, toOffset, count);
  }

  @Override
  public void write(long at, float[] from, int fromOffset, int count) {
    MemorySegment.copy(from, fromOffset, floats, JAVA_FLOAT_UNALIGNED, Float.BYTES * at, count);
  }
}
