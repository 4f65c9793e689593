package io.github.relu4j;

import static io.github.relu4j.ForeignForm.parameter;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Activations as PyTorch prints its modules, such as {@code LeakyReLU(negative_slope=0.2)}. */
final class PyTorch {

  /** Says where the module writes its output, which here the caller does. */
  private static final String IN_PLACE = "inplace";

  private static final ForeignSystem SYSTEM =
      new ForeignSystem(
          "PyTorch",
          List.of(
              new ForeignForm<>(
                  "ReLU", Relu.class, List.of(), v -> new Relu(), relu -> new float[0]),
              new ForeignForm<>(
                  "LeakyReLU",
                  LeakyRelu.class,
                  List.of(parameter("negative_slope", 0.01f)),
                  v -> new LeakyRelu(v[0]),
                  leaky -> new float[] {leaky.negativeSlope()}),
              new ForeignForm<>(
                  "PReLU",
                  PRelu.class,
                  List.of(parameter("num_parameters", 1f), parameter("init", 0.25f)),
                  v -> new PRelu(alphas(v[0], v[1]), 1),
                  PyTorch::channelsAndAlpha),
              new ForeignForm<>(
                  "ELU",
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
                  "ReLU6", Relu6.class, List.of(), v -> new Relu6(), any -> new float[0]),
              new ForeignForm<>(
                  "Hardtanh",
                  HardTanh.class,
                  List.of(parameter("min_val", -1f), parameter("max_val", 1f)),
                  v -> new HardTanh(v[0], v[1]),
                  hardTanh -> new float[] {hardTanh.min(), hardTanh.max()}),
              new ForeignForm<>(
                  "Threshold",
                  Threshold.class,
                  List.of(ForeignForm.required("threshold"), ForeignForm.required("value")),
                  v -> new Threshold(v[0], v[1]),
                  any -> new float[] {any.threshold(), any.value()}),
              new ForeignForm<>(
                  "Softshrink",
                  SoftShrink.class,
                  List.of(parameter("lambd", 0.5f)),
                  v -> new SoftShrink(v[0]),
                  shrink -> new float[] {shrink.lambda()}),
              new ForeignForm<>(
                  "Hardshrink",
                  HardShrink.class,
                  List.of(parameter("lambd", 0.5f)),
                  v -> new HardShrink(v[0]),
                  shrink -> new float[] {shrink.lambda()})));

  private PyTorch() {}

  private static float[] alphas(float count, float init) {
    if (count != (int) count || count < 1) {
      throw new IllegalArgumentException(
          "num_parameters must be a whole number of at least 1 but is " + count);
    }
    float[] alphas = new float[(int) count];
    Arrays.fill(alphas, init);
    return alphas;
  }

  /** Null where alphas differ, since the module's text holds one initial value for all. */
  private static float[] channelsAndAlpha(PRelu prelu) {
    float[] alpha = prelu.alpha();
    for (float value : alpha) {
      if (value != alpha[0]) {
        return null;
      }
    }
    return prelu.elementsPerChannel() == 1 ? new float[] {alpha.length, alpha[0]} : null;
  }

  static Activation read(String text) {
    Objects.requireNonNull(text, "module");
    String trimmed = text.strip();
    int open = trimmed.indexOf('(');
    if (open >= 0 && !trimmed.endsWith(")")) {
      throw new IllegalArgumentException(
          "\"" + text + "\" opens a parenthesis but does not end with one that closes it");
    }
    String name = open < 0 ? trimmed : trimmed.substring(0, open).strip();
    String inside = open < 0 ? "" : trimmed.substring(open + 1, trimmed.length() - 1);
    ForeignForm<?> form = SYSTEM.form(name);
    return SYSTEM.read(form, arguments(text, form, inside));
  }

  private static Map<String, Float> arguments(String text, ForeignForm<?> form, String inside) {
    Map<String, Float> arguments = new HashMap<>();
    if (inside.isBlank()) {
      return arguments;
    }
    String[] written = inside.split(",", -1);
    for (int i = 0; i < written.length; i++) {
      int equals = written[i].indexOf('=');
      String value = written[i].substring(equals + 1).strip();
      boolean truth = value.equals("True") || value.equals("False");
      String name =
          equals < 0 ? positional(form, i, truth) : written[i].substring(0, equals).strip();
      if (!(name.equals(IN_PLACE) && truth)
          && arguments.put(name, number(text, name, value)) != null) {
        throw new IllegalArgumentException("\"" + text + "\" gives " + name + " twice");
      }
    }
    return arguments;
  }

  private static String positional(ForeignForm<?> form, int index, boolean truth) {
    if (index < form.parameters().size()) {
      return form.parameters().get(index).name();
    }
    return truth ? IN_PLACE : "number " + (index + 1);
  }

  private static float number(String text, String parameter, String written) {
    try {
      return Float.parseFloat(written);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "\"" + text + "\": cannot read \"" + written + "\" as a float for " + parameter);
    }
  }

  static String write(Activation activation) {
    ForeignForm<?> form = SYSTEM.formOf(activation);
    float[] values = form.valuesOf(activation);
    return IntStream.range(0, values.length)
        .mapToObj(i -> form.parameters().get(i).name() + "=" + written(values[i], form, i))
        .collect(Collectors.joining(", ", form.name() + "(", ")"));
  }

  private static String written(float value, ForeignForm<?> form, int index) {
    boolean count = form.parameters().get(index).name().equals("num_parameters");
    return count ? String.valueOf((int) value) : String.valueOf(value);
  }
}
