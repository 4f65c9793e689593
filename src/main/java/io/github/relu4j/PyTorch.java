package io.github.relu4j;

import static io.github.relu4j.ForeignForm.one;
import static io.github.relu4j.ForeignForm.plain;
import static io.github.relu4j.ForeignForm.two;
import static io.github.relu4j.ForeignParameter.exactly;
import static io.github.relu4j.ForeignParameter.ignored;
import static io.github.relu4j.ForeignParameter.parameter;
import static io.github.relu4j.ForeignParameter.required;
import static io.github.relu4j.ForeignSystem.GLU;
import static io.github.relu4j.ForeignSystem.LOG_SOFTMAX;
import static io.github.relu4j.ForeignSystem.SOFTMAX;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Activations as PyTorch's modules are made, such as {@code LeakyReLU(negative_slope=0.2)}; a
 * function, such as {@code F.leaky_relu}, is read as the module of the same name and defaults.
 */
final class PyTorch {

  /** Says where the module writes its output, which here the caller does. */
  private static final ForeignParameter IN_PLACE = ignored("inplace");

  private static final String COUNT = "num_parameters";

  /** Up to here every whole number is a float. */
  private static final float LARGEST_COUNT = 0x1p24f;

  /** In a constructor; when a module is printed, it is inf alone. */
  private static final String INFINITY = "float('inf')";

  private static final ForeignSystem MODULES =
      new ForeignSystem(
          "PyTorch module",
          List.of(
              plain("ReLU", Relu.class, Relu::new, IN_PLACE),
              one(
                  "LeakyReLU",
                  LeakyRelu.class,
                  LeakyRelu::new,
                  LeakyRelu::negativeSlope,
                  parameter("negative_slope", 0.01f),
                  IN_PLACE),
              two(
                  "PReLU",
                  PRelu.class,
                  PyTorch::prelu,
                  prelu -> prelu.alpha().length,
                  prelu -> prelu.alpha()[0],
                  parameter(COUNT, 1f),
                  parameter("init", 0.25f)),
              two(
                  "RReLU",
                  RRelu.class,
                  RRelu::new,
                  RRelu::lower,
                  RRelu::upper,
                  parameter("lower", 1f / 8),
                  parameter("upper", 1f / 3),
                  IN_PLACE),
              one("ELU", Elu.class, Elu::new, Elu::alpha, parameter("alpha", 1f), IN_PLACE),
              plain("Sigmoid", Sigmoid.class, Sigmoid::new),
              plain("Tanh", Tanh.class, Tanh::new),
              plain("Identity", Identity.class, Identity::new),
              plain("ReLU6", Relu6.class, Relu6::new, IN_PLACE),
              two(
                  "Hardtanh",
                  HardTanh.class,
                  HardTanh::new,
                  HardTanh::min,
                  HardTanh::max,
                  parameter("min_val", -1f),
                  parameter("max_val", 1f),
                  IN_PLACE),
              two(
                  "Threshold",
                  Threshold.class,
                  Threshold::new,
                  Threshold::threshold,
                  Threshold::value,
                  required("threshold"),
                  required("value"),
                  IN_PLACE),
              one(
                  "Softshrink",
                  SoftShrink.class,
                  SoftShrink::new,
                  SoftShrink::lambda,
                  parameter("lambd", 0.5f)),
              one(
                  "Hardshrink",
                  HardShrink.class,
                  HardShrink::new,
                  HardShrink::lambda,
                  parameter("lambd", 0.5f)),
              plain("SELU", Selu.class, Selu::new, IN_PLACE),
              one("CELU", Celu.class, Celu::new, Celu::alpha, parameter("alpha", 1f), IN_PLACE),
              two(
                  "Softplus",
                  Softplus.class,
                  Softplus::new,
                  Softplus::beta,
                  Softplus::threshold,
                  parameter("beta", 1f),
                  parameter("threshold", 20f)),
              plain("Softsign", Softsign.class, Softsign::new),
              plain("Hardsigmoid", HardSigmoid.class, HardSigmoid::new, IN_PLACE),
              plain("Hardswish", HardSwish.class, HardSwish::new, IN_PLACE),
              plain("SiLU", Silu.class, Silu::new, IN_PLACE),
              plain("Mish", Mish.class, Mish::new, IN_PLACE),
              plain("GELU", Gelu.class, Gelu::new, exactly("approximate", "none")),
              plain("GELU", GeluTanh.class, GeluTanh::new, exactly("approximate", "tanh", "none")),
              plain("LogSigmoid", LogSigmoid.class, LogSigmoid::new),
              plain("Tanhshrink", Tanhshrink.class, Tanhshrink::new)),
          Map.of(
              "GLU", GLU,
              "glu", GLU,
              "Softmax", SOFTMAX,
              "softmax", SOFTMAX,
              "LogSoftmax", LOG_SOFTMAX,
              "log_softmax", LOG_SOFTMAX));

