package io.github.relu4j.benchmarks.report.chart;

import io.github.relu4j.benchmarks.report.results.Contender;
import java.util.HashMap;
import java.util.Map;

/**
 * How an engine is drawn, the same on all charts. Colours are those that Okabe and Ito chose for
 * readers of any colour vision, where there are enough; line and shape tell the rest apart.
 *
 * @param color of the line, the points and the name
 * @param line a line type of the plot library
 * @param width of the line
 * @param shape the number of a point's shape, as in R
 */
record Style(String color, String line, double width, int shape) {

  private static final double THIN = 0.9;
  private static final double THICK = 1.9;
  private static final double MEDIUM = 1.5;
  private static final int CIRCLE = 16;
  private static final int SQUARE = 15;
  private static final int TRIANGLE = 17;
  private static final int DIAMOND = 23;
  private static final int HOLLOW_CIRCLE = 1;
  private static final int HOLLOW_SQUARE = 0;
  private static final int HOLLOW_TRIANGLE = 2;
  private static final int PLUS = 3;
  private static final int CROSS = 4;
  private static final int HOLLOW_DIAMOND = 5;
  private static final int HOLLOW_DOWNWARD_TRIANGLE = 6;
  private static final int ASTERISK = 8;

  private static final String VERMILLION = "#D55E00";
  private static final String GREY = "#8A8A8A";

  private static final Style VECTOR = new Style(VERMILLION, "solid", THICK, CIRCLE);
  private static final Style MODULE_ONLY = new Style(VERMILLION, "dotdash", MEDIUM, HOLLOW_SQUARE);
  private static final Style NO_FLAG = new Style(VERMILLION, "dashed", MEDIUM, HOLLOW_CIRCLE);

  /** For an engine that came after this list; it does not share a colour with any in it. */
  private static final Style UNKNOWN = new Style("#5A5A5A", "dotted", THIN, ASTERISK);

  private static final Map<String, Style> BY_ENGINE = new HashMap<>();

  static {
    BY_ENGINE.put("arraycopy", new Style(GREY, "dashed", THIN, PLUS));
    BY_ENGINE.put("onednn", new Style("#0072B2", "solid", THIN, SQUARE));
    BY_ENGINE.put("onnxruntime", new Style("#56B4E9", "solid", THIN, TRIANGLE));
    BY_ENGINE.put("pytorch", new Style("#CC79A7", "solid", THIN, DIAMOND));
    BY_ENGINE.put("nd4j", new Style("#009E73", "solid", THIN, HOLLOW_SQUARE));
    BY_ENGINE.put("lanewise", new Style("#E69F00", "solid", THIN, HOLLOW_TRIANGLE));
    BY_ENGINE.put("math", new Style("#000000", "dotted", THIN, CROSS));
    BY_ENGINE.put("math-max", new Style("#000000", "dotdash", THIN, HOLLOW_DOWNWARD_TRIANGLE));
    // The palette's yellow, which is too light for white paper, made darker; and a brown.
    BY_ENGINE.put("jafama", new Style("#9A8B00", "dotted", THIN, HOLLOW_DIAMOND));
    BY_ENGINE.put("commons-math", new Style("#661100", "dotted", THIN, ASTERISK));
  }

  static Style of(Contender contender) {
    if (contender.isLibrary()) {
      return switch (contender.flags()) {
        case VECTOR -> VECTOR;
        case MODULE -> MODULE_ONLY;
        default -> NO_FLAG;
      };
    }
    return BY_ENGINE.getOrDefault(contender.engine(), UNKNOWN);
  }
}
