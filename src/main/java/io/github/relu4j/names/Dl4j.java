package io.github.relu4j.names;

import static io.github.relu4j.names.ForeignForm.one;
import static io.github.relu4j.names.ForeignForm.plain;
import static io.github.relu4j.names.ForeignForm.two;
import static io.github.relu4j.names.ForeignParameter.exactly;
import static io.github.relu4j.names.ForeignParameter.parameter;
import static io.github.relu4j.names.ForeignParameter.required;
import static io.github.relu4j.names.ForeignSystem.SOFTMAX;

import io.github.relu4j.Activation;
import io.github.relu4j.Activations;
import io.github.relu4j.Cube;
import io.github.relu4j.Elu;
import io.github.relu4j.HardSigmoidLinear;
import io.github.relu4j.HardTanh;
import io.github.relu4j.Identity;
import io.github.relu4j.LeakyRelu;
import io.github.relu4j.Mish;
import io.github.relu4j.RRelu;
import io.github.relu4j.RationalTanh;
import io.github.relu4j.RectifiedTanh;
import io.github.relu4j.Relu;
import io.github.relu4j.Relu6;
import io.github.relu4j.Selu;
import io.github.relu4j.Sigmoid;
import io.github.relu4j.Silu;
import io.github.relu4j.Softplus;
import io.github.relu4j.Softsign;
import io.github.relu4j.Swish;
import io.github.relu4j.Tanh;
import io.github.relu4j.Threshold;
import io.github.relu4j.internal.check.Excerpt;
import io.github.relu4j.internal.json.JsonReader;
import io.github.relu4j.internal.text.FloatRange;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Activations as Deeplearning4j writes them: the constants of its enum Activation, such as {@code
 * LEAKYRELU}, which stand for a function with its defaults, and the classes of its functions.
 *
 * <p>The formula of each is in the Javadoc of the class that it is here, such as {@link LeakyRelu}.
 * Most classes have the constant's name. The others:
 *
 * <ul>
 *   <li>{@code GELU} is {@link Swish} with beta 1.702, which is up to 0.02 from {@link
 *       io.github.relu4j.Gelu}. With {@code precise} true it has no counterpart: it is not the
 *       usual approximation by tanh, since it cubes 0.044715 together with x.
 *   <li>{@code HARDSIGMOID} is {@link HardSigmoidLinear}, 0.2 x + 0.5 between 0 and 1.
 *   <li>{@code SOFTPLUS} is {@link Softplus} with beta 1 and an infinite threshold.
 *   <li>{@code SWISH} is {@link Silu}.
 *   <li>{@code THRESHOLDEDRELU} is {@link Threshold} with value 0.
 * </ul>
 *
 * <p>Where a function has a kink, the slope at the kink itself is here as in PyTorch.
 *
 * <p>The methods are thread-safe.
 *
 * @see Keras
 * @see PyTorch
 * @see Activations#parse
 */
public final class Dl4j {

  private static final String CLASS = "@class";

  private static final ForeignSystem ACTIVATIONS =
      new ForeignSystem(
          "Deeplearning4j activation",
          List.of(
              plain("RELU", Relu.class, Relu::new),
              one(
                  "LEAKYRELU",
                  LeakyRelu.class,
                  LeakyRelu::new,
                  LeakyRelu::negativeSlope,
                  parameter("alpha", 0.01f)),
              // So it is printed.
              one(
                  "LEAKYRELU",
                  LeakyRelu.class,
                  LeakyRelu::new,
                  LeakyRelu::negativeSlope,
                  required("a")),
              two(
                  "RRELU",
                  RRelu.class,
                  RRelu::new,
                  RRelu::lower,
                  RRelu::upper,
                  parameter("l", 1f / 8),
                  parameter("u", 1f / 3)),
              one("ELU", Elu.class, Elu::new, Elu::alpha, parameter("alpha", 1f)),
              plain("SIGMOID", Sigmoid.class, Sigmoid::new),
              plain("TANH", Tanh.class, Tanh::new),
              plain("RATIONALTANH", RationalTanh.class, RationalTanh::new),
              plain("RECTIFIEDTANH", RectifiedTanh.class, RectifiedTanh::new),
              plain("CUBE", Cube.class, Cube::new),
              plain("IDENTITY", Identity.class, Identity::new),
              plain("RELU6", Relu6.class, Relu6::new),
              plain("HARDTANH", HardTanh.class, () -> new HardTanh(-1f, 1f)),
              one(
                  "THRESHOLDEDRELU",
                  Threshold.class,
                  theta -> new Threshold(theta, 0f),
                  Threshold::threshold,
                  parameter("theta", 1f)),
              plain("SELU", Selu.class, Selu::new),
              plain("SOFTPLUS", Softplus.class, () -> new Softplus(1f, Float.POSITIVE_INFINITY)),
              plain("SOFTSIGN", Softsign.class, Softsign::new),
              plain("HARDSIGMOID", HardSigmoidLinear.class, Activations::hardSigmoidLinear),
              plain("SWISH", Silu.class, Silu::new),
              plain("MISH", Mish.class, Mish::new),
              plain("GELU", Swish.class, () -> new Swish(1.702f), exactly("precise", "false"))),
          Map.of("SOFTMAX", SOFTMAX));

