package io.github.relu4j.benchmarks.report;

import io.github.relu4j.benchmarks.results.Column;
import io.github.relu4j.benchmarks.results.Result;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How an engine is called and drawn, the same everywhere. Colours are those that Okabe and Ito
 * chose for readers of any colour vision, where there are enough; shapes tell the rest apart.
 *
 * @param title the engine's name for a reader
 * @param color of its points
 * @param shape the number of a point's shape, as in R
 */
record Style(String title, String color, int shape) {

  /** This library on the vector path. */
  static final Style VECTOR = new Style("relu4j, vector path", "#D55E00", 16);

  /** This library without a flag. */
  static final Style NO_FLAG = new Style("relu4j, no flag", "#D55E00", 1);

  private static final String BLACK = "#000000";
  private static final String UNKNOWN = "#5A5A5A";
  private static final int ASTERISK = 8;

  private static final Map<String, Style> BY_ENGINE = new LinkedHashMap<>();

  static {
    BY_ENGINE.put(Result.FLOOR, new Style("arraycopy", "#8A8A8A", 3));
    BY_ENGINE.put(Result.FROM_OUTPUT, new Style("relu4j, from y", "#D55E00", 10));
    BY_ENGINE.put("onednn", new Style("oneDNN", "#0072B2", 15));
    BY_ENGINE.put("onnxruntime", new Style("ONNX Runtime", "#56B4E9", 17));
    BY_ENGINE.put("pytorch", new Style("PyTorch", "#CC79A7", 23));
    BY_ENGINE.put("nd4j", new Style("ND4J", "#009E73", 0));
    BY_ENGINE.put("lanewise", new Style("Vector API", "#E69F00", 2));
    BY_ENGINE.put("math", new Style("Math loop", BLACK, 4));
    BY_ENGINE.put("math-max", new Style("Math.max loop", BLACK, 6));
    // The palette's yellow, which is too light for white paper, made darker; and a brown.
    BY_ENGINE.put("jafama", new Style("Jafama loop", "#9A8B00", 5));
    BY_ENGINE.put("commons-math", new Style("Commons Math loop", "#661100", ASTERISK));
    BY_ENGINE.put("lambda", new Style("Lambda, then product", UNKNOWN, 7));
    BY_ENGINE.put("jlama", new Style("Jlama", "#332288", 9));
  }

  /** This library first, then the engines in their order. */
  static final Comparator<Style> ORDER =
      Comparator.comparingInt((Style style) -> style.color.equals(VECTOR.color) ? -1 : rank(style))
          .thenComparing(Style::title);

  private static int rank(Style style) {
    int index = List.copyOf(BY_ENGINE.values()).indexOf(style);
    return index < 0 ? BY_ENGINE.size() : index;
  }

  static Style of(String engine) {
    return BY_ENGINE.getOrDefault(engine, new Style(engine, UNKNOWN, ASTERISK));
  }

  /** The engines of results but for this library: those known here in their order, then others. */
  static List<String> order(List<Result> results) {
    return results.stream()
        .map(result -> result.get(Column.ENGINE))
        .filter(engine -> !engine.equals(Result.OURS))
        .distinct()
        .sorted(Comparator.comparing(Style::of, ORDER))
        .toList();
  }
}
