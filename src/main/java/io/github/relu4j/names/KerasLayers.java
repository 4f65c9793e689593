package io.github.relu4j.names;

import static io.github.relu4j.names.ForeignForm.one;
import static io.github.relu4j.names.ForeignForm.onlyRead;
import static io.github.relu4j.names.ForeignForm.plain;
import static io.github.relu4j.names.ForeignForm.three;
import static io.github.relu4j.names.ForeignForm.two;
import static io.github.relu4j.names.ForeignParameter.exactly;
import static io.github.relu4j.names.ForeignParameter.ignored;
import static io.github.relu4j.names.ForeignParameter.parameter;
import static io.github.relu4j.names.ForeignParameter.required;
import static io.github.relu4j.names.ForeignSystem.SOFTMAX;

import io.github.relu4j.Elu;
import io.github.relu4j.GeneralRelu;
import io.github.relu4j.HardTanh;
import io.github.relu4j.Identity;
import io.github.relu4j.LeakyRelu;
import io.github.relu4j.PRelu;
import io.github.relu4j.Relu;
import io.github.relu4j.Relu6;
import io.github.relu4j.Threshold;
import io.github.relu4j.internal.check.Parameter;
import java.util.List;
import java.util.Map;

/** Keras' layers by class, with their arguments. */
final class KerasLayers {

  private static final ForeignParameter NO_MAXIMUM = exactly("max_value", KerasConfiguration.NONE);
  private static final ForeignParameter NO_SLOPE = exactly("negative_slope", 0f);
  private static final ForeignParameter NO_THRESHOLD = exactly("threshold", 0f);

  static final ForeignSystem ALL =
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
              onlyRead(
                  "LeakyReLU",
                  alpha -> new LeakyRelu(Parameter.requireFinite("alpha", alpha)),
                  required("alpha")),
              one(
                  "ReLU",
                  LeakyRelu.class,
                  slope -> leakyRelu("negative_slope", slope),
                  LeakyRelu::negativeSlope,
                  NO_MAXIMUM,
                  parameter("negative_slope", 0f),
                  NO_THRESHOLD),
              two(
                  "ReLU",
                  GeneralRelu.class,
                  (slope, threshold) -> relu(Float.POSITIVE_INFINITY, slope, threshold),
                  GeneralRelu::slope,
                  GeneralRelu::threshold,
                  NO_MAXIMUM,
                  parameter("negative_slope", 0f),
                  parameter("threshold", 0f)),
              three(
                  "ReLU",
                  GeneralRelu.class,
                  (max, slope, threshold) ->
                      relu(Parameter.requireNotNegative("max_value", max), slope, threshold),
                  GeneralRelu::max,
                  GeneralRelu::slope,
                  GeneralRelu::threshold,
                  required("max_value"),
                  parameter("negative_slope", 0f),
                  parameter("threshold", 0f)),
              one(
                  "PReLU",
                  PRelu.class,
                  alpha -> new PRelu(new float[] {alpha}, 1),
                  prelu -> prelu.alpha()[0],
                  parameter(KerasConfiguration.ALPHA, 0f),
                  ignored("alpha_regularizer"),
                  ignored("alpha_constraint"),
                  ignored("shared_axes")),
              onlyRead(
                  "PReLU",
                  alpha -> new PRelu(new float[] {alpha}, 1),
                  required(KerasConfiguration.ALPHA_OF_KERAS_1),
                  ignored("shared_axes")),
              one("ELU", Elu.class, Elu::new, Elu::alpha, parameter("alpha", 1f)),
              plain("Identity", Identity.class, Identity::new)),
          Map.of("Softmax", SOFTMAX));

  private KerasLayers() {}

  /** Keras refuses a negative one, so it is not written either. */
  private static LeakyRelu leakyRelu(String name, float slope) {
    return new LeakyRelu(Parameter.requireNotNegative(name, slope));
  }

  /** Keras refuses a negative one of them, so it is not written either. */
  private static GeneralRelu relu(float max, float slope, float threshold) {
    return new GeneralRelu(
        max,
        Parameter.requireNotNegative("negative_slope", slope),
        Parameter.requireNotNegative("threshold", threshold));
  }

  /** Keras refuses a negative one, so it is not written either. */
  private static Threshold threshold(String name, float threshold) {
    return new Threshold(Parameter.requireNotNegative(name, threshold), 0f);
  }
}