  /** The classes of those that have parameters. */
  private static final Map<String, String> CLASSES =
      Map.of(
          "LEAKYRELU", "ActivationLReLU",
          "RRELU", "ActivationRReLU",
          "ELU", "ActivationELU",
          "THRESHOLDEDRELU", "ActivationThresholdedReLU");

  private static final Pattern PACKAGE =
      Pattern.compile(
          "^(?:new\\s++)?+(?:org\\.nd4j\\.linalg\\.activations\\.(?:impl\\.)?+)?+"
              + "(?:Activation\\.?+)?+");

  private Dl4j() {}

  /**
   * The activation that Deeplearning4j writes so. What is left away has Deeplearning4j's default.
   *
   * <ul>
   *   <li>A constant of its enum, such as {@code "LEAKYRELU"} or {@code "Activation.LEAKYRELU"}, in
   *       capitals or not.
   *   <li>A function as it is made or printed, such as {@code "new ActivationLReLU(0.2)"} or {@code
   *       "leakyrelu(a=0.2)"}.
   *   <li>A function in the JSON of a network's configuration, such as {@code {"@class":
   *       "org.nd4j.linalg.activations.impl.ActivationLReLU", "alpha": 0.2}}.
   *   <li>A number is written as in Java. The parameter is the nearest float.
   * </ul>
   *
   * @param text the constant, the function, or JSON that starts with a brace
   * @return the activation
   * @throws NullPointerException if text is null
   * @throws IllegalArgumentException if there is no counterpart (the message lists those there
   *     are), if a parameter is malformed, superfluous or out of range, as is a number that as a
   *     float would become 0 or infinite, or if the JSON is malformed (the message has the index).
   *     For SOFTMAX, which is no {@link Activation}, the message says what to use
   * @see #write
   */
  public static Activation read(String text) {
    String trimmed = Objects.requireNonNull(text, "text").strip();
    return trimmed.startsWith("{") ? configured((Map<?, ?>) JsonReader.read(text)) : called(text);
  }

  private static Activation called(String text) {
    PythonCall call = PythonCall.of(text);
    String name = constant(call.name());
    List<String> names =
        ACTIVATIONS.forms(name).get(0).parameters().stream().map(ForeignParameter::name).toList();
    Map<String, Object> values = new HashMap<>();
    call.bind(names).forEach((parameter, written) -> put(values, parameter, written));
    return ACTIVATIONS.read(name, values);
  }

  private static void put(Map<String, Object> values, String name, String written) {
    try {
      values.put(name, isTruth(written) ? written : FloatRange.read(name, written));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          Excerpt.of(name) + " must be a number but is " + Excerpt.of(written), e);
    }
  }

  private static boolean isTruth(String written) {
    return written.equals("true") || written.equals("false");
  }

  private static Activation configured(Map<?, ?> configuration) {
    if (!(configuration.get(CLASS) instanceof String name)) {
      throw new IllegalArgumentException(
          CLASS + " must be a text but is " + Excerpt.of(configuration.get(CLASS)));
    }
    Map<String, Object> values = new HashMap<>();
    configuration.forEach(
        (parameter, value) -> {
          // What is null is not set.
          if (!parameter.equals(CLASS) && value != null) {
            values.put((String) parameter, number((String) parameter, value));
          }
        });
    return ACTIVATIONS.read(constant(name), values);
  }

  private static Object number(String name, Object value) {
    return value instanceof Number number ? FloatRange.of(name, number) : String.valueOf(value);
  }

  /**
   * An activation as Deeplearning4j's builders take it: a constant, such as {@code "LEAKYRELU"}, or
   * where its parameters are not those of the constant a function, such as {@code "new
   * ActivationLReLU(0.2)"}.
   *
   * @param activation the activation
   * @return what {@link #read} reads back as an equal one, or for a Swish with beta 1 as its equal
   *     by another name, SiLU
   * @throws NullPointerException if activation is null
   * @throws IllegalArgumentException if Deeplearning4j cannot say it
   * @see #read
   */
  public static String write(Activation activation) {
    ForeignForm.Written written = ACTIVATIONS.write(activation);
    String name = written.name();
    Map<String, Object> arguments = written.arguments();
    if (ACTIVATIONS.read(name, Map.of()).equals(ACTIVATIONS.read(name, arguments))) {
      return name;
    }
    return arguments.values().stream()
        .map(String::valueOf)
        .collect(Collectors.joining(", ", "new " + CLASSES.get(name) + "(", ")"));
  }

  /** The constant of a class or of a printed function. Of one class the name is abridged. */
  private static String constant(String name) {
    String constant = PACKAGE.matcher(name).replaceFirst("").toUpperCase(Locale.ROOT);
    return constant.equals("LRELU") ? "LEAKYRELU" : constant;
  }
}
