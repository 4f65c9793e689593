package io.github.relu4j.names;

import static io.github.relu4j.names.ForeignForm.plain;
import static io.github.relu4j.names.ForeignSystem.GLU;
import static io.github.relu4j.names.ForeignSystem.LOG_SOFTMAX;
import static io.github.relu4j.names.ForeignSystem.SOFTMAX;
import static io.github.relu4j.names.ForeignSystem.SPARSEMAX;

import io.github.relu4j.Activation;
import io.github.relu4j.Activations;
import io.github.relu4j.Celu;
import io.github.relu4j.Elu;
import io.github.relu4j.Exponential;
import io.github.relu4j.Gelu;
import io.github.relu4j.GeluTanh;
import io.github.relu4j.GeneralRelu;
import io.github.relu4j.HardShrink;
import io.github.relu4j.HardSigmoid;
import io.github.relu4j.HardSigmoidLinear;
import io.github.relu4j.HardSwish;
import io.github.relu4j.HardTanh;
import io.github.relu4j.Identity;
import io.github.relu4j.LeakyRelu;
import io.github.relu4j.LogSigmoid;
import io.github.relu4j.Mish;
import io.github.relu4j.Relu;
import io.github.relu4j.Relu6;
import io.github.relu4j.Selu;
import io.github.relu4j.Sigmoid;
import io.github.relu4j.Silu;
import io.github.relu4j.SoftShrink;
import io.github.relu4j.Softplus;
import io.github.relu4j.Softsign;
import io.github.relu4j.SparsePlus;
import io.github.relu4j.SparseSigmoid;
import io.github.relu4j.Squareplus;
import io.github.relu4j.Tanh;
import io.github.relu4j.Tanhshrink;
import io.github.relu4j.Threshold;
import io.github.relu4j.internal.check.Excerpt;
import io.github.relu4j.internal.json.JsonReader;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Activations as Keras writes them: functions by name, such as {@code leaky_relu}, with that
 * function's defaults, and layers by their configuration. What only Keras 1, Keras 2 or KerasHub
 * has is read and not written.
 *
 * <p>The formula of each is in the Javadoc of the class that it is here, such as {@link LeakyRelu}.
 * Most classes have the name that Keras has. The others:
 *
 * <ul>
 *   <li>A layer ReLU is {@link Relu}. With one of its arguments it is {@link Relu6} or {@link
 *       HardTanh} ({@code max_value}), {@link LeakyRelu} ({@code negative_slope}) or {@link
 *       Threshold} ({@code threshold}, and value 0), with several {@link GeneralRelu}.
 *   <li>{@code swish} is {@link Silu}, {@code hard_silu} is {@link HardSwish}, {@code linear} is
 *       {@link Identity}.
 *   <li>{@code softplus} is {@link Softplus} with beta 1 and an infinite threshold.
 *   <li>{@code hard_sigmoid} is {@link HardSigmoid} in Keras 3, and {@link HardSigmoidLinear}, 0.2
 *       x + 0.5 between 0 and 1, in Keras 1 and 2: see {@link Version}.
 *   <li>{@code gelu_approximate} of KerasHub is {@link GeluTanh}.
 * </ul>
 *
 * <p>The methods are thread-safe.
 *
 * @see PyTorch
 * @see Onnx
 * @see Activations#parse
 */
public final class Keras {

  /**
   * Which Keras a name or a configuration is of. It matters for {@code hard_sigmoid} alone: the two
   * functions of that name are up to 0.083 apart.
   *
   * <p>Most files do not tell it where they name a function, so a caller who knows it says it. One
   * who does not gets Keras 3. A module that only Keras 2 has, {@code tf_keras} or {@code
   * tensorflow.python.keras}, says it in any case, for the layer or function that has it and for
   * what is inside of that layer.
   */
  public enum Version {
    /** Keras 1, and Keras 2, which is tf.keras up to TensorFlow 2.15. */
    KERAS_2,
    /** Keras 3, which is tf.keras from TensorFlow 2.16 on. */
    KERAS_3
  }

