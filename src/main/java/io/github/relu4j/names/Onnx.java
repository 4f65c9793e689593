package io.github.relu4j.names;

import static io.github.relu4j.names.ForeignForm.one;
import static io.github.relu4j.names.ForeignForm.plain;
import static io.github.relu4j.names.ForeignForm.two;
import static io.github.relu4j.names.ForeignParameter.exactly;
import static io.github.relu4j.names.ForeignParameter.ignored;
import static io.github.relu4j.names.ForeignParameter.parameter;
import static io.github.relu4j.names.ForeignSystem.HARDMAX;
import static io.github.relu4j.names.ForeignSystem.LOG_SOFTMAX;
import static io.github.relu4j.names.ForeignSystem.SOFTMAX;

import io.github.relu4j.Activation;
import io.github.relu4j.Activations;
import io.github.relu4j.Celu;
import io.github.relu4j.Elu;
import io.github.relu4j.Exponential;
import io.github.relu4j.Gelu;
import io.github.relu4j.GeluTanh;
import io.github.relu4j.HardShrink;
import io.github.relu4j.HardSigmoid;
import io.github.relu4j.HardSigmoidLinear;
import io.github.relu4j.HardSwish;
import io.github.relu4j.HardTanh;
import io.github.relu4j.Identity;
import io.github.relu4j.LeakyRelu;
import io.github.relu4j.Mish;
import io.github.relu4j.PRelu;
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
import io.github.relu4j.Threshold;
import io.github.relu4j.internal.check.Excerpt;
import io.github.relu4j.internal.check.Parameter;
import io.github.relu4j.internal.text.FloatRange;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Activations as ONNX has them: operators with attributes, such as LeakyRelu with alpha 0.2. Of the
 * operators that ONNX Runtime adds, those that act on each element alone are read and not written.
 *
 * <p>The formula of each is in the Javadoc of the class that it is here, such as {@link LeakyRelu}.
 * Most classes have the operator's name. The others:
 *
 * <ul>
 *   <li>{@code Clip} is {@link HardTanh}, from 0 to 6 {@link Relu6}. Without an upper bound, which
 *       is an infinite max, it is {@link Threshold} with value min, {@link Relu} from 0 on, and
 *       {@link Identity} if min is -∞. With a min above max each result is max.
 *   <li>{@code ThresholdedRelu} is {@link Threshold} with value 0.
 *   <li>{@code Shrink} is {@link HardShrink} with bias 0, and {@link SoftShrink} with bias equal to
 *       lambd. It has no counterpart with another bias.
 *   <li>{@code HardSigmoid} is {@link HardSigmoidLinear}, with 1/6 and 0.5 {@link HardSigmoid}.
 *   <li>{@code Softplus} is {@link Softplus} with beta 1 and an infinite threshold.
 *   <li>{@code Swish} is {@link Swish}, with alpha 1 {@link Silu}.
 *   <li>{@code Gelu} is {@link Gelu}, with approximate "tanh" {@link GeluTanh}.
 *   <li>{@code com.microsoft.Gelu} is {@link Gelu}, {@code com.microsoft.FastGelu} is {@link
 *       GeluTanh}, and {@code com.microsoft.QuickGelu} is {@link Swish}, with alpha 1 {@link Silu}.
 *   <li>{@code Exp} is {@link Exponential}.
 * </ul>
 *
 * <p>The methods are thread-safe.
 *
 * @see PyTorch
 * @see Keras
 * @see Activations#parse
 */
public final class Onnx {

  private static final String DOMAIN = "ai.onnx.";

  private static final String MICROSOFT = "com.microsoft.";

  /**
   * What ONNX Runtime has and ONNX itself has not, so that a model's reader may omit the domain.
   */
  private static final Set<String> OF_MICROSOFT_ALONE = Set.of("FastGelu", "QuickGelu", "BiasGelu");

  /** Which input's memory an operator of opset 1 may use for its output: a list. */
  private static final ForeignParameter CONSUMED_INPUTS = ignored("consumed_inputs");

  private static final ForeignParameter LEAST_MINIMUM = parameter("min", -Float.MAX_VALUE);

  private static final ForeignParameter NO_MAXIMUM =
      exactly("max", Float.POSITIVE_INFINITY, Float.MAX_VALUE);

