package io.github.relu4j.names;

import static io.github.relu4j.names.ForeignForm.one;
import static io.github.relu4j.names.ForeignForm.plain;
import static io.github.relu4j.names.ForeignForm.two;
import static io.github.relu4j.names.ForeignParameter.exactly;
import static io.github.relu4j.names.ForeignParameter.parameter;
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
import io.github.relu4j.internal.text.FloatRange;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Activations as ONNX has them: operators with attributes, such as LeakyRelu with alpha 0.2.
 *
 * <p>The formula of each is in the Javadoc of the class that it is here, such as {@link LeakyRelu}.
 * Most classes have the operator's name. The others:
 *
 * <ul>
 *   <li>{@code Clip} is {@link HardTanh}, from 0 to 6 {@link Relu6}.
 *   <li>{@code ThresholdedRelu} is {@link Threshold} with value 0.
 *   <li>{@code Shrink} is {@link HardShrink} with bias 0, and {@link SoftShrink} with bias equal to
 *       lambd. It has no counterpart with another bias.
 *   <li>{@code HardSigmoid} is {@link HardSigmoidLinear}, with 1/6 and 0.5 {@link HardSigmoid}.
 *   <li>{@code Softplus} is {@link Softplus} with beta 1 and an infinite threshold.
 *   <li>{@code Swish} is {@link Swish}, with alpha 1 {@link Silu}.
 *   <li>{@code Gelu} is {@link Gelu}, with approximate "tanh" {@link GeluTanh}.
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

  private static final ForeignSystem OPERATORS =
      new ForeignSystem(
          "ONNX operator",
          List.of(
              plain("Relu", Relu.class, Relu::new),
              one(
                  "LeakyRelu",
                  LeakyRelu.class,
                  LeakyRelu::new,
                  LeakyRelu::negativeSlope,
                  parameter("alpha", 0.01f)),
              plain("PRelu", PRelu.class, Onnx::prelu),
              one("Elu", Elu.class, Elu::new, Elu::alpha, parameter("alpha", 1f)),
              plain("Sigmoid", Sigmoid.class, Sigmoid::new),
              plain("Tanh", Tanh.class, Tanh::new),
              plain("Identity", Identity.class, Identity::new),
              plain(
                  "Clip",
                  Relu6.class,
                  Relu6::new,
                  exactly("min", 0f, -Float.MAX_VALUE),
                  exactly("max", 6f, Float.MAX_VALUE)),
              two(
                  "Clip",
                  HardTanh.class,
                  HardTanh::new,
                  HardTanh::min,
                  HardTanh::max,
                  parameter("min", -Float.MAX_VALUE),
                  parameter("max", Float.MAX_VALUE)),
              one(
                  "ThresholdedRelu",
                  Threshold.class,
                  alpha -> new Threshold(alpha, 0f),
                  Threshold::threshold,
                  parameter("alpha", 1f)),
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
              plain(
                  "Selu",
                  Selu.class,
                  Selu::new,
                  exactly("alpha", 1.6732632f),
                  exactly("gamma", 1.050701f)),
              one("Celu", Celu.class, Celu::new, Celu::alpha, parameter("alpha", 1f)),
              plain("Softplus", Softplus.class, Onnx::softplus),
              plain("Softsign", Softsign.class, Softsign::new),
              plain(
                  "HardSigmoid",
                  HardSigmoid.class,
                  HardSigmoid::new,
                  exactly("alpha", 1f / 6, 0.2f),
                  exactly("beta", 0.5f)),
              two(
                  "HardSigmoid",
                  HardSigmoidLinear.class,
                  HardSigmoidLinear::new,
                  HardSigmoidLinear::alpha,
                  HardSigmoidLinear::beta,
                  parameter("alpha", 0.2f),
                  parameter("beta", 0.5f)),
              plain("HardSwish", HardSwish.class, HardSwish::new),
              plain("Swish", Silu.class, Silu::new, exactly("alpha", 1f)),
              one("Swish", Swish.class, Swish::new, Swish::beta, parameter("alpha", 1f)),
              plain("Mish", Mish.class, Mish::new),
              plain("Gelu", Gelu.class, Gelu::new, exactly("approximate", "none")),
              plain("Gelu", GeluTanh.class, GeluTanh::new, exactly("approximate", "tanh", "none")),
              plain("Exp", Exponential.class, Exponential::new)),
          Map.of(
              "SwiGLU",
              "Activations.swiglu(), whose gates are the first input and whose values the second",
              "Softmax",
              SOFTMAX,
              "LogSoftmax",
              LOG_SOFTMAX));

  private Onnx() {}

  private static PRelu prelu() {
    throw new IllegalArgumentException(
        "its slopes are an input and no attribute: use Activations.prelu");
  }

  /** ONNX has no threshold above which it is the identity. */
  private static Softplus softplus() {
    return new Softplus(1f, Float.POSITIVE_INFINITY);
  }

  private static SoftShrink softShrink(float lambda, float bias) {
    if (bias != lambda) {
      throw new IllegalArgumentException("bias must be 0 or lambd = " + lambda + " but is " + bias);
    }
    return new SoftShrink(lambda);
  }

  /**
   * The activation of an ONNX operator; attributes that are left away have ONNX' defaults. The
   * bounds of Clip go here also where the model has them as inputs.
   *
   * @param operator the operator's type, such as {@code "LeakyRelu"}
   * @param attributes its attributes, such as {@code Map.of("alpha", 0.2f)}; each a {@link Number}
   *     or a {@link String}
   * @return the activation
   * @throws NullPointerException if an argument is null, or a name or a value in attributes
   * @throws IllegalArgumentException if there is no counterpart (the message lists those there
   *     are), or if an attribute is superfluous, missing or out of range, as is a number that as a
   *     float would become 0 or infinite; also if a name is no text, as a raw map may have it. For
   *     PRelu, whose slopes are an input, and for SwiGLU, Softmax and LogSoftmax, which are no
   *     {@link Activation}, the message says what to use
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
    return OPERATORS.read(operator, given);
  }

  private static Object value(String name, Object value) {
    String shortName = Excerpt.of(name);
    if (value == null) {
      throw new NullPointerException("the attribute \"" + shortName + "\" is null");
    }
    if (value instanceof Number number) {
      return FloatRange.of(name, number);
    }
    if (value instanceof String) {
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
