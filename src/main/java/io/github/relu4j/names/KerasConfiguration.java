package io.github.relu4j.names;

import io.github.relu4j.internal.check.Excerpt;
import io.github.relu4j.internal.text.FloatRange;
import io.github.relu4j.internal.text.ShortestDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A layer as Keras writes it: {@code {"module": ..., "class_name": ..., "config": {...},
 * "registered_name": ...}}, where the config has the layer's arguments by name.
 */
final class KerasConfiguration {

  /** The value of an argument that is null; no text is equal to it. */
  static final Object NONE =
      new Object() {
        @Override
        public String toString() {
          return "None";
        }
      };

  /** The argument that is an object of its own; here it is the one value of all slopes. */
  static final String ALPHA = "alpha_initializer";

  /** What Keras 1 calls it. */
  static final String ALPHA_OF_KERAS_1 = "init";

  private static final String MODULE = "module";
  private static final String CLASS_NAME = "class_name";
  private static final String REGISTERED_NAME = "registered_name";
  private static final String CONFIG = "config";

  /** The modules of Keras' own functions; a user's may have the name of one. */
  private static final Pattern OF_KERAS =
      Pattern.compile("builtins|(tf_|tensorflow\\.(python\\.)?)?keras(\\..*)?");

  /** Every layer has these in one version or another, and they say nothing about its function. */
  private static final Set<String> OF_EVERY_LAYER =
      Set.of(
          "name",
          "trainable",
          "dtype",
          "activity_regularizer",
          "batch_input_shape",
          "input_dtype",
          "input_shape",
          "input_dim",
          "batch_size",
          "autocast",
          "dynamic");

  /** An array of numbers has no more dimensions. */
  private static final int MOST_DIMENSIONS = 64;

  private KerasConfiguration() {}

  /** A copy, whose names are all texts: a sorted map of other names cannot be asked for a text. */
  static Map<String, Object> withTextsAsNames(Map<?, ?> map) {
    return ForeignMap.withTextsAsNames("a Keras configuration", map);
  }

  static String className(Map<String, Object> configuration) {
    return text(configuration, CLASS_NAME);
  }

  /** The Keras that the module of a layer or a function tells, else the one that is asked for. */
  static Keras.Version version(Map<String, Object> configuration, Keras.Version version) {
    return configuration.get(MODULE) instanceof String module
        ? KerasName.version(module, version)
        : version;
  }

  /** A user's function may be called as one of Keras: it is of another module, or registered. */
  static String functionName(Map<String, Object> configuration) {
    String name = text(configuration, CONFIG);
    Object registered = configuration.get(REGISTERED_NAME);
    if (registered instanceof String text && KerasName.isOfKerasHub(text)) {
      return text;
    }
    if (registered != null && !registered.equals("function") && !registered.equals(name)) {
      throw notOfKeras("function " + Excerpt.of(name) + " is registered as", registered);
    }
    Object module = configuration.get(MODULE);
    boolean isOfKeras = module instanceof String text && OF_KERAS.matcher(text).matches();
    if (configuration.containsKey(MODULE) && !isOfKeras) {
      throw notOfKeras("function " + Excerpt.of(name) + " is of the module", module);
    }
    return name;
  }

  /** What the layer Activation applies. */
  static Object activation(Map<String, Object> configuration) {
    Map<String, Object> config = config(configuration);
    for (String name : config.keySet()) {
      if (!OF_EVERY_LAYER.contains(name) && !name.equals("activation")) {
        throw new IllegalArgumentException(
            "the Keras layer Activation has no argument " + Excerpt.of(name));
      }
    }
    if (!config.containsKey("activation")) {
      throw new IllegalArgumentException("activation of the Keras layer Activation is missing");
    }
    Object activation = config.get("activation");
    // Keras writes none; followed further, a map that contains itself would have no end.
    if (activation instanceof Map<?, ?> inner
        && "Activation".equals(withTextsAsNames(inner).get(CLASS_NAME))) {
      throw new IllegalArgumentException("activation must not be an Activation itself");
    }
    return activation;
  }

  private static Map<String, Object> config(Map<String, Object> configuration) {
    requireClassOfKeras(configuration);
    if (configuration.get(CONFIG) instanceof Map<?, ?> config) {
      return withTextsAsNames(config);
    }
    throw new IllegalArgumentException(
        CONFIG + " must be an object but is " + Excerpt.of(configuration.get(CONFIG)));
  }

  /** Keras' own classes have no registered name; a user's class may have the name of one. */
  private static void requireClassOfKeras(Map<String, Object> configuration) {
    Object registered = configuration.get(REGISTERED_NAME);
    if (registered != null) {
      throw notOfKeras(
          "class " + Excerpt.of(className(configuration)) + " is registered as", registered);
    }
  }