  private static final ForeignSystem OPERATORS =
      new ForeignSystem(
          "ONNX operator",
          List.of(
              plain("Relu", Relu.class, Relu::new, CONSUMED_INPUTS),
              one(
                  "LeakyRelu",
                  LeakyRelu.class,
                  LeakyRelu::new,
                  LeakyRelu::negativeSlope,
                  parameter("alpha", 0.01f),
                  CONSUMED_INPUTS),
              plain("PRelu", PRelu.class, Onnx::prelu, CONSUMED_INPUTS),
              one("Elu", Elu.class, Elu::new, Elu::alpha, parameter("alpha", 1f), CONSUMED_INPUTS),
              plain("Sigmoid", Sigmoid.class, Sigmoid::new, CONSUMED_INPUTS),
              plain("Tanh", Tanh.class, Tanh::new, CONSUMED_INPUTS),
              plain("Identity", Identity.class, Identity::new),
              plain(
                  "Clip",
                  Relu6.class,
                  Relu6::new,
                  exactly("min", 0f, -Float.MAX_VALUE),
                  exactly("max", 6f, Float.MAX_VALUE),
                  CONSUMED_INPUTS),
              plain(
                  "Clip",
                  Relu.class,
                  Relu::new,
                  exactly("min", 0f, -Float.MAX_VALUE),
                  NO_MAXIMUM,
                  CONSUMED_INPUTS),
              plain(
                  "Clip",
                  Identity.class,
                  Identity::new,
                  exactly("min", Float.NEGATIVE_INFINITY, -Float.MAX_VALUE),
                  NO_MAXIMUM,
                  CONSUMED_INPUTS),
              one(
                  "ThresholdedRelu",
                  Threshold.class,
                  alpha -> new Threshold(alpha, 0f),
                  Threshold::threshold,
                  parameter("alpha", 1f)),
              one(
                  "Clip",
                  Threshold.class,
                  Onnx::threshold,
                  Threshold::threshold,
                  LEAST_MINIMUM,
                  NO_MAXIMUM,
                  CONSUMED_INPUTS),
              two(
                  "Clip",
                  HardTanh.class,
                  Onnx::hardTanh,
                  HardTanh::min,
                  HardTanh::max,
                  LEAST_MINIMUM,
                  parameter("max", Float.MAX_VALUE),
                  CONSUMED_INPUTS),
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
              two(
                  "Selu",
                  Selu.class,
                  Selu::new,
                  Selu::alpha,
                  Selu::gamma,
                  parameter("alpha", 1.6732632f),
                  parameter("gamma", 1.050701f)),
              two(
                  "Selu",
                  Selu.class,
                  Selu::new,
                  Selu::alpha,
                  Selu::gamma,
                  parameter("alpha", 1.6732f),
                  parameter("gamma", 1.0507f),
                  CONSUMED_INPUTS),
              one("Celu", Celu.class, Celu::new, Celu::alpha, parameter("alpha", 1f)),
              plain("Softplus", Softplus.class, Onnx::softplus),
              plain("Softsign", Softsign.class, Softsign::new),
              plain(
                  "HardSigmoid",
                  HardSigmoid.class,
                  HardSigmoid::new,
                  exactly("alpha", 1f / 6, 0.2f),
                  exactly("beta", 0.5f),
                  CONSUMED_INPUTS),
              two(
                  "HardSigmoid",
                  HardSigmoidLinear.class,
                  HardSigmoidLinear::new,
                  HardSigmoidLinear::alpha,
                  HardSigmoidLinear::beta,
                  parameter("alpha", 0.2f),
                  parameter("beta", 0.5f),
                  CONSUMED_INPUTS),
              plain("HardSwish", HardSwish.class, HardSwish::new),
              plain("Swish", Silu.class, Silu::new, exactly("alpha", 1f)),
              one("Swish", Swish.class, Swish::new, Swish::beta, parameter("alpha", 1f)),
              plain("Mish", Mish.class, Mish::new),
              plain("Gelu", Gelu.class, Gelu::new, exactly("approximate", "none")),
              plain("Gelu", GeluTanh.class, GeluTanh::new, exactly("approximate", "tanh", "none")),
              plain("Exp", Exponential.class, Exponential::new, CONSUMED_INPUTS),
              plain(MICROSOFT + "Gelu", Gelu.class, Gelu::new),
              plain(MICROSOFT + "FastGelu", GeluTanh.class, GeluTanh::new),
              plain(MICROSOFT + "QuickGelu", Silu.class, Silu::new, exactly("alpha", 1f, 1.702f)),
              one(
                  MICROSOFT + "QuickGelu",
                  Swish.class,
                  Swish::new,
                  Swish::beta,
                  parameter("alpha", 1.702f))),
          Map.of(
              MICROSOFT + "BiasGelu",
              "Activations.gelu() on the sum of its two inputs",
              "SwiGLU",
              "Activations.swiglu(), whose inputs come in the same order: the gate, then up",
              "Softmax",
              SOFTMAX,
              "LogSoftmax",
              LOG_SOFTMAX,
              "Hardmax",
              HARDMAX));

  private Onnx() {}

  private static PRelu prelu() {
    throw new IllegalArgumentException(
        "its slopes are an input and no attribute: use Activations.prelu");
  }

