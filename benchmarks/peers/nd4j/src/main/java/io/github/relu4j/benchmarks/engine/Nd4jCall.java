package io.github.relu4j.benchmarks.engine;

import org.nd4j.linalg.api.ops.executioner.OpExecutioner;

/** An operation with its arrays. */
final class Nd4jCall implements Call {

  private final Nd4jArrays arrays;
  private final Nd4jExecution execution;

  Nd4jCall(OpExecutioner executioner, Nd4jOperation operation, Work work) {
    arrays = new Nd4jArrays(work);
    execution = operation.prepare(executioner, arrays);
  }

  @Override
  public void run() {
    execution.run();
  }

  @Override
  public float[] result() {
    return arrays.output().toFloatVector();
  }

  @Override
  public void close() {
    execution.close();
    arrays.close();
  }
}
