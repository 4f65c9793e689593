package io.github.relu4j.attack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Maps as other systems have them, with what does not belong there. */
final class ForeignMaps {

  private static final List<String> ATTRIBUTES =
      List.of(
          "alpha",
          "beta",
          "gamma",
          "lambd",
          "bias",
          "min",
          "max",
          "approximate",
          "consumed_inputs",
          "Alpha",
          "");

  private static final List<Object> VALUES =
      Arrays.asList(
          0.2f,
          -0f,
          1.5,
          6,
          0L,
          (byte) 1,
          1e300,
          Float.NaN,
          Double.NEGATIVE_INFINITY,
          new BigDecimal("0.1"),
          "tanh",
          "none",
          "",
          true,
          List.of(1),
          null);

  private static final List<String> KEYS =
      List.of(
          "class_name",
          "config",
          "module",
          "registered_name",
          "activation",
          "negative_slope",
          "max_value",
          "threshold",
          "theta",
          "alpha",
          "alpha_initializer",
          "init",
          "type",
          "value",
          "name");

  private static final List<Object> NAMES =
      List.of(
          "ReLU",
          "LeakyReLU",
          "PReLU",
          "ELU",
          "Softmax",
          "ThresholdedReLU",
          "Activation",
          "function",
          "Constant",
          "Zeros",
          "relu",
          "silu",
          "hard_sigmoid",
          "keras_hub>gelu_approximate",
          "zero",
          "ndarray",
          "__numpy__",
          "keras.layers",
          "tf_keras.layers",
          "builtins");

  private ForeignMaps() {}

  private static <T> T any(List<T> list, RandomGenerator random) {
    return list.get(random.nextInt(list.size()));
  }

  /** Attributes of an ONNX operator. */
  static Map<String, Object> attributes(RandomGenerator random) {
    Map<String, Object> attributes = new HashMap<>();
    for (int count = random.nextInt(4); count > 0; count--) {
      String name = random.nextInt(30) == 0 ? null : any(ATTRIBUTES, random);
      boolean isNumber = random.nextInt(3) > 0;
      attributes.put(name, isNumber ? (Object) random.nextFloat() : any(VALUES, random));
    }
    return attributes;
  }

  /** A configuration of Keras, which may be one that contains itself. */
  static Map<String, Object> configuration(RandomGenerator random) {
    List<Map<String, Object>> maps = new ArrayList<>();
    for (int count = 1 + random.nextInt(3); count > 0; count--) {
      maps.add(new HashMap<>());
    }
    maps.forEach(
        map -> {
          map.put("class_name", any(NAMES, random));
          map.put("config", anyOf(maps, random));
          for (int count = random.nextInt(3); count > 0; count--) {
            String key = random.nextInt(30) == 0 ? null : any(KEYS, random);
            map.put(key, anyOf(maps, random));
          }
        });
    return maps.get(0);
  }

  private static Object anyOf(List<Map<String, Object>> maps, RandomGenerator random) {
    return switch (random.nextInt(6)) {
      case 0 -> any(VALUES, random);
      case 1 -> any(NAMES, random);
      case 2 -> random.nextFloat();
      case 3 -> new HashMap<>(Map.of(any(KEYS, random), random.nextFloat()));
      default -> any(maps, random);
    };
  }

  /** Without one of its entries. */
  static Stream<Map<String, Object>> smaller(Map<String, Object> map) {
    return map.keySet().stream()
        .map(
            key -> {
              Map<String, Object> without = new HashMap<>(map);
              without.remove(key);
              return without;
            });
  }
}
