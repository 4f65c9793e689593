package io.github.relu4j.benchmarks.engine;

import io.github.relu4j.benchmarks.Operation;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.executioner.OpExecutioner;
import org.nd4j.linalg.factory.Nd4j;

/** An operation with its arrays. */
final class Nd4jCall implements Call {

  private final INDArray output;
  private final List<INDArray> arrays;
  private final Nd4jExecution execution;

  Nd4jCall(OpExecutioner executioner, Nd4jOperation operation, Work work) {
    INDArray x = Nd4j.createFromArray(work.x());
    INDArray gradY = Nd4j.createFromArray(gradient(work));
    output = work.inPlace() ? x : Nd4j.create(DataType.FLOAT, work.length());
    arrays = Stream.of(x, gradY, output).distinct().toList();
    execution = operation.prepare(executioner, x, gradY, output);
  }

  private static float[] gradient(Work work) {
    if (work.operation() == Operation.BACKWARD) {
      return work.gradY();
    }
    float[] ones = new float[work.length()];
    Arrays.fill(ones, 1f);
    return ones;
  }

  @Override
  public void run() {
    execution.run();
  }

  @Override
  public float[] result() {
    return output.dup().data().asFloat();
  }

  @Override
  public void close() {
    execution.close();
    for (INDArray array : arrays) {
      if (!array.wasClosed()) {
        array.close();
      }
    }
  }
}
