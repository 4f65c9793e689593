package io.github.relu4j.benchmarks.engine;

import static io.github.relu4j.benchmarks.engine.TorchTensor.GRAD_Y;
import static io.github.relu4j.benchmarks.engine.TorchTensor.OUTPUT;
import static io.github.relu4j.benchmarks.engine.TorchTensor.SLOPE;
import static io.github.relu4j.benchmarks.engine.TorchTensor.X;
import static io.github.relu4j.benchmarks.engine.TorchTensor.Y;

import io.github.relu4j.Activation;
import io.github.relu4j.Elu;
import io.github.relu4j.LeakyRelu;
import io.github.relu4j.PRelu;
import io.github.relu4j.Relu;
import io.github.relu4j.Sigmoid;
import io.github.relu4j.Tanh;
import java.util.List;
import java.util.Optional;

/**
 * A call of one of PyTorch's operators, in TorchScript.
 *
 * <p>Operators are called in the variant that writes to a given tensor, {@code out=} and {@code
 * grad_input=}, wherever there is one. ReLU is {@code clamp_min}, which is what {@code relu} calls:
 * its own {@code out=} variant copies. PReLU has no such variant, and its backward kernel always
 * computes the slope's gradient for each element as well.
 *
 * @param expression the call; its value is the result
 * @param tensors the tensors in it, by their names
 */
record TorchKernel(String expression, List<TorchTensor> tensors) {

  /** The kernel for a work, if PyTorch has it. */
  static Optional<TorchKernel> of(Work work) {
    return switch (work.operation()) {
      case FORWARD -> work.inPlace() ? inPlace(work.activation()) : forward(work.activation());
      case BACKWARD -> work.inPlace() ? Optional.empty() : backward(work.activation());
      case DERIVATIVE -> Optional.empty();
    };
  }

  private static Optional<TorchKernel> forward(Activation activation) {
    if (activation instanceof Relu) {
      return kernel("torch.clamp_min(x, 0, out=output)", X, OUTPUT);
    }
    if (activation instanceof LeakyRelu leaky) {
      return kernel("torch.leaky_relu(x, " + leaky.negativeSlope() + ", out=output)", X, OUTPUT);
    }
    if (activation instanceof PRelu prelu && prelu.alpha().length == 1) {
      return kernel("torch.prelu(x, slope)", X, SLOPE);
    }
    if (activation instanceof Elu elu) {
      return kernel("torch.elu(x, " + elu.alpha() + ", 1, 1, out=output)", X, OUTPUT);
    }
    if (activation instanceof Sigmoid) {
      return kernel("torch.sigmoid(x, out=output)", X, OUTPUT);
    }
    if (activation instanceof Tanh) {
      return kernel("torch.tanh(x, out=output)", X, OUTPUT);
    }
    return Optional.empty();
  }

  private static Optional<TorchKernel> inPlace(Activation activation) {
    if (activation instanceof Relu) {
      return kernel("torch.relu_(x)", X);
    }
    if (activation instanceof LeakyRelu leaky) {
      return kernel("torch.leaky_relu_(x, " + leaky.negativeSlope() + ")", X);
    }
    if (activation instanceof Elu elu) {
      return kernel("torch.elu_(x, " + elu.alpha() + ", 1, 1)", X);
    }
    if (activation instanceof Sigmoid) {
      return kernel("torch.sigmoid_(x)", X);
    }
    if (activation instanceof Tanh) {
      return kernel("torch.tanh_(x)", X);
    }
    return Optional.empty();
  }

  /** Autograd's own kernels; those of sigmoid and tanh start from what forward gave. */
  private static Optional<TorchKernel> backward(Activation activation) {
    if (activation instanceof Relu) {
      return kernel("torch.threshold_backward(grad_y, x, 0, grad_input=output)", GRAD_Y, X, OUTPUT);
    }
    if (activation instanceof LeakyRelu leaky) {
      String slope = String.valueOf(leaky.negativeSlope());
      return kernel(
          "torch.leaky_relu_backward(grad_y, x, " + slope + ", False, grad_input=output)",
          GRAD_Y,
          X,
          OUTPUT);
    }
    if (activation instanceof PRelu prelu && prelu.alpha().length == 1) {
      return kernel("(torch._prelu_kernel_backward(grad_y, x, slope))[0]", GRAD_Y, X, SLOPE);
    }
    if (activation instanceof Elu elu) {
      return kernel(
          "torch.elu_backward(grad_y, " + elu.alpha() + ", 1, 1, False, x, grad_input=output)",
          GRAD_Y,
          X,
          OUTPUT);
    }
    if (activation instanceof Sigmoid) {
      return kernel("torch.sigmoid_backward(grad_y, y, grad_input=output)", GRAD_Y, Y, OUTPUT);
    }
    if (activation instanceof Tanh) {
      return kernel("torch.tanh_backward(grad_y, y, grad_input=output)", GRAD_Y, Y, OUTPUT);
    }
    return Optional.empty();
  }

  private static Optional<TorchKernel> kernel(String expression, TorchTensor... tensors) {
    return Optional.of(new TorchKernel(expression, List.of(tensors)));
  }
}
