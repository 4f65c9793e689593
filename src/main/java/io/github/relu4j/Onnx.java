package io.github.relu4j;

import static io.github.relu4j.ForeignForm.parameter;
import static io.github.relu4j.ForeignForm.required;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Activations as ONNX operators with attributes, such as LeakyRelu with alpha 0.2. */
final class Onnx {

  private static final ForeignSystem SYSTEM =
      new ForeignSystem(
          "ONNX",
          List.of(
              new ForeignForm<>(
                  "Relu", Relu.class, List.of(), v -> new Relu(), any -> new float[0]),
              new ForeignForm<>(
                  "LeakyRelu",
                  LeakyRelu.class,
                  List.of(parameter("alpha", 0.01f)),
                  v -> new LeakyRelu(v[0]),
                  leaky -> new float[] {leaky.negativeSlope()}),
              new ForeignForm<>(
                  "Elu",
                  Elu.class,
                  List.of(parameter("alpha", 1f)),
                  v -> new Elu(v[0]),
                  elu -> new float[] {elu.alpha()}),
              new ForeignForm<>(
                  "Sigmoid", Sigmoid.class, List.of(), v -> new Sigmoid(), any -> new float[0]),
              new ForeignForm<>(
                  "Tanh", Tanh.class, List.of(), v -> new Tanh(), any -> new float[0]),
              new ForeignForm<>(
                  "Identity", Identity.class, List.of(), v -> new Identity(), any -> new float[0]),
              new ForeignForm<>(
                  "Clip",
                  Relu6.class,
                  List.of(required("min"), required("max")),
                  Onnx::clip,
                  any -> new float[] {0f, Relu6.CAP}),
              new ForeignForm<>(
                  "Clip",
                  HardTanh.class,
                  List.of(required("min"), required("max")),
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
                  List.of(parameter("lambd", 0.5f), parameter("bias", 0f)),
                  Onnx::shrink,
                  shrink -> new float[] {shrink.lambda(), 0f}),
              new ForeignForm<>(
                  "Shrink",
                  SoftShrink.class,
                  List.of(parameter("lambd", 0.5f), parameter("bias", 0f)),
                  Onnx::shrink,
                  shrink -> new float[] {shrink.lambda(), shrink.lambda()})));

  private Onnx() {}

  private static Activation clip(float[] bounds) {
    return bounds[0] == 0f && bounds[1] == Relu6.CAP
        ? new Relu6()
        : new HardTanh(bounds[0], bounds[1]);
  }

  private static Activation shrink(float[] lambdaAndBias) {
    float lambda = lambdaAndBias[0];
    float bias = lambdaAndBias[1];
    if (bias != 0f && bias != lambda) {
      throw new IllegalArgumentException(
          "ONNX's Shrink has counterparts for a bias of 0 or of lambd = "
              + lambda
              + " but bias is "
              + bias);
    }
    return bias == 0f ? new HardShrink(lambda) : new SoftShrink(lambda);
  }

  static Activation read(String operator, Map<String, ? extends Number> attributes) {
    Objects.requireNonNull(operator, "operator");
    Objects.requireNonNull(attributes, "attributes");
    if (operator.equals("PRelu")) {
      throw new IllegalArgumentException(
          "ONNX's PRelu has its slopes as an input and not as attributes: use Activations.prelu");
    }
    Map<String, Float> given = new HashMap<>();
    attributes.forEach((name, value) -> given.put(name, value.floatValue()));
    return SYSTEM.read(SYSTEM.form(operator), given);
  }

  static OnnxNode write(Activation activation) {
    ForeignForm<?> form = SYSTEM.formOf(activation);
    float[] values = form.valuesOf(activation);
    Map<String, Float> attributes = new TreeMap<>();
    for (int i = 0; i < values.length; i++) {
      attributes.put(form.parameters().get(i).name(), values[i]);
    }
    return new OnnxNode(form.name(), attributes);
  }
}