  private static final ForeignSystem FUNCTIONS =
      new ForeignSystem(
          "Keras function",
          List.of(
              plain("relu", Relu.class, Relu::new),
              plain("leaky_relu", LeakyRelu.class, () -> new LeakyRelu(0.2f)),
              plain("elu", Elu.class, () -> new Elu(1f)),
              plain("sigmoid", Sigmoid.class, Sigmoid::new),
              plain("tanh", Tanh.class, Tanh::new),
              plain("linear", Identity.class, Identity::new),
              plain("relu6", Relu6.class, Relu6::new),
              plain("hard_tanh", HardTanh.class, () -> new HardTanh(-1f, 1f)),
              plain("soft_shrink", SoftShrink.class, () -> new SoftShrink(0.5f)),
              plain("hard_shrink", HardShrink.class, () -> new HardShrink(0.5f)),
              plain("selu", Selu.class, Selu::new),
              plain("celu", Celu.class, () -> new Celu(1f)),
              plain("softplus", Softplus.class, () -> new Softplus(1f, Float.POSITIVE_INFINITY)),
              plain("squareplus", Squareplus.class, () -> new Squareplus(4f)),
              plain("sparse_plus", SparsePlus.class, SparsePlus::new),
              plain("sparse_sigmoid", SparseSigmoid.class, SparseSigmoid::new),
              plain("softsign", Softsign.class, Softsign::new),
              plain("hard_sigmoid", HardSigmoid.class, HardSigmoid::new),
              plain("hard_silu", HardSwish.class, HardSwish::new),
              plain("hard_swish", HardSwish.class, HardSwish::new),
              plain("silu", Silu.class, Silu::new),
              plain("swish", Silu.class, Silu::new),
              plain("mish", Mish.class, Mish::new),
              plain("gelu", Gelu.class, Gelu::new),
              plain("log_sigmoid", LogSigmoid.class, LogSigmoid::new),
              plain("tanh_shrink", Tanhshrink.class, Tanhshrink::new),
              plain("threshold", Threshold.class, Keras::thresholdByName),
              plain("exponential", Exponential.class, Exponential::new)),
          Map.of(
              "glu", GLU,
              "softmax", SOFTMAX,
              "softmax_v2", SOFTMAX,
              "log_softmax", LOG_SOFTMAX,
              "sparsemax", SPARSEMAX));

  private Keras() {}

  /** Keras' function has arguments without defaults. */
  private static Threshold thresholdByName() {
    throw new IllegalArgumentException(
        "its threshold and its default_value must be given, which a name cannot do: use"
            + " Activations.threshold");
  }

  /**
   * The activation that Keras writes so: a function's name such as {@code "leaky_relu"}, which
   * stands for that function with its defaults, or a layer's configuration in JSON such as {@code
   * {"class_name": "LeakyReLU", "config": {"negative_slope": 0.3}}}, of which what is left away has
   * that layer's default. So {@code "leaky_relu"} has a slope of 0.2, and a LeakyReLU without one a
   * slope of 0.3.
   *
   * <ul>
   *   <li>A name may have its module before it, as in {@code "keras.activations.relu"}, {@code
   *       "tf.keras.activations.relu"} or {@code "tf.nn.relu"}.
   *   <li>A layer's class where a function is meant, such as {@code "LeakyReLU"}, is that layer
   *       with its defaults, as in Keras 2. So is the name that a layer gets when it is given none,
   *       such as {@code "leaky_re_lu"}.
   *   <li>No function, which JSON has as null, is {@link Identity}, also in an Activation layer.
   *   <li>What says nothing about the function is passed over: a layer's name, dtype and shapes,
   *       whether it is trained, and regularizers.
   *   <li>A number may be an array of NumPy or a tensor of one element, in each form in which Keras
   *       writes them.
   *   <li>A slope below 0 is refused by Keras 3, and by ReLU in Keras 2. LeakyReLU in Keras 2 takes
   *       one. It has the slope as alpha, so such an alpha is read, and such a negative_slope is
   *       not.
   *   <li>The slopes of a PReLU are weights, which the configuration does not hold: it is one
   *       alpha, the initial one, for all elements.
   *   <li>An Activation layer is the function or the layer that it applies.
   *   <li>Of Keras 2 there are LeakyReLU's alpha and ThresholdedReLU, of Keras 1 PReLU's init.
   *   <li>It is of Keras 3, unless its module is one that only Keras 2 has: see {@link Version}.
   * </ul>
   *
   * @param text a function's name, or JSON: null, or what starts with a brace or, for a name, with
   *     a quote
   * @return the activation
   * @throws NullPointerException if text is null
   * @throws IllegalArgumentException if there is no counterpart (the message lists those there
   *     are), as with a class that a user has registered, if an argument is superfluous or out of
   *     range, or if the text is not JSON (the message has the index). For glu, softmax,
   *     log_softmax and sparsemax, which are no {@link Activation}, the message says what to use
   * @see #read(String, Version)
   * @see #read(Map)
   * @see #write
   */
  public static Activation read(String text) {
    return read(text, Version.KERAS_3);
  }

  /**
   * The activation that a certain Keras writes so. All else is as in {@link #read(String)}.
   *
   * @param text a function's name, or JSON: null, or what starts with a brace or, for a name, with
   *     a quote
   * @param version which Keras it is of, where no module tells
   * @return the activation
   * @throws NullPointerException if an argument is null
   * @throws IllegalArgumentException as {@link #read(String)}
   * @see #read(Map, Version)
   */
  public static Activation read(String text, Version version) {
    String trimmed = Objects.requireNonNull(text, "text").strip();
    Objects.requireNonNull(version, "version");
    return trimmed.startsWith("{") || trimmed.startsWith("\"") || trimmed.equals("null")
        ? identified(JsonReader.read(text), text, version)
        : function(trimmed, version);
  }

