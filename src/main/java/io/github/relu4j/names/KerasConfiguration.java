package io.github.relu4j.names;

import io.github.relu4j.internal.check.Excerpt;
import io.github.relu4j.internal.text.FloatRange;
import io.github.relu4j.internal.text.ShortestDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
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

  private static final String MODULE = "module";
  private static final String CLASS_NAME = "class_name";
  private static final String REGISTERED_NAME = "registered_name";
  private static final String CONFIG = "config";

  /** The modules of Keras' own functions; a user's may have the name of one. */
  private static final Pattern OF_KERAS =
      Pattern.compile("builtins|(tf_|tensorflow\\.(python\\.)?)?keras(\\..*)?");

  /** Every layer has these, and they say nothing about its function. */
  private static final Set<String> OF_EVERY_LAYER =
      Set.of("name", "trainable", "dtype", "activity_regularizer", "batch_input_shape");

  private KerasConfiguration() {}

  /** A copy, whose names are all texts: a sorted map of other names cannot be asked for a text. */
  static Map<String, Object> withTextsAsNames(Map<?, ?> map) {
    Map<String, Object> named = new LinkedHashMap<>();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      if (!(entry.getKey() instanceof String name)) {
        throw new IllegalArgumentException(
            "a name in a Keras configuration must be a text but is " + Excerpt.of(entry.getKey()));
      }
      named.put(name, entry.getValue());
    }
    return named;
  }

  static String className(Map<String, Object> configuration) {
    return text(configuration, CLASS_NAME);
  }

  /** A user's function may be called as one of Keras: it is of another module, or registered. */
  static String functionName(Map<String, Object> configuration) {
    String name = text(configuration, CONFIG);
    Object registered = configuration.get(REGISTERED_NAME);
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
    if (name.equals(ALPHA)) {
      return initialValue(value);
    }
    return value instanceof Number number ? FloatRange.of(name, number) : value;
  }

  private static float initialValue(Object initializer) {
    Object name = initializer;
    if (initializer instanceof Map<?, ?> map) {
      Map<String, Object> configuration = withTextsAsNames(map);
      requireClassOfKeras(configuration);
      name = className(configuration);
    }
    return switch (Excerpt.of(name)) {
      case "Zeros", "zeros" -> 0f;
      case "Ones", "ones" -> 1f;
      case "Constant" -> constant(initializer);
      default ->
          throw new IllegalArgumentException(
              ALPHA
                  + " must be Zeros, Ones or a Constant, to know its values, but is "
                  + Excerpt.of(name));
    };
  }

  private static float constant(Object initializer) {
    if (initializer instanceof Map<?, ?> map
        && config(withTextsAsNames(map)).get("value") instanceof Number value) {
      return FloatRange.of(ALPHA, value);
    }
    throw new IllegalArgumentException(
        ALPHA + " must have a number as its value but is " + Excerpt.of(initializer));
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
