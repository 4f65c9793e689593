package io.github.relu4j;

import static io.github.relu4j.ForeignForm.parameter;
import static io.github.relu4j.ForeignForm.plain;
import static io.github.relu4j.ForeignForm.required;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Activations as PyTorch's modules are made, such as {@code LeakyReLU(negative_slope=0.2)}. */
final class PyTorch {

  /** Says where the module writes its output, which here the caller does. */
  private static final ForeignForm.Parameter IN_PLACE = parameter("inplace", 0f);

  private static final String COUNT = "num_parameters";

  /** Up to here every whole number is a float. */
  private static final float LARGEST_COUNT = 0x1p24f;

  private static final ForeignSystem SYSTEM =
      new ForeignSystem(
          "PyTorch",
          List.of(
              plain("ReLU", Relu.class, Relu::new, IN_PLACE),
              new ForeignForm<>(
                  "LeakyReLU",
                  LeakyRelu.class,
                  List.of(parameter("negative_slope", 0.01f), IN_PLACE),
                  v -> new LeakyRelu(v[0]),
                  leaky -> new float[] {leaky.negativeSlope()}),
              new ForeignForm<>(
                  "PReLU",
                  PRelu.class,
                  List.of(parameter(COUNT, 1f), parameter("init", PRelu.DEFAULT_ALPHA)),
                  v -> new PRelu(alphas(v[0], v[1]), 1),
                  PyTorch::countAndAlpha),
              new ForeignForm<>(
                  "RReLU",
                  RRelu.class,
                  List.of(parameter("lower", 1f / 8), parameter("upper", 1f / 3), IN_PLACE),
                  v -> new RRelu(v[0], v[1]),
                  any -> new float[] {any.lower(), any.upper()}),
              new ForeignForm<>(
                  "ELU",
                  Elu.class,
                  List.of(parameter("alpha", 1f), IN_PLACE),
                  v -> new Elu(v[0]),
                  elu -> new float[] {elu.alpha()}),
              plain("Sigmoid", Sigmoid.class, Sigmoid::new),
              plain("Tanh", Tanh.class, Tanh::new),
              plain("Identity", Identity.class, Identity::new),
              plain("ReLU6", Relu6.class, Relu6::new, IN_PLACE),
              new ForeignForm<>(
                  "Hardtanh",
                  HardTanh.class,
                  List.of(parameter("min_val", -1f), parameter("max_val", 1f), IN_PLACE),
                  v -> new HardTanh(v[0], v[1]),
                  hardTanh -> new float[] {hardTanh.min(), hardTanh.max()}),
              new ForeignForm<>(
                  "Threshold",
                  Threshold.class,
                  List.of(required("threshold"), required("value"), IN_PLACE),
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
    if (!(count >= 1 && count <= LARGEST_COUNT) || count != (int) count) {
      throw new IllegalArgumentException(
          COUNT + " must be a whole number from 1 to " + (int) LARGEST_COUNT + " but is " + count);
    }
    float[] alphas = new float[(int) count];
    Arrays.fill(alphas, init);
    return alphas;
  }

  /** Null unless one initial value says what all alphas are, in rows as PyTorch's text has them. */
  private static float[] countAndAlpha(PRelu prelu) {
    float[] alphas = prelu.alpha().clone();
    float[] alike = new float[alphas.length];
    Arrays.fill(alike, alphas[0]);
    return prelu.elementsPerChannel() == 1 && Arrays.equals(alphas, alike)
        ? new float[] {alphas.length, alphas[0]}
        : null;
  }

  static Activation read(String text) {
    NamedParameters written = NamedParameters.split(text);
    ForeignForm<?> form = SYSTEM.form(written.name());
    return SYSTEM.read(form, arguments(written, form));
  }

  private static Map<String, Float> arguments(NamedParameters written, ForeignForm<?> form) {
    Map<String, Float> arguments = new HashMap<>();
    List<String> texts = written.texts();
    for (int i = 0; i < texts.size(); i++) {
      String text = texts.get(i);
      int equals = text.indexOf('=');
      String name = equals < 0 ? positional(form, i) : text.substring(0, equals).strip();
      float value = number(written, name, text.substring(equals + 1).strip());
      if (arguments.put(name, value) != null) {
        throw new IllegalArgumentException("\"" + written + "\" gives " + name + " twice");
      }
    }
    return arguments;
  }

  private static String positional(ForeignForm<?> form, int index) {
    return index < form.parameters().size()
        ? form.parameters().get(index).name()
        : "number " + (index + 1);
  }

  /** In Python True and False are numbers, too. */
  private static float number(NamedParameters written, String name, String value) {
    return switch (value) {
      case "True" -> 1f;
      case "False" -> 0f;
      default -> written.readFloat(name, value);
    };
  }

  static String write(Activation activation) {
    ForeignForm.Written written = SYSTEM.write(activation);
    List<ForeignForm.Parameter> parameters = written.form().parameters();
    return IntStream.range(0, written.values().length)
        .mapToObj(i -> argument(parameters.get(i).name(), written.values()[i]))
        .collect(Collectors.joining(", ", written.form().name() + "(", ")"));
  }

  private static String argument(String name, float value) {
    return name + "=" + (name.equals(COUNT) ? String.valueOf((int) value) : String.valueOf(value));
  }
}
