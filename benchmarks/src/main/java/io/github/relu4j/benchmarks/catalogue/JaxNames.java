package io.github.relu4j.benchmarks.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What JAX calls an activation. It writes words apart where PyTorch, and so we, write them as one:
 * {@code hard_tanh}. Without arguments its functions have our defaults; its gelu is the
 * approximation.
 */
final class JaxNames {

  /** The activation functions of jax.nn that take one array. */
  private static final List<String> FUNCTIONS =
      List.of(
          "relu",
          "relu6",
          "sigmoid",
          "softplus",
          "sparse_plus",
          "sparse_sigmoid",
          "soft_sign",
          "silu",
          "swish",
          "log_sigmoid",
          "leaky_relu",
          "hard_sigmoid",
          "hard_silu",
          "hard_swish",
          "hard_tanh",
          "tanh",
          "elu",
          "celu",
          "selu",
          "squareplus",
          "mish",
          "identity");

  private static final Map<String, String> OTHERWISE =
      Map.of(
          "gelu", "jax.nn.gelu(approximate=False)",
          "gelu_tanh", "jax.nn.gelu(approximate=True)",
          "exponential", "jax.numpy.exp");

  private JaxNames() {}

  /** The function of JAX that has the name, or none. */
  static Optional<String> of(String name) {
    return FUNCTIONS.stream()
        .filter(function -> withoutGaps(function).equals(withoutGaps(name)))
        .map("jax.nn."::concat)
        .findFirst()
        .or(() -> Optional.ofNullable(OTHERWISE.get(name)));
  }

  private static String withoutGaps(String name) {
    return name.replace("_", "");
  }
}
