package io.github.relu4j;

import java.util.HashMap;
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

  static String className(Map<?, ?> configuration) {
    return text(configuration, CLASS_NAME);
  }

  /** A user's function may be called as one of Keras: it is of another module, or registered. */
  static String functionName(Map<?, ?> configuration) {
    String name = text(configuration, CONFIG);
    Object registered = configuration.get(REGISTERED_NAME);
    if (registered != null && !registered.equals("function") && !registered.equals(name)) {
      throw notOfKeras("function " + name + " is registered as", registered);
    }
    Object module = configuration.get(MODULE);
    boolean isOfKeras = module instanceof String text && OF_KERAS.matcher(text).matches();
    if (configuration.containsKey(MODULE) && !isOfKeras) {
      throw notOfKeras("function " + name + " is of the module", module);
    }
    return name;
  }

  /** What the layer Activation applies. */
  static Object activation(Map<?, ?> configuration) {
    Map<?, ?> config = config(configuration);
    for (Object key : config.keySet()) {
      if (!OF_EVERY_LAYER.contains(String.valueOf(key)) && !"activation".equals(key)) {
        throw new IllegalArgumentException("the Keras layer Activation has no argument " + key);
      }
    }
    Object activation = config.get("activation");
    // Keras writes none; followed further, a map that contains itself would have no end.
    if (activation instanceof Map<?, ?> inner && "Activation".equals(inner.get(CLASS_NAME))) {
      throw new IllegalArgumentException("activation must not be an Activation itself");
    }
    return activation;
  }

  private static Map<?, ?> config(Map<?, ?> configuration) {
    requireClassOfKeras(configuration);
    if (configuration.get(CONFIG) instanceof Map<?, ?> config) {
      return config;
    }
    throw new IllegalArgumentException(
        CONFIG + " must be an object but is " + configuration.get(CONFIG));
  }

  /** Keras' own classes have no registered name; a user's class may have the name of one. */
  private static void requireClassOfKeras(Map<?, ?> configuration) {
    Object registered = configuration.get(REGISTERED_NAME);
    if (registered != null) {
      throw notOfKeras("class " + className(configuration) + " is registered as", registered);
    }
  }

  private static IllegalArgumentException notOfKeras(String what, Object value) {
    return new IllegalArgumentException(
        "the " + what + " \"" + value + "\" and so none of Keras' own");
  }

  /** What the layer is made with, each a float or a text where it can be one. */
  static Map<String, Object> arguments(Map<?, ?> configuration) {
    Map<String, Object> arguments = new HashMap<>();
    config(configuration)
        .forEach(
            (key, value) -> {
              String name = String.valueOf(key);
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
    return value instanceof Number number ? number.floatValue() : value;
  }

  private static float initialValue(Object initializer) {
    String name = initializer.toString();
    if (initializer instanceof Map<?, ?> map) {
      requireClassOfKeras(map);
      name = className(map);
    }
    return switch (name) {
      case "Zeros", "zeros" -> 0f;
      case "Ones", "ones" -> 1f;
      case "Constant" -> constant(initializer);
      default ->
          throw new IllegalArgumentException(
              ALPHA + " must be Zeros, Ones or a Constant, to know its values, but is " + name);
    };
  }

  private static float constant(Object initializer) {
    if (initializer instanceof Map<?, ?> map && config(map).get("value") instanceof Number value) {
      return value.floatValue();
    }
    throw new IllegalArgumentException(
        ALPHA + " must have a number as its value but is " + initializer);
  }

  private static String text(Map<?, ?> configuration, String name) {
    if (configuration.get(name) instanceof String text) {
      return text;
    }
    throw new IllegalArgumentException(
        name
            + " must be a text but is "
            + configuration.get(name)
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
