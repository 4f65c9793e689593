package io.github.relu4j.names;

import io.github.relu4j.names.Keras.Version;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a function or a layer without the module before it, and which Keras it is of.
 *
 * @param name the name alone
 * @param version the Keras that its module tells, else the one that was asked for
 */
record KerasName(String name, Version version) {

  /** A function of KerasHub, which was KerasNLP before. */
  private static final String GELU_APPROXIMATE = "gelu_approximate";

  private static final Set<String> REGISTERED =
      Set.of("keras_hub>" + GELU_APPROXIMATE, "keras_nlp>" + GELU_APPROXIMATE);

  /** What TensorFlow has itself, with Keras' name, parameters and defaults. */
  private static final Set<String> OF_TENSORFLOW =
      Set.of(
          "relu",
          "relu6",
          "leaky_relu",
          "elu",
          "selu",
          "gelu",
          "silu",
          "swish",
          "sigmoid",
          "tanh",
          "softplus",
          "softsign",
          "softmax",
          "log_softmax");

  private static final Pattern TENSORFLOW = Pattern.compile("(?:tf|tensorflow)\\.nn\\.(\\w+)");

  private static final Pattern KERAS =
      Pattern.compile(
          "((?:tf\\.|tensorflow\\.(?:python\\.)?)?keras|tf_keras)\\.(?:activations|layers)\\.(\\w+)");

  /**
   * Modules that only Keras 2 has. Since TensorFlow 2.16 tf.keras is Keras 3, so it tells nothing.
   */
  private static final Pattern OF_KERAS_2 =
      Pattern.compile("(?:tf_keras|tensorflow\\.python\\.keras)(?:\\..*)?");

  /** A name as a user writes it, with a module before it or not. */
  static KerasName of(String written, Version version) {
    Matcher tensorFlow = TENSORFLOW.matcher(written);
    if (tensorFlow.matches() && OF_TENSORFLOW.contains(tensorFlow.group(1))) {
      return new KerasName(tensorFlow.group(1), version);
    }
    Matcher keras = KERAS.matcher(written);
    return keras.matches()
        ? new KerasName(keras.group(2), version(keras.group(1), version))
        : new KerasName(written, version);
  }

  /** The Keras that a module tells, else the one that was asked for. */
  static Version version(String module, Version version) {
    return OF_KERAS_2.matcher(module).matches() ? Version.KERAS_2 : version;
  }

  /** Whether this is the tanh form of GELU, which Keras itself has no name for. */
  boolean isGeluApproximate() {
    return name.equals(GELU_APPROXIMATE) || REGISTERED.contains(name);
  }

  /** Whether a registered name is one of KerasHub, and so no user's. */
  static boolean isOfKerasHub(String registered) {
    return REGISTERED.contains(registered);
  }

  /** Whether this is what a layer of a class is called that was given no name, such as re_lu. */
  boolean isDefaultNameOf(String className) {
    String words = className.replaceAll("(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_");
    return words.toLowerCase(Locale.ROOT).equals(name);
  }
}
