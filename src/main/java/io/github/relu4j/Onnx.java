package io.github.relu4j;

import static io.github.relu4j.ForeignForm.parameter;
import static io.github.relu4j.ForeignForm.plain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Activations as ONNX operators with attributes, such as LeakyRelu with alpha 0.2. */
final class Onnx {

  private static final List<ForeignForm.Parameter> BOUNDS =
      List.of(parameter("min", -Float.MAX_VALUE), parameter("max", Float.MAX_VALUE));

  private static final List<ForeignForm.Parameter> LAMBDA_AND_BIAS =
      List.of(parameter("lambd", 0.5f), parameter("bias", 0f));

  private static final ForeignSystem SYSTEM =
      new ForeignSystem(
          "ONNX",
          List.of(
              plain("Relu", Relu.class, Relu::new),
              new ForeignForm<>(
                  "LeakyRelu",
                  LeakyRelu.class,
                  List.of(parameter("alpha", 0.01f)),
                  v -> new LeakyRelu(v[0]),
                  leaky -> new float[] {leaky.negativeSlope()}),
              new ForeignForm<>("PRelu", PRelu.class, List.of(), v -> prelu(), any -> null),
              new ForeignForm<>(
                  "Elu",
                  Elu.class,
                  List.of(parameter("alpha", 1f)),
                  v -> new Elu(v[0]),
                  elu -> new float[] {elu.alpha()}),
              plain("Sigmoid", Sigmoid.class, Sigmoid::new),
              plain("Tanh", Tanh.class, Tanh::new),
              plain("Identity", Identity.class, Identity::new),
              new ForeignForm<>(
                  "Clip", Relu6.class, BOUNDS, Onnx::clip, any -> new float[] {0f, Relu6.CAP}),
              new ForeignForm<>(
                  "Clip",
                  HardTanh.class,
                  BOUNDS,
                  Onnx::clip,
                  hardTanh -> new float[] {hardTanh.min(), hardTanh.max()}),
              new ForeignForm<>(
                  "ThresholdedRelu",
                  Threshold.class,
                  List.of(parameter("alpha", 1f)),
                  v -> new Threshold(v[0], 0f),
                  any -> any.value() == 0f ? new float[] {any.threshold()} : null),
              new ForeignForm<>(
                  "Shrink",
                  HardShrink.class,
                  LAMBDA_AND_BIAS,
                  Onnx::shrink,
                  shrink -> new float[] {shrink.lambda(), 0f}),
              new ForeignForm<>(
                  "Shrink",
                  SoftShrink.class,
                  LAMBDA_AND_BIAS,
                  Onnx::shrink,
                  shrink -> new float[] {shrink.lambda(), shrink.lambda()})));

  private Onnx() {}

  private static Activation prelu() {
    throw new IllegalArgumentException(
        "its slopes are an input and no attribute: use Activations.prelu");
  }

  private static Activation clip(float[] bounds) {
    return bounds[0] == 0f && bounds[1] == Relu6.CAP
        ? new Relu6()
        : new HardTanh(bounds[0], bounds[1]);
  }

  private static Activation shrink(float[] lambdaAndBias) {
    float lambda = lambdaAndBias[0];
    float bias = lambdaAndBias[1];
    if (bias != 0f && bias != lambda) {
      throw new IllegalArgumentException("bias must be 0 or lambd = " + lambda + " but is " + bias);
    }
    return bias == 0f ? new HardShrink(lambda) : new SoftShrink(lambda);
  }

  static Activation read(String operator, Map<String, ? extends Number> attributes) {
    Objects.requireNonNull(operator, "operator");
    Objects.requireNonNull(attributes, "attributes");
    Map<String, Float> given = new HashMap<>();
    attributes.forEach(
        (name, value) -> {
          Objects.requireNonNull(name, "a name in attributes");
          given.put(name, Objects.requireNonNull(value, name).floatValue());
        });
    return SYSTEM.read(SYSTEM.form(operator), given);
  }

  static OnnxNode write(Activation activation) {
    ForeignForm.Written written = SYSTEM.write(activation);
    return new OnnxNode(written.form().name(), ForeignSystem.parameters(written));
  }
}
