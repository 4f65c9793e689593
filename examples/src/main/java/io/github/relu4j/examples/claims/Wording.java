package io.github.relu4j.examples.claims;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;

/** How names and numbers are written in sentences. */
final class Wording {

  private static final Map<String, String> TITLES =
      Map.ofEntries(
          Map.entry("relu", "ReLU"),
          Map.entry("leaky_relu", "leaky ReLU"),
          Map.entry("prelu", "PReLU"),
          Map.entry("elu", "ELU"),
          Map.entry("selu", "SELU"),
          Map.entry("gelu", "GELU"),
          Map.entry("silu", "SiLU"),
          Map.entry("reglu", "ReGLU"),
          Map.entry("geglu", "GEGLU"),
          Map.entry("swiglu", "SwiGLU"),
          Map.entry("identity", "no activation"));

  private Wording() {}

  /** An activation as people write it, such as "ReLU". */
  static String title(String activation) {
    return TITLES.getOrDefault(activation, activation);
  }

  /** Such as "0.01" and "3". */
  static String rate(double rate) {
    return new BigDecimal(String.valueOf(rate)).stripTrailingZeros().toPlainString();
  }

  /** Such as "12.5 %". */
  static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }
}
