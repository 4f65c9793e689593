package io.github.relu4j.examples.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Colours that Okabe and Ito chose for readers of any colour vision; an activation has the same
 * everywhere.
 */
final class OldPalette {

  private static final Map<String, String> FIXED =
      Map.of(
          "relu", "#D55E00",
          "leaky_relu", "#E69F00",
          "prelu", "#009E73",
          "elu", "#56B4E9",
          "sigmoid", "#0072B2",
          "tanh", "#CC79A7");

  private static final List<String> OTHERS =
      List.of(
          "#000000", "#8A8A8A", "#661100", "#9A8B00", "#332288", "#117733", "#882255", "#44AA99");

  private OldPalette() {}

  static List<Object> of(List<String> names) {
    List<Object> colors = new ArrayList<>();
    int others = 0;
    for (String name : names) {
      String fixed = FIXED.get(name);
      colors.add(fixed == null ? OTHERS.get(others++ % OTHERS.size()) : fixed);
    }
    return colors;
  }
}
