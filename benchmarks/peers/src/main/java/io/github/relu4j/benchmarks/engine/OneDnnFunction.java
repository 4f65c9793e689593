package io.github.relu4j.benchmarks.engine;

import io.github.relu4j.Activation;
import io.github.relu4j.Elu;
import io.github.relu4j.LeakyRelu;
import io.github.relu4j.PRelu;
import io.github.relu4j.Relu;
import io.github.relu4j.Sigmoid;
import io.github.relu4j.Tanh;
import java.util.Optional;
import org.bytedeco.dnnl.eltwise_backward;
import org.bytedeco.dnnl.eltwise_forward;
import org.bytedeco.dnnl.engine;
import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.primitive;

/**
 * An activation as oneDNN's eltwise primitive names it.
 *
 * @param kind which function
 * @param alpha its parameter, 0 where it has none
 */
record OneDnnFunction(algorithm kind, float alpha) {

  private static final float UNUSED_BETA = 0;

  /**
   * The function for an activation, if oneDNN has it.
   *
   * <p>A PReLU with one alpha is a leaky ReLU. oneDNN's prelu primitive, which takes alpha as a
   * tensor, is no alternative: for one alpha its implementation is the plain reference ("ref:any"
   * in ONEDNN_VERBOSE), many times as slow as the eltwise one, which is compiled for the CPU.
   */
  static Optional<OneDnnFunction> of(Activation activation) {
    if (activation instanceof Relu) {
      return function(algorithm.eltwise_relu, 0);
    }
    if (activation instanceof LeakyRelu leakyRelu) {
      return function(algorithm.eltwise_relu, leakyRelu.negativeSlope());
    }
    if (activation instanceof PRelu prelu && prelu.alpha().length == 1) {
      return function(algorithm.eltwise_relu, prelu.alpha()[0]);
    }
    if (activation instanceof Elu elu) {
      return function(algorithm.eltwise_elu, elu.alpha());
    }
    if (activation instanceof Sigmoid) {
      return function(algorithm.eltwise_logistic, 0);
    }
    if (activation instanceof Tanh) {
      return function(algorithm.eltwise_tanh, 0);
    }
    return Optional.empty();
  }

  private static Optional<OneDnnFunction> function(algorithm kind, float alpha) {
    return Optional.of(new OneDnnFunction(kind, alpha));
  }

  primitive forward(engine cpu, int length) {
    try (memory.desc layout = OneDnnMemory.layout(length);
        eltwise_forward.primitive_desc description =
            forward(prop_kind.forward_inference, cpu, layout)) {
      return new eltwise_forward(description);
    }
  }

  /** From x and the gradient with respect to y; oneDNN wants to see the forward it belongs to. */
  primitive backward(engine cpu, int length) {
    try (memory.desc layout = OneDnnMemory.layout(length);
        eltwise_forward.primitive_desc forward = forward(prop_kind.forward_training, cpu, layout);
        eltwise_backward.primitive_desc description =
            new eltwise_backward.primitive_desc(
                cpu, kind, layout, layout, layout, alpha, UNUSED_BETA, forward)) {
      return new eltwise_backward(description);
    }
  }

  private eltwise_forward.primitive_desc forward(
      prop_kind purpose, engine cpu, memory.desc layout) {
    return new eltwise_forward.primitive_desc(
        cpu, purpose, kind, layout, layout, alpha, UNUSED_BETA);
  }
}
