package io.github.relu4j.benchmarks.engine;

import io.github.relu4j.Activation;
import io.github.relu4j.Elu;
import io.github.relu4j.LeakyRelu;
import io.github.relu4j.PRelu;
import io.github.relu4j.Relu;
import io.github.relu4j.Sigmoid;
import io.github.relu4j.Tanh;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * An activation as an operator of ONNX.
 *
 * @param operator the operator's name
 * @param alpha its attribute {@code alpha}, if it has one
 * @param slope its second input, a tensor of one element, if it has one
 */
record OnnxNode(String operator, OptionalDouble alpha, OptionalDouble slope) {

  /** The operator that computes an activation, if ONNX has it. */
  static Optional<OnnxNode> of(Activation activation) {
    if (activation instanceof Relu) {
      return Optional.of(plain("Relu"));
    }
    if (activation instanceof LeakyRelu leaky) {
      return Optional.of(withAlpha("LeakyRelu", leaky.negativeSlope()));
    }
    if (activation instanceof PRelu prelu && prelu.alpha().length == 1) {
      return Optional.of(
          new OnnxNode("PRelu", OptionalDouble.empty(), OptionalDouble.of(prelu.alpha()[0])));
    }
    if (activation instanceof Elu elu) {
      return Optional.of(withAlpha("Elu", elu.alpha()));
    }
    if (activation instanceof Sigmoid) {
      return Optional.of(plain("Sigmoid"));
    }
    if (activation instanceof Tanh) {
      return Optional.of(plain("Tanh"));
    }
    return Optional.empty();
  }

  private static OnnxNode plain(String operator) {
    return new OnnxNode(operator, OptionalDouble.empty(), OptionalDouble.empty());
  }

  private static OnnxNode withAlpha(String operator, float alpha) {
    return new OnnxNode(operator, OptionalDouble.of(alpha), OptionalDouble.empty());
  }
}
