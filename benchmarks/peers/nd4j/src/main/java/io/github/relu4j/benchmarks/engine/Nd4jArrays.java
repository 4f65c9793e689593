package io.github.relu4j.benchmarks.engine;

import io.github.relu4j.benchmarks.Operation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The arrays of a call in ND4J's own memory. */
final class Nd4jArrays implements AutoCloseable {

  private final Work work;
  private final INDArray x;
  private final INDArray output;
  private final List<INDArray> all = new ArrayList<>();

  Nd4jArrays(Work work) {
    this.work = work;
    x = keep(Nd4j.createFromArray(work.x()));
    output = work.inPlace() ? x : keep(Nd4j.create(DataType.FLOAT, work.length()));
  }

  private INDArray keep(INDArray array) {
    all.add(array);
    return array;
  }

  INDArray x() {
    return x;
  }

  INDArray output() {
    return output;
  }

  /** Makes the linear branch of a gated unit; other works have their gradients there. */
  INDArray up() {
    return keep(
        Nd4j.createFromArray(work.activation() instanceof Gated gated ? gated.up() : work.gradY()));
  }

  /** Makes the gradients that a backward takes: the work's, or those that give a derivative. */
  INDArray gradY() {
    if (work.operation() == Operation.BACKWARD) {
      return keep(Nd4j.createFromArray(work.gradY()));
    }
    float[] ones = new float[work.length()];
    Arrays.fill(ones, 1f);
    return keep(Nd4j.createFromArray(ones));
  }

  @Override
  public void close() {
    for (INDArray array : all) {
      if (!array.wasClosed()) {
        array.close();
      }
    }
  }
}
