package io.github.relu4j.examples.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The colours of the page, each for a light and for a dark screen. */
enum Palette {
  PAGE("#ffffff", "#14181d"),
  PANEL("#f5f7f9", "#1c2229"),
  TEXT("#1c2128", "#e6eaef"),
  QUIET("#535c67", "#a9b3be"),
  RULE("#d0d7de", "#3a434e"),
  LINK("#0b57a4", "#7cb8ff"),
  SUPPORTED("#00664d", "#5fd3ae"),
  SUPPORTED_BACK("#dcf4ea", "#0f3329"),
  CONTRADICTED("#a03408", "#ff9d6e"),
  CONTRADICTED_BACK("#fde8dc", "#43220f"),
  TOO_CLOSE("#4b5563", "#bcc5d0"),
  TOO_CLOSE_BACK("#e8ecf0", "#2c343d"),
  CAUTION("#5c3a00", "#ffd479"),
  CAUTION_BACK("#ffe9b0", "#3d2c00"),

  /** The side of the border that supports a statement. */
  CLAIMED("#e6f1fb", "#1d2d3d"),
  CURVE_0("#c2410c", "#ff9560"),
  CURVE_1("#0b63b0", "#6cb2f5"),
  CURVE_2("#00795c", "#4fd1a5"),
  CURVE_3("#8b3fa0", "#d59be8"),
  CURVE_4("#8a5a00", "#e0b34a"),
  CURVE_5("#5c6470", "#aab4c0"),
  CURVE_6("#c02672", "#ff8fc0"),
  CURVE_7("#007a94", "#5fd0e6");

  /** How many lines of a chart have a colour of their own. */
  static final int CURVES = 8;

  private final String light;
  private final String dark;

  Palette(String light, String dark) {
    this.light = light;
    this.dark = dark;
  }

  String light() {
    return light;
  }

  String dark() {
    return dark;
  }

  /** All colours as variables of a style sheet: TOO_CLOSE is --too-close. */
  static String variables(boolean dark) {
    return Arrays.stream(values())
        .map(colour -> colour.variable() + ": " + (dark ? colour.dark : colour.light) + ";\n")
        .collect(Collectors.joining("", ":root {\n", "}\n"));
  }

  private String variable() {
    return "--" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
