package io.github.relu4j;

import static io.github.relu4j.ForeignForm.one;
import static io.github.relu4j.ForeignForm.plain;
import static io.github.relu4j.ForeignForm.two;
import static io.github.relu4j.ForeignParameter.exactly;
import static io.github.relu4j.ForeignParameter.parameter;
import static io.github.relu4j.ForeignSystem.LOG_SOFTMAX;
import static io.github.relu4j.ForeignSystem.SOFTMAX;

import io.github.relu4j.internal.check.Excerpt;
import io.github.relu4j.internal.text.FloatRange;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Activations as ONNX operators with attributes, such as LeakyRelu with alpha 0.2. */
final class Onnx {

  private static final ForeignSystem OPERATORS =
      new ForeignSystem(
          "ONNX operator",
          List.of(
              plain("Relu", Relu.class, Relu::new),
              one(
                  "LeakyRelu",
                  LeakyRelu.class,
                  LeakyRelu::new,
                  LeakyRelu::negativeSlope,
                  parameter("alpha", 0.01f)),
              plain("PRelu", PRelu.class, Onnx::prelu),
              one("Elu", Elu.class, Elu::new, Elu::alpha, parameter("alpha", 1f)),
              plain("Sigmoid", Sigmoid.class, Sigmoid::new),
              plain("Tanh", Tanh.class, Tanh::new),
              plain("Identity", Identity.class, Identity::new),
              plain(
                  "Clip",
                  Relu6.class,
                  Relu6::new,
                  exactly("min", 0f, -Float.MAX_VALUE),
                  exactly("max", 6f, Float.MAX_VALUE)),
              two(
                  "Clip",
                  HardTanh.class,
                  HardTanh::new,
                  HardTanh::min,
                  HardTanh::max,
                  parameter("min", -Float.MAX_VALUE),
                  parameter("max", Float.MAX_VALUE)),
              one(
                  "ThresholdedRelu",
                  Threshold.class,
                  alpha -> new Threshold(alpha, 0f),
                  Threshold::threshold,
                  parameter("alpha", 1f)),
              one(
                  "Shrink",
                  HardShrink.class,
                  HardShrink::new,
                  HardShrink::lambda,
                  parameter("lambd", 0.5f),
                  exactly("bias", 0f)),
              two(
                  "Shrink",
                  SoftShrink.class,
                  Onnx::softShrink,
                  SoftShrink::lambda,
                  SoftShrink::lambda,
                  parameter("lambd", 0.5f),
                  parameter("bias", 0f)),
              plain(
                  "Selu",
                  Selu.class,
                  Selu::new,
                  exactly("alpha", 1.6732632f),
                  exactly("gamma", 1.050701f)),
              one("Celu", Celu.class, Celu::new, Celu::alpha, parameter("alpha", 1f)),
              plain("Softplus", Softplus.class, Onnx::softplus),
              plain("Softsign", Softsign.class, Softsign::new),
              plain(
                  "HardSigmoid",
                  HardSigmoid.class,
                  HardSigmoid::new,
                  exactly("alpha", 1f / 6, 0.2f),
                  exactly("beta", 0.5f)),
              two(
                  "HardSigmoid",
                  HardSigmoidLinear.class,
                  HardSigmoidLinear::new,
                  HardSigmoidLinear::alpha,
                  HardSigmoidLinear::beta,
                  parameter("alpha", 0.2f),
                  parameter("beta", 0.5f)),
              plain("HardSwish", HardSwish.class, HardSwish::new),
              plain("Swish", Silu.class, Silu::new, exactly("alpha", 1f)),
              one("Swish", Swish.class, Swish::new, Swish::beta, parameter("alpha", 1f)),
              plain("Mish", Mish.class, Mish::new),
              plain("Gelu", Gelu.class, Gelu::new, exactly("approximate", "none")),
              plain("Gelu", GeluTanh.class, GeluTanh::new, exactly("approximate", "tanh", "none")),
              plain("Exp", Exponential.class, Exponential::new)),
          Map.of(
              "SwiGLU",
              "Activations.swiglu(), whose gates are the first input and whose values the second",
              "Softmax",
              SOFTMAX,
              "LogSoftmax",
              LOG_SOFTMAX));

  private Onnx() {}

  private static PRelu prelu() {
    throw new IllegalArgumentException(
        "its slopes are an input and no attribute: use Activations.prelu");
  }

  /** ONNX has no threshold above which it is the identity. */
  private static Softplus softplus() {
    return new Softplus(1f, Float.POSITIVE_INFINITY);
  }

  private static SoftShrink softShrink(float lambda, float bias) {
    if (bias != lambda) {
      throw new IllegalArgumentException("bias must be 0 or lambd = " + lambda + " but is " + bias);
    }
    return new SoftShrink(lambda);
  }

  static Activation read(String operator, Map<String, ?> attributes) {
    Objects.requireNonNull(operator, "operator");
    Objects.requireNonNull(attributes, "attributes");
    Map<String, Object> given = new HashMap<>();
    // A raw map may have names of any type.
    for (Map.Entry<?, ?> attribute : attributes.entrySet()) {
      Object name = Objects.requireNonNull(attribute.getKey(), "a name in attributes");
      if (!(name instanceof String text)) {
        throw new IllegalArgumentException(
            "a name in attributes must be a text but is " + Excerpt.of(name));
      }
      given.put(text, value(text, attribute.getValue()));
    }
    return OPERATORS.read(operator, given);
  }

  private static Object value(String name, Object value) {
    if (Objects.requireNonNull(value, name) instanceof Number number) {
      return FloatRange.of(name, number);
    }
    if (value instanceof String) {
      return value;
    }
    throw new IllegalArgumentException(
        name + " must be a number or a text but is " + Excerpt.of(value));
  }

  static OnnxNode write(Activation activation) {
    ForeignForm.Written written = OPERATORS.write(activation);
    return new OnnxNode(written.name(), written.arguments());
  }
}
