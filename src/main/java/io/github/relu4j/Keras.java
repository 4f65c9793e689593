package io.github.relu4j;

import static io.github.relu4j.ForeignForm.one;
import static io.github.relu4j.ForeignForm.plain;
import static io.github.relu4j.ForeignParameter.exactly;
import static io.github.relu4j.ForeignParameter.ignored;
import static io.github.relu4j.ForeignParameter.parameter;
import static io.github.relu4j.ForeignParameter.required;
import static io.github.relu4j.ForeignSystem.GLU;
import static io.github.relu4j.ForeignSystem.LOG_SOFTMAX;
import static io.github.relu4j.ForeignSystem.SOFTMAX;

import io.github.relu4j.internal.check.Excerpt;
import io.github.relu4j.internal.check.Parameter;
import io.github.relu4j.internal.json.JsonReader;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Activations as Keras has them: functions by name, with that function's defaults, and layers by
 * their configuration. What only Keras 2 has is read and not written.
 */
final class Keras {

  private static final ForeignSystem FUNCTIONS =
      new ForeignSystem(
          "Keras function",
          List.of(
              plain("relu", Relu.class, Relu::new),
              plain("leaky_relu", LeakyRelu.class, () -> new LeakyRelu(0.2f)),
              plain("elu", Elu.class, () -> new Elu(1f)),
              plain("sigmoid", Sigmoid.class, Sigmoid::new),
              plain("tanh", Tanh.class, Tanh::new),
              plain("linear", Identity.class, Identity::new),
              plain("relu6", Relu6.class, Relu6::new),
              plain("hard_tanh", HardTanh.class, () -> new HardTanh(-1f, 1f)),
              plain("soft_shrink", SoftShrink.class, () -> new SoftShrink(0.5f)),
              plain("hard_shrink", HardShrink.class, () -> new HardShrink(0.5f)),
              plain("selu", Selu.class, Selu::new),
              plain("celu", Celu.class, () -> new Celu(1f)),
              plain("softplus", Softplus.class, () -> new Softplus(1f, Float.POSITIVE_INFINITY)),
              plain("softsign", Softsign.class, Softsign::new),
              plain("hard_sigmoid", HardSigmoid.class, HardSigmoid::new),
              plain("hard_silu", HardSwish.class, HardSwish::new),
              plain("hard_swish", HardSwish.class, HardSwish::new),
              plain("silu", Silu.class, Silu::new),
              plain("swish", Silu.class, Silu::new),
              plain("mish", Mish.class, Mish::new),
              plain("gelu", Gelu.class, Gelu::new),
              plain("log_sigmoid", LogSigmoid.class, LogSigmoid::new),
              plain("tanh_shrink", Tanhshrink.class, Tanhshrink::new),
              plain("exponential", Exponential.class, Exponential::new)),
          Map.of(
              "glu", GLU,
              "softmax", SOFTMAX,
              "log_softmax", LOG_SOFTMAX));

  private static final ForeignParameter NO_MAXIMUM = exactly("max_value", KerasConfiguration.NONE);
  private static final ForeignParameter NO_SLOPE = exactly("negative_slope", 0f);
  private static final ForeignParameter NO_THRESHOLD = exactly("threshold", 0f);

  private static final ForeignSystem LAYERS =
      new ForeignSystem(
          "Keras layer",
          List.of(
              plain("ReLU", Relu.class, Relu::new, NO_MAXIMUM, NO_SLOPE, NO_THRESHOLD),
              plain(
                  "ReLU",
                  Relu6.class,
                  Relu6::new,
                  exactly("max_value", 6f, KerasConfiguration.NONE),
                  NO_SLOPE,
                  NO_THRESHOLD),
              one(
                  "ReLU",
                  HardTanh.class,
                  maximum -> new HardTanh(0f, maximum),
                  HardTanh::max,
                  required("max_value"),
                  NO_SLOPE,
                  NO_THRESHOLD),
              one(
                  "ReLU",
                  Threshold.class,
                  threshold -> threshold("threshold", threshold),
                  Threshold::threshold,
                  NO_MAXIMUM,
                  NO_SLOPE,
                  parameter("threshold", 0f)),
              one(
                  "ThresholdedReLU",
                  Threshold.class,
                  theta -> threshold("theta", theta),
                  Threshold::threshold,
                  parameter("theta", 1f)),
              one(
                  "LeakyReLU",
                  LeakyRelu.class,
                  slope -> leakyRelu("negative_slope", slope),
                  LeakyRelu::negativeSlope,
                  parameter("negative_slope", 0.3f)),
              one(
                  "LeakyReLU",
                  LeakyRelu.class,
                  alpha -> leakyRelu("alpha", alpha),
                  LeakyRelu::negativeSlope,
                  required("alpha")),
              one(
                  "ReLU",
                  LeakyRelu.class,
                  slope -> leakyRelu("negative_slope", slope),
                  LeakyRelu::negativeSlope,
                  NO_MAXIMUM,
                  parameter("negative_slope", 0f),
                  NO_THRESHOLD),
              one(
                  "PReLU",
                  PRelu.class,
                  alpha -> new PRelu(new float[] {alpha}, 1),
                  prelu -> prelu.alpha()[0],
                  parameter(KerasConfiguration.ALPHA, 0f),
                  ignored("alpha_regularizer"),
                  ignored("alpha_constraint"),
                  ignored("shared_axes")),
              one("ELU", Elu.class, Elu::new, Elu::alpha, parameter("alpha", 1f)),
              plain("Identity", Identity.class, Identity::new)),
          Map.of("Softmax", SOFTMAX));

  private Keras() {}

  /** Keras refuses a negative one, so it is not written either. */
  private static LeakyRelu leakyRelu(String name, float slope) {
    return new LeakyRelu(Parameter.requireNotNegative(name, slope));
  }

  /** Keras refuses a negative one, so it is not written either. */
  private static Threshold threshold(String name, float threshold) {
    return new Threshold(Parameter.requireNotNegative(name, threshold), 0f);
  }

  static Activation read(String text) {
    String trimmed = Objects.requireNonNull(text, "text").strip();
    return trimmed.startsWith("{") || trimmed.startsWith("\"")
        ? identified(JsonReader.read(text), text)
        : function(trimmed);
  }

  static Activation read(Map<?, ?> map) {
    Objects.requireNonNull(map, "configuration");
    Map<String, Object> configuration = KerasConfiguration.withTextsAsNames(map);
    String name = KerasConfiguration.className(configuration);
    return switch (name) {
      case "function" -> function(KerasConfiguration.functionName(configuration));
      case "Activation" -> identified(KerasConfiguration.activation(configuration), "activation");
      default -> LAYERS.read(name, KerasConfiguration.arguments(configuration));
    };
  }

  private static Activation identified(Object identifier, String what) {
    if (identifier instanceof Map<?, ?> configuration) {
      return read(configuration);
    }
    if (identifier instanceof String name) {
      return function(name);
    }
    throw new IllegalArgumentException(
        what + " must be a function's name or a configuration but is " + Excerpt.of(identifier));
  }

  private static Activation function(String name) {
    return FUNCTIONS.read(name, Map.of());
  }

  static String write(Activation activation) {
    Objects.requireNonNull(activation, "activation");
    return LAYERS
        .find(activation)
        .map(layer -> KerasConfiguration.layer(layer.name(), layer.arguments()))
        .or(() -> FUNCTIONS.find(activation).map(f -> KerasConfiguration.function(f.name())))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Keras has no function or layer that says " + Excerpt.of(activation.name())));
  }
}
