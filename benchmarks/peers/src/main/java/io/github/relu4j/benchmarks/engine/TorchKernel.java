package io.github.relu4j.benchmarks.engine;

import java.util.List;
import java.util.stream.Stream;

/**
 * A call of one of PyTorch's operators, in TorchScript.
 *
 * @param expression the call, in which tensors stand by their names; its value is the result
 */
record TorchKernel(String expression) {

  /** The tensors in it. */
  List<TorchTensor> tensors() {
    return Stream.of(TorchTensor.values())
        .filter(tensor -> expression.matches(".*\\b" + tensor.variable() + "\\b.*"))
        .toList();
  }
}