  private static IllegalArgumentException notOfKeras(String what, Object value) {
    return new IllegalArgumentException(
        "the " + what + " \"" + Excerpt.of(value) + "\" and so none of Keras' own");
  }

  /** What the layer is made with, each a float or a text where it can be one. */
  static Map<String, Object> arguments(Map<String, Object> configuration) {
    Map<String, Object> arguments = new HashMap<>();
    config(configuration)
        .forEach(
            (name, value) -> {
              if (!OF_EVERY_LAYER.contains(name)) {
                arguments.put(name, argument(name, value));
              }
            });
    return arguments;
  }

  private static Object argument(String name, Object value) {
    if (value == null) {
      return NONE;
    }
    if (name.equals(ALPHA) || name.equals(ALPHA_OF_KERAS_1)) {
      return initialValue(name, value);
    }
    return plain(value) instanceof Number number ? FloatRange.of(name, number) : value;
  }

  /**
   * The one element of an array of NumPy or of a tensor, which a layer may have in place of a
   * number. Keras 2 wrote an array as {@code {"type": "ndarray", "value": 0.3}}. Keras 3 writes
   * {@code {"class_name": "__numpy__", "config": {"value": [0.3], "dtype": "float32"}}}. Anything
   * else stays as it is.
   */
  private static Object plain(Object value) {
    if (!(value instanceof Map<?, ?> map)) {
      return value;
    }
    Map<String, Object> array = withTextsAsNames(map);
    if ("ndarray".equals(array.get("type"))) {
      return onlyElement(array.get("value"));
    }
    Object className = array.get(CLASS_NAME);
    return ("__numpy__".equals(className) || "__tensor__".equals(className))
            && array.get(CONFIG) instanceof Map<?, ?> config
        ? onlyElement(withTextsAsNames(config).get("value"))
        : value;
  }

  private static Object onlyElement(Object array) {
    Object element = array;
    // A list that contains itself has no end.
    for (int dimension = 0; dimension < MOST_DIMENSIONS; dimension++) {
      if (!(element instanceof List<?> list) || list.size() != 1) {
        break;
      }
      element = list.get(0);
    }
    return element;
  }

  private static float initialValue(String argument, Object initializer) {
    Object name = initializer;
    if (initializer instanceof Map<?, ?> map) {
      Map<String, Object> configuration = withTextsAsNames(map);
      requireClassOfKeras(configuration);
      name = className(configuration);
    }
    return switch (Excerpt.of(name)) {
      case "Zeros", "zeros", "zero" -> 0f;
      case "Ones", "ones", "one" -> 1f;
      case "Constant" -> constant(argument, initializer);
      default ->
          throw new IllegalArgumentException(
              argument
                  + " must be Zeros, Ones or a Constant, to know its values, but is "
                  + Excerpt.of(name));
    };
  }

  private static float constant(String argument, Object initializer) {
    if (initializer instanceof Map<?, ?> map
        && plain(config(withTextsAsNames(map)).get("value")) instanceof Number value) {
      return FloatRange.of(argument, value);
    }
    throw new IllegalArgumentException(
        argument + " must have a number as its value but is " + Excerpt.of(initializer));
  }

  private static String text(Map<String, Object> configuration, String name) {
    if (configuration.get(name) instanceof String text) {
      return text;
    }
    throw new IllegalArgumentException(
        name
            + " must be a text but is "
            + Excerpt.of(configuration.get(name))
            + ": a Keras configuration has "
            + CLASS_NAME
            + " and "
            + CONFIG);
  }

  /** A layer in JSON. */
  static String layer(String name, Map<String, Object> arguments) {
    return object(
        "keras.layers",
        name,
        arguments.entrySet().stream()
            .map(
                argument -> member(argument.getKey(), json(argument.getKey(), argument.getValue())))
            .collect(Collectors.joining(", ")));
  }

  /** The layer of a function in JSON. */
  static String function(String name) {
    return object("keras.layers", "Activation", member("activation", quoted(name)));
  }

  private static String json(String name, Object value) {
    if (value.equals(NONE)) {
      return "null";
    }
    float number = (Float) value;
    return name.equals(ALPHA)
        ? object(
            "keras.initializers", "Constant", member("value", ShortestDecimal.readAsDouble(number)))
        : ShortestDecimal.readAsDouble(number);
  }

  private static String object(String module, String className, String members) {
    return "{"
        + member(MODULE, quoted(module))
        + ", "
        + member(CLASS_NAME, quoted(className))
        + ", "
        + member(CONFIG, "{" + members + "}")
        + ", "
        + member(REGISTERED_NAME, "null")
        + "}";
  }

  private static String member(String name, String json) {
    return quoted(name) + ": " + json;
  }

  private static String quoted(String name) {
    return "\"" + name + "\"";
  }
}
