package io.github.relu4j.benchmarks.engine;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.Op;
import org.nd4j.linalg.api.ops.executioner.OpExecutioner;

/** What ND4J computes an operation of an activation with. */
@FunctionalInterface
interface Nd4jOperation {

  Nd4jExecution prepare(OpExecutioner executioner, Nd4jArrays arrays);

  /** One of ND4J's own loops. */
  @FunctionalInterface
  interface Loop {

    Op of(INDArray x, INDArray output);
  }

  static Nd4jOperation loop(Loop loop) {
    return (executioner, arrays) ->
        Nd4jExecution.of(executioner, loop.of(arrays.x(), arrays.output()));
  }

  /** A custom operation of x. */
  static Nd4jOperation ofX(String name, double... parameters) {
    return (executioner, arrays) ->
        Nd4jExecution.of(
            executioner, name, new INDArray[] {arrays.x()}, arrays.output(), parameters);
  }

  /** A gated unit: the operation, then the product with the linear branch in a second pass. */
  default Nd4jOperation timesUp() {
    return (executioner, arrays) ->
        Nd4jExecution.both(
            prepare(executioner, arrays),
            Nd4jExecution.of(
                executioner,
                "multiply",
                new INDArray[] {arrays.output(), arrays.up()},
                arrays.output()));
  }

  /** A custom operation of x and the gradient, which is 1 for a derivative. */
  static Nd4jOperation ofGradient(String name, double... parameters) {
    return (executioner, arrays) ->
        Nd4jExecution.of(
            executioner,
            name,
            new INDArray[] {arrays.x(), arrays.gradY()},
            arrays.output(),
            parameters);
  }
}
