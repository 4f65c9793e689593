package io.github.relu4j.benchmarks.engine;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.DynamicCustomOp;
import org.nd4j.linalg.api.ops.Op;
import org.nd4j.linalg.api.ops.OpContext;
import org.nd4j.linalg.api.ops.executioner.OpExecutioner;

/** An operation of ND4J, bound to its arrays; of its two kinds, each is executed in its own way. */
interface Nd4jExecution extends AutoCloseable {

  void run();

  @Override
  void close();

  /** A loop of ND4J's own, such as {@code Sigmoid}. */
  static Nd4jExecution of(OpExecutioner executioner, Op loop) {
    return new Nd4jExecution() {
      @Override
      public void run() {
        executioner.exec(loop);
      }

      @Override
      public void close() {}
    };
  }

  /** One after the other. */
  static Nd4jExecution both(Nd4jExecution first, Nd4jExecution second) {
    return new Nd4jExecution() {
      @Override
      public void run() {
        first.run();
        second.run();
      }

      @Override
      public void close() {
        first.close();
        second.close();
      }
    };
  }

  /** A custom operation, such as {@code tanh_bp}, with its arguments handed over once. */
  static Nd4jExecution of(
      OpExecutioner executioner,
      String name,
      INDArray[] inputs,
      INDArray output,
      double... parameters) {
    DynamicCustomOp operation = DynamicCustomOp.builder(name).build();
    OpContext context = executioner.buildContext();
    context.setInputArrays(inputs);
    context.setOutputArrays(output);
    context.setTArguments(parameters);
    context.markInplace(inputs[0] == output);
    // The output has its shape already.
    context.shapeFunctionOverride(true);
    return new Nd4jExecution() {
      @Override
      public void run() {
        executioner.exec(operation, context);
      }

      @Override
      public void close() {
        context.purge();
      }
    };
  }
}