  /**
   * The activation that a Keras layer's configuration is, as any JSON library reads it: objects as
   * maps, null as null. All else is as in {@link #read(String)}.
   *
   * @param configuration a map with a class_name and a config
   * @return the activation
   * @throws NullPointerException if configuration is null
   * @throws IllegalArgumentException if there is no counterpart (the message lists those there
   *     are), as with a class that a user has registered, or if an argument is superfluous or out
   *     of range; also if a name is no text, as a raw map may have it
   * @see #read(String)
   * @see #read(Map, Version)
   * @see #write
   */
  public static Activation read(Map<String, ?> configuration) {
    return read(configuration, Version.KERAS_3);
  }

  /**
   * The activation that a layer's configuration of a certain Keras is. All else is as in {@link
   * #read(Map)}.
   *
   * @param configuration a map with a class_name and a config
   * @param version which Keras it is of, where no module tells
   * @return the activation
   * @throws NullPointerException if an argument is null
   * @throws IllegalArgumentException as {@link #read(Map)}
   * @see #read(String, Version)
   */
  public static Activation read(Map<String, ?> configuration, Version version) {
    Objects.requireNonNull(configuration, "configuration");
    return configured(configuration, Objects.requireNonNull(version, "version"));
  }

  /** A raw map may have names of any type. */
  private static Activation configured(Map<?, ?> map, Version given) {
    Map<String, Object> configuration = KerasConfiguration.withTextsAsNames(map);
    String name = KerasConfiguration.className(configuration);
    Version version = KerasConfiguration.version(configuration, given);
    return switch (name) {
      case "function" -> function(KerasConfiguration.functionName(configuration), version);
      case "Activation" ->
          identified(KerasConfiguration.activation(configuration), "activation", version);
      default -> KerasLayers.ALL.read(name, KerasConfiguration.arguments(configuration));
    };
  }

  private static Activation identified(Object identifier, String what, Version version) {
    if (identifier == null) {
      return new Identity();
    }
    if (identifier instanceof Map<?, ?> configuration) {
      return configured(configuration, version);
    }
    if (identifier instanceof String name) {
      return function(name, version);
    }
    throw new IllegalArgumentException(
        what + " must be a function's name or a configuration but is " + Excerpt.of(identifier));
  }

  private static Activation function(String written, Version given) {
    KerasName called = KerasName.of(written, given);
    String name = called.name();
    if (called.isGeluApproximate()) {
      return new GeluTanh();
    }
    if (name.equals("hard_sigmoid") && called.version() == Version.KERAS_2) {
      return new HardSigmoidLinear(0.2f, 0.5f);
    }
    if (FUNCTIONS.knows(name)) {
      return FUNCTIONS.read(name, Map.of());
    }
    if (KerasLayers.ALL.knows(name)) {
      return KerasLayers.ALL.read(name, Map.of());
    }
    return KerasLayers.ALL.names().stream()
        .filter(called::isDefaultNameOf)
        .findFirst()
        .map(layer -> KerasLayers.ALL.read(layer, Map.of()))
        .orElseGet(() -> FUNCTIONS.read(name, Map.of()));
  }

  /**
   * The Keras 3 layer of an activation, in JSON; where Keras has the function alone, an Activation
   * layer.
   *
   * <p>{@link #read(String)} reads it back as an equal one, but for those that are one function:
   *
   * <ul>
   *   <li>a hard tanh from 0 to 6 comes back as {@link Relu6}
   *   <li>a threshold 0 with value 0 as {@link Relu}
   *   <li>a general ReLU with at most one argument that is not the default, as what the layer with
   *       that argument is read as
   *   <li>a Swish with beta 1 as {@link Silu}
   *   <li>a softplus with beta 1 and a threshold from 18 on, which changes no result, as one with
   *       an infinite threshold
   * </ul>
   *
   * @param activation the activation
   * @return a configuration for Keras' {@code layers.deserialize}
   * @throws NullPointerException if activation is null
   * @throws IllegalArgumentException if Keras has no such layer or function, as for negative slopes
   *     and several alphas, and for parameters of what Keras has as a function alone
   * @see #read(String)
   */
  public static String write(Activation activation) {
    Objects.requireNonNull(activation, "activation");
    return KerasLayers.ALL
        .find(activation)
        .map(layer -> KerasConfiguration.layer(layer.name(), layer.arguments()))
        .or(() -> FUNCTIONS.find(activation).map(f -> KerasConfiguration.function(f.name())))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Keras has no function or layer that says " + Excerpt.of(activation.name())));
  }
}
