package io.github.relu4j.benchmarks.engine;

import io.github.relu4j.Activation;
import io.github.relu4j.Elu;
import io.github.relu4j.LeakyRelu;
import io.github.relu4j.PRelu;
import io.github.relu4j.Relu;
import io.github.relu4j.Sigmoid;
import io.github.relu4j.Tanh;
import io.github.relu4j.benchmarks.Operation;
import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.Op;
import org.nd4j.linalg.api.ops.executioner.OpExecutioner;
import org.nd4j.linalg.api.ops.impl.scalar.LeakyReLU;
import org.nd4j.linalg.api.ops.impl.scalar.RectifiedLinear;
import org.nd4j.linalg.api.ops.impl.scalar.Step;
import org.nd4j.linalg.api.ops.impl.transforms.gradient.LeakyReLUDerivative;
import org.nd4j.linalg.api.ops.impl.transforms.strict.SigmoidDerivative;
import org.nd4j.linalg.api.ops.impl.transforms.strict.TanhDerivative;

/**
 * What ND4J computes an operation of an activation with: the quicker one where it has two.
 *
 * <p>A PReLU with one alpha is a leaky ReLU; ND4J's prelu takes no vectors. Without a function of
 * its own a derivative is the backward with a gradient of 1.
 */
@FunctionalInterface
interface Nd4jOperation {

  /** From here up oneDNN, in ND4J's tanh, makes up for what a call to it takes. */
  int LONG = 1024;

  Nd4jExecution prepare(OpExecutioner executioner, Nd4jArrays arrays);

  /**
   * What computes this, if ND4J has it. (The two derivatives that it deprecates are quicker than
   * the backwards it would have instead.)
   */
  @SuppressWarnings("deprecation")
  static Optional<Nd4jOperation> of(Activation activation, Operation operation, int length) {
    if (activation instanceof Relu) {
      return Optional.of(
          switch (operation) {
            case FORWARD -> loop((x, y) -> new RectifiedLinear(x, y, 0));
            case DERIVATIVE -> loop((x, y) -> new Step(x, y, 0));
            case BACKWARD -> backward("relu_bp", 0);
          });
    }
    if (activation instanceof LeakyRelu leakyRelu) {
      return Optional.of(leaky(operation, leakyRelu.negativeSlope()));
    }
    if (activation instanceof PRelu prelu && prelu.alpha().length == 1) {
      return Optional.of(leaky(operation, prelu.alpha()[0]));
    }
    if (activation instanceof Elu elu) {
      return Optional.of(
          operation == Operation.FORWARD
              ? forward("elu", elu.alpha())
              : backward("elu_bp", elu.alpha()));
    }
    if (activation instanceof Sigmoid) {
      return Optional.of(
          switch (operation) {
            case FORWARD -> loop(org.nd4j.linalg.api.ops.impl.transforms.strict.Sigmoid::new);
            case DERIVATIVE -> loop(SigmoidDerivative::new);
            case BACKWARD -> backward("sigmoid_bp");
          });
    }
    if (activation instanceof Tanh) {
      return Optional.of(
          switch (operation) {
            case FORWARD ->
                length < LONG
                    ? loop(org.nd4j.linalg.api.ops.impl.transforms.strict.Tanh::new)
                    : forward("tanh");
            case DERIVATIVE -> length < LONG ? loop(TanhDerivative::new) : backward("tanh_bp");
            case BACKWARD -> backward("tanh_bp");
          });
    }
    return Optional.empty();
  }

  private static Nd4jOperation leaky(Operation operation, float slope) {
    return switch (operation) {
      case FORWARD -> loop((x, y) -> new LeakyReLU(x, y, slope));
      case DERIVATIVE -> loop((x, y) -> new LeakyReLUDerivative(x, y, slope));
      case BACKWARD -> backward("lrelu_bp", slope);
    };
  }

  private static Nd4jOperation loop(Loop loop) {
    return (executioner, arrays) ->
        Nd4jExecution.of(executioner, loop.of(arrays.x(), arrays.output()));
  }

  private static Nd4jOperation forward(String name, double... parameters) {
    return (executioner, arrays) ->
        Nd4jExecution.of(
            executioner, name, new INDArray[] {arrays.x()}, arrays.output(), parameters);
  }

  private static Nd4jOperation backward(String name, double... parameters) {
    return (executioner, arrays) ->
        Nd4jExecution.of(
            executioner,
            name,
            new INDArray[] {arrays.x(), arrays.gradY()},
            arrays.output(),
            parameters);
  }

  /** One of ND4J's own loops. */
  @FunctionalInterface
  interface Loop {

    Op of(INDArray x, INDArray output);
  }
}
