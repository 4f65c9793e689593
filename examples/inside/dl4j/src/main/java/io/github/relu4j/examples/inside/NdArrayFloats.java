package io.github.relu4j.examples.inside;

import io.github.relu4j.storage.FloatStorage;
import java.nio.FloatBuffer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.shape.Shape;

/**
 * ND4J's memory of an array, in the order in which its elements lie there: by rows in order 'c', by
 * columns in order 'f'.
 *
 * @param floats the memory; keep the array while the view is used
 */
public record NdArrayFloats(FloatBuffer floats) implements FloatStorage {

  /**
   * A view of an array.
   *
   * @throws IllegalArgumentException if it is not of floats, or has gaps between them
   */
  public NdArrayFloats(INDArray array) {
    this(memory(array));
  }

  private static FloatBuffer memory(INDArray array) {
    if (array.dataType() != DataType.FLOAT || !Shape.hasDefaultStridesForShape(array)) {
      throw new IllegalArgumentException(
          "array must be of floats that lie side by side but is " + array.shapeInfoToString());
    }
    return array.data().asNioFloat().slice().limit(Math.toIntExact(array.length()));
  }

  @Override
  public long length() {
    return floats.limit();
  }

  @Override
  public void read(long from, float[] to, int toOffset, int count) {
    floats.get((int) from, to, toOffset, count);
  }

  @Override
  public void write(long at, float[] from, int fromOffset, int count) {
    floats.put((int) at, from, fromOffset, count);
  }
}