  private static final Pattern TEXT = Pattern.compile("'([^']*)'|\"([^\"]*)\"");

  private static final Pattern PACKAGE =
      Pattern.compile(
          "^(torch\\.nn\\.functional\\.|torch\\.nn\\.|torch\\.|nn\\.functional\\.|nn\\.|F\\.)");

  private PyTorch() {}

  private static PRelu prelu(float count, float init) {
    if (!(count >= 1 && count <= LARGEST_COUNT) || count != (int) count) {
      throw new IllegalArgumentException(
          COUNT + " must be a whole number from 1 to " + (int) LARGEST_COUNT + " but is " + count);
    }
    float[] alphas = new float[(int) count];
    Arrays.fill(alphas, init);
    return new PRelu(alphas, 1);
  }

  static Activation read(String text) {
    NamedParameters written = NamedParameters.split(text);
    String module = module(PACKAGE.matcher(written.name()).replaceFirst(""));
    // Forms of one name have the same parameters in the same order.
    List<ForeignParameter> parameters = MODULES.forms(module).get(0).parameters();
    return MODULES.read(module, arguments(written, parameters));
  }

  /** The module that does what a function does, or the name itself. */
  private static String module(String name) {
    if (name.equals("prelu")) {
      throw new IllegalArgumentException(
          "PyTorch's function prelu takes its slopes as a tensor: name the module PReLU, or use"
              + " Activations.prelu");
    }
    return MODULES.names().stream()
        .filter(module -> function(module).equals(name))
        .findFirst()
        .orElse(name);
  }

  /** Identity has none, but then nobody writes it. */
  private static String function(String module) {
    return module.equals("LeakyReLU") ? "leaky_relu" : module.toLowerCase(Locale.ROOT);
  }

  private static Map<String, Object> arguments(
      NamedParameters written, List<ForeignParameter> parameters) {
    Map<String, Object> arguments = new HashMap<>();
    List<String> texts = written.texts();
    for (int i = 0; i < texts.size(); i++) {
      String text = texts.get(i);
      int equals = text.indexOf('=');
      String name = equals < 0 ? positional(parameters, i) : text.substring(0, equals).strip();
      Object value = value(written, name, text.substring(equals + 1).strip());
      if (arguments.put(name, value) != null) {
        throw new IllegalArgumentException("\"" + written + "\" gives " + name + " twice");
      }
    }
    return arguments;
  }

  private static String positional(List<ForeignParameter> parameters, int index) {
    return index < parameters.size() ? parameters.get(index).name() : "number " + (index + 1);
  }

  /** In Python True and False are numbers, too. */
  private static Object value(NamedParameters written, String name, String value) {
    Matcher text = TEXT.matcher(value);
    if (text.matches()) {
      return text.group(1) == null ? text.group(2) : text.group(1);
    }
    return switch (value) {
      case "True" -> 1f;
      case "False" -> 0f;
      case INFINITY, "inf" -> Float.POSITIVE_INFINITY;
      default -> written.readFloat(name, value);
    };
  }

  static String write(Activation activation) {
    ForeignForm.Written written = MODULES.write(activation);
    return written.arguments().entrySet().stream()
        .map(argument -> argument.getKey() + "=" + text(argument.getKey(), argument.getValue()))
        .collect(Collectors.joining(", ", written.name() + "(", ")"));
  }

  private static String text(String name, Object value) {
    if (value instanceof String text) {
      return "'" + text + "'";
    }
    if (value.equals(Float.POSITIVE_INFINITY)) {
      return INFINITY;
    }
    return name.equals(COUNT) ? String.valueOf(((Float) value).intValue()) : value.toString();
  }
}