  /** ONNX has no threshold above which it is the identity. */
  private static Softplus softplus() {
    return new Softplus(1f, Float.POSITIVE_INFINITY);
  }

  /** The larger of x and min. */
  private static Threshold threshold(float min) {
    return new Threshold(min, min);
  }

  /**
   * ONNX takes the larger of x and min first, then the smaller of that and max. So crossed bounds
   * give max.
   */
  private static HardTanh hardTanh(float min, float max) {
    float finite = min == Float.NEGATIVE_INFINITY ? -Float.MAX_VALUE : min;
    return new HardTanh(finite > max ? max : finite, Parameter.requireFinite("max", max));
  }

  private static SoftShrink softShrink(float lambda, float bias) {
    if (bias != lambda) {
      throw new IllegalArgumentException("bias must be 0 or lambd = " + lambda + " but is " + bias);
    }
    return new SoftShrink(lambda);
  }

  /**
   * The activation of an ONNX operator; attributes that are left away have ONNX' defaults.
   *
   * <ul>
   *   <li>The bounds of Clip go here also where the model has them as inputs. They may be infinite.
   *       A min of -∞ with a finite max is read as ONNX' default, the lowest float: the result for
   *       x = -∞ is that float.
   *   <li>An operator of ONNX Runtime has its domain before it, as in {@code
   *       "com.microsoft.QuickGelu"}. The domain may be left away where ONNX itself has no operator
   *       of that name, as for FastGelu. The domain {@code ai.onnx} may be there or not.
   *   <li>FastGelu is read as it is without its second input, a bias.
   *   <li>{@code consumed_inputs}, which opset 1 has, says nothing about the function and is passed
   *       over, whatever it holds. But a Selu with it has opset 1's defaults, 1.6732 and 1.0507.
   *       For a Selu of opset 1 without it they have to be given.
   * </ul>
   *
   * @param operator the operator's type, such as {@code "LeakyRelu"}
   * @param attributes its attributes, such as {@code Map.of("alpha", 0.2f)}; each a {@link Number}
   *     or a {@link String}
   * @return the activation
   * @throws NullPointerException if an argument is null, or a name or a value in attributes
   * @throws IllegalArgumentException if there is no counterpart (the message lists those there
   *     are), or if an attribute is superfluous, missing or out of range, as is a number that as a
   *     float would become 0 or infinite; also if a name is no text, as a raw map may have it. For
   *     PRelu, whose slopes are an input, and for SwiGLU, BiasGelu, Softmax, LogSoftmax and
   *     Hardmax, which are no {@link Activation}, the message says what to use
   * @see #write
   */
  public static Activation read(String operator, Map<String, ?> attributes) {
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
    return OPERATORS.read(withDomain(operator), given);
  }

  /** An operator as it is listed: with the domain, unless that is ONNX' own. */
  private static String withDomain(String operator) {
    if (OF_MICROSOFT_ALONE.contains(operator)) {
      return MICROSOFT + operator;
    }
    return operator.startsWith(DOMAIN) ? operator.substring(DOMAIN.length()) : operator;
  }

  private static Object value(String name, Object value) {
    String shortName = Excerpt.of(name);
    if (value == null) {
      throw new NullPointerException("the attribute \"" + shortName + "\" is null");
    }
    if (value instanceof Number number) {
      return FloatRange.of(name, number);
    }
    if (value instanceof String || name.equals(CONSUMED_INPUTS.name())) {
      return value;
    }
    throw new IllegalArgumentException(
        shortName + " must be a number or a text but is " + Excerpt.of(value));
  }

  /**
   * The ONNX operator of an activation. HardSwish needs opset 14, Mish 18, Gelu 20 and Swish, which
   * SiLU is, 24.
   *
   * <p>{@link #read} reads it back as an equal one, but for those that are one function up to its
   * rounding:
   *
   * <ul>
   *   <li>a hard tanh from 0 to 6 comes back as {@link Relu6}
   *   <li>a soft shrinkage with lambda 0 as {@link HardShrink}
   *   <li>a Swish with beta 1 as {@link Silu}
   *   <li>a softplus with beta 1 and a threshold from 18 on, which changes no result, as one with
   *       an infinite threshold
   *   <li>a linear hard sigmoid with 1/6 and 0.5 as {@link HardSigmoid}
   * </ul>
   *
   * @param activation the activation
   * @return the operator with all its attributes
   * @throws NullPointerException if activation is null
   * @throws IllegalArgumentException if ONNX has no such operator, or has its parameters as an
   *     input, as with a PReLU
   * @see #read
   */
  public static OnnxNode write(Activation activation) {
    ForeignForm.Written written = OPERATORS.write(activation);
    return new OnnxNode(written.name(), written.arguments());
  }
}
