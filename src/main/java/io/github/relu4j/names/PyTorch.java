package io.github.relu4j.names;

import static io.github.relu4j.names.ForeignForm.one;
import static io.github.relu4j.names.ForeignForm.plain;
import static io.github.relu4j.names.ForeignForm.two;
import static io.github.relu4j.names.ForeignParameter.exactly;
import static io.github.relu4j.names.ForeignParameter.ignored;
import static io.github.relu4j.names.ForeignParameter.parameter;
import static io.github.relu4j.names.ForeignParameter.required;
import static io.github.relu4j.names.ForeignSystem.GLU;
import static io.github.relu4j.names.ForeignSystem.LOG_SOFTMAX;
import static io.github.relu4j.names.ForeignSystem.SOFTMAX;

import io.github.relu4j.Activation;
import io.github.relu4j.Activations;
import io.github.relu4j.Celu;
import io.github.relu4j.Elu;
import io.github.relu4j.Gelu;
import io.github.relu4j.GeluTanh;
import io.github.relu4j.HardShrink;
import io.github.relu4j.HardSigmoid;
import io.github.relu4j.HardSwish;
import io.github.relu4j.HardTanh;
import io.github.relu4j.Identity;
import io.github.relu4j.LeakyRelu;
import io.github.relu4j.LogSigmoid;
import io.github.relu4j.Mish;
import io.github.relu4j.PRelu;
import io.github.relu4j.RRelu;
import io.github.relu4j.Relu;
import io.github.relu4j.Relu6;
import io.github.relu4j.Selu;
import io.github.relu4j.Sigmoid;
import io.github.relu4j.Silu;
import io.github.relu4j.SoftShrink;
import io.github.relu4j.Softplus;
import io.github.relu4j.Softsign;
import io.github.relu4j.Swish;
import io.github.relu4j.Tanh;
import io.github.relu4j.Tanhshrink;
import io.github.relu4j.Threshold;
import io.github.relu4j.internal.check.Excerpt;
import io.github.relu4j.internal.text.NamedParameters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Activations as PyTorch writes them: the modules of torch.nn, such as {@code
 * LeakyReLU(negative_slope=0.2)}, and the functions of torch and torch.nn.functional.
 *
 * <p>The formula of each is in the Javadoc of the class that it is here, such as {@link LeakyRelu}.
 * Most classes have the module's name. The others:
 *
 * <ul>
 *   <li>{@code SiLU} is {@link Silu}, and what is written for a {@link Swish} with beta 1.
 *   <li>{@code GELU} is {@link Gelu}, with {@code approximate='tanh'} {@link GeluTanh}.
 * </ul>
 *
 * <p>{@link #read} of what {@link #write} wrote is an equal activation, but for a Swish with beta
 * 1, which comes back as SiLU.
 *
 * <p>The methods are thread-safe.
 *
 * @see Keras
 * @see Onnx
 * @see Activations#parse
 */
public final class PyTorch {

  /** Says where the module writes its output, which here the caller does. */
  private static final ForeignParameter IN_PLACE = ignored("inplace");

  private static final String COUNT = "num_parameters";

  /** Up to here no other whole number is read as the same float. */
  private static final float LARGEST_COUNT = 0x1p20f;

  /** Where a module keeps its weights: says nothing about the function, whatever it is. */
  private static final Set<String> OF_WEIGHTS = Set.of("device", "dtype");

  /** The tensor that a function is called with; of no concern here. */
  private static final String INPUT = "input";

  /** What the function of a randomised activation asks for and its module does not. */
  private static final String TRAINING = "training";

  /** Functions that write over their input, by the names of those that do not. */
  private static final Set<String> WITH_FORM_IN_PLACE =
      Set.of(
          "relu",
          "rrelu",
          "hardtanh",
          "elu",
          "selu",
          "celu",
          "leaky_relu",
          "threshold",
          "sigmoid",
          "tanh");

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
                  parameter("init", 0.25f),
                  ignored("device"),
                  ignored("dtype")),
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
                  PyTorch::hardTanh,
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

  /** A variable of Python, or a piece of one. */
  private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][\\w.\\[\\]]*");

  private static final Pattern PACKAGE =
      Pattern.compile(
          "^(torch\\.nn\\.functional\\.|torch\\.nn\\.|torch\\.|nn\\.functional\\.|nn\\.|F\\.)");

  private PyTorch() {}

  /** PyTorch refuses equal bounds, so they are not written either. */
  private static HardTanh hardTanh(float min, float max) {
    if (max == min) {
      throw new IllegalArgumentException("max must be above min = " + min + " but is " + max);
    }
    return new HardTanh(min, max);
  }

  private static PRelu prelu(float count, float init) {
    if (!(count >= 1 && count <= LARGEST_COUNT) || count != (int) count) {
      throw new IllegalArgumentException(
          COUNT + " must be a whole number from 1 to " + (int) LARGEST_COUNT + " but is " + count);
    }
    float[] alphas = new float[(int) count];
    Arrays.fill(alphas, init);
    return new PRelu(alphas, 1);
  }

  /**
   * The activation that a module or a function of PyTorch is.
   *
   * <ul>
   *   <li>A module is read as it is made or printed, such as {@code
   *       "LeakyReLU(negative_slope=0.2)"}, {@code "nn.Hardtanh()"} or {@code "ReLU"}.
   *   <li>A function is read as the module that does the same, such as {@code "F.leaky_relu"} or
   *       {@code "F.leaky_relu(x, 0.2)"}. Its first argument is its input, which may be any
   *       variable. A name that ends in {@code _}, for a function that writes over its input, makes
   *       no difference.
   *   <li>What is left away has PyTorch's default. Threshold has no defaults.
   *   <li>{@code inplace}, and {@code device} and {@code dtype} of a PReLU, say nothing about the
   *       function and are passed over. {@code training} of the function rrelu must be {@code
   *       False}.
   *   <li>The slopes of a PReLU are weights, which the text does not hold. Here they are the
   *       initial ones, {@code num_parameters} of them, for a tensor [N, C].
   *   <li>A number is written as in Python. It may be a quotient such as {@code 1/3}, and an
   *       infinity such as {@code float('inf')} or {@code math.inf}. The parameter is the nearest
   *       float to the double that Python makes of it.
   * </ul>
   *
   * @param text the module or the function
   * @return the activation
   * @throws NullPointerException if text is null
   * @throws IllegalArgumentException if there is no counterpart (the message lists those there
   *     are), or if a parameter is malformed, superfluous, missing or out of range, as is a number
   *     that as a float would become 0 or infinite. For GLU, Softmax and LogSoftmax, which are no
   *     {@link Activation}, the message says what to use
   * @see #write
   */
  public static Activation read(String text) {
    NamedParameters written = NamedParameters.split(text);
    String called = PACKAGE.matcher(written.name()).replaceFirst("");
    Optional<String> ofFunction = moduleOfFunction(called);
    String module = ofFunction.orElse(called);
    // Forms of one name have the same parameters in the same order.
    List<String> names = new ArrayList<>();
    MODULES.forms(module).get(0).parameters().forEach(parameter -> names.add(parameter.name()));
    if (ofFunction.isPresent()) {
      names.add(0, INPUT);
    }
    if (ofFunction.isPresent() && module.equals("RReLU")) {
      names.add(names.indexOf(IN_PLACE.name()), TRAINING);
    }
    Map<String, String> arguments = arguments(written, names);
    if (ofFunction.isPresent()) {
      requireVariable(written, arguments.remove(INPUT), names);
      requireNoTraining(written, arguments.remove(TRAINING));
    }
    Map<String, Object> values = new HashMap<>();
    arguments.forEach(
        (name, argument) ->
            values.put(name, names.contains(name) ? value(written, name, argument) : argument));
    return MODULES.read(module, values);
  }

  /** The module that does what a function does. */
  private static Optional<String> moduleOfFunction(String name) {
    if (name.equals("prelu")) {
      throw new IllegalArgumentException(
          "PyTorch's function prelu takes its slopes as a tensor: name the module PReLU, or use"
              + " Activations.prelu");
    }
    return MODULES.names().stream().filter(module -> isFunction(name, module)).findFirst();
  }

  /** Identity has none, but then nobody writes it. */
  private static boolean isFunction(String name, String module) {
    String function = module.equals("LeakyReLU") ? "leaky_relu" : module.toLowerCase(Locale.ROOT);
    return name.equals(function)
        || WITH_FORM_IN_PLACE.contains(function) && name.equals(function + "_");
  }

  /** What is written for each parameter. */
  private static Map<String, String> arguments(NamedParameters written, List<String> names) {
    Map<String, String> arguments = new HashMap<>();
    boolean named = false;
    List<String> texts = written.texts();
    // Python allows a comma at the end.
    if (texts.size() > 1 && texts.get(texts.size() - 1).isEmpty()) {
      texts = texts.subList(0, texts.size() - 1);
    }
    // One argument more than there are names is given twice or not known: the others need no look.
    int count = Math.min(texts.size(), names.size() + 1);
    for (int i = 0; i < count; i++) {
      String text = texts.get(i);
      int equals = text.indexOf('=');
      if (named && equals < 0) {
        throw new IllegalArgumentException(
            written.quoted()
                + ": \""
                + Excerpt.of(text)
                + "\" follows a named argument without a name");
      }
      named = equals >= 0;
      String name = named ? text.substring(0, equals).strip() : positional(names, i);
      if (arguments.put(name, text.substring(equals + 1).strip()) != null) {
        throw new IllegalArgumentException(
            written.quoted() + " gives " + Excerpt.of(name) + " twice");
      }
    }
    return arguments;
  }

  private static String positional(List<String> names, int index) {
    return index < names.size() ? names.get(index) : "number " + (index + 1);
  }

  /** A number there is meant for a parameter, which PyTorch would not take it for. */
  private static void requireVariable(NamedParameters written, String input, List<String> names) {
    if (input != null && !VARIABLE.matcher(input).matches()) {
      throw new IllegalArgumentException(
          written.quoted()
              + ": the first argument of a function is its input, which \""
              + Excerpt.of(input)
              + "\" is not; parameters that can be given by name: "
              + names.subList(1, names.size()));
    }
  }

  private static void requireNoTraining(NamedParameters written, String training) {
    if (training != null && !training.equals("False")) {
      throw new IllegalArgumentException(
          written.quoted()
              + ": training must be False but is "
              + Excerpt.of(training)
              + "; slopes for training are drawn by RRelu.forwardTraining");
    }
  }

  private static Object value(NamedParameters written, String name, String value) {
    return OF_WEIGHTS.contains(name)
        ? PythonValue.text(value).orElse(value)
        : PythonValue.read(written, name, value);
  }

  /**
   * The PyTorch module of an activation, such as {@code "LeakyReLU(negative_slope=0.01)"}: what
   * {@link #read} reads back as an equal one, or for a Swish with beta 1 as its equal by another
   * name, SiLU. Python reads each number as a double that rounds to the parameter.
   *
   * @param activation the activation
   * @return the module's text with all its parameters
   * @throws NullPointerException if activation is null
   * @throws IllegalArgumentException if PyTorch has no such module, or if the module's text cannot
   *     say all of it, as with a PReLU of different alphas or of several elements per channel
   * @see #read
   */
  public static String write(Activation activation) {
    ForeignForm.Written written = MODULES.write(activation);
    return written.arguments().entrySet().stream()
        .map(argument -> argument.getKey() + "=" + value(argument.getKey(), argument.getValue()))
        .collect(Collectors.joining(", ", written.name() + "(", ")"));
  }

  private static String value(String name, Object value) {
    return name.equals(COUNT)
        ? String.valueOf(((Float) value).intValue())
        : PythonValue.write(value);
  }
}
