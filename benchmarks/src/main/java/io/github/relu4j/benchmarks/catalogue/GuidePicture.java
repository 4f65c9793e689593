package io.github.relu4j.benchmarks.catalogue;

import io.github.relu4j.Activation;
import io.github.relu4j.Activations;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A picture of docs/guide.md: several activations on shared axes. */
enum GuidePicture {
  VALUES("f(x)", false, -6, 6, Activations.relu(), Activations.sigmoid(), Activations.tanh()),
  SLOPES("f′(x)", true, -6, 6, Activations.relu(), Activations.sigmoid(), Activations.tanh()),
  VARIANTS(
      "f(x)",
      false,
      -4,
      2,
      Activations.relu(),
      Activations.leakyRelu(0.2f),
      Activations.elu(),
      Activations.gelu(),
      Activations.silu());

  /** The directory of these pictures, beside the page of the catalogue. */
  static final String DIRECTORY = "guide";

  private static final List<String> COLOURS =
      List.of(Plot.VERMILLION, Plot.BLUE, Plot.GREEN, Plot.BLACK, Plot.PURPLE);
  private static final List<String> TYPES =
      List.of("solid", "dashed", "longdash", "dotted", "twodash");
  private static final double WIDTH = 1.4;

  private final String title;
  private final boolean slopes;
  private final Window wide;
  private final List<Activation> activations;

  GuidePicture(String title, boolean slopes, int left, int right, Activation... activations) {
    this.title = title;
    this.slopes = slopes;
    this.wide = Window.between(left, right);
    this.activations = List.of(activations);
  }

  /** The picture's file, relative to the directory of the page. */
  String file() {
    return DIRECTORY + "/" + name().toLowerCase(Locale.ROOT) + ".svg";
  }

  /** The drawing, as SVG. */
  String svg() {
    List<Plot.Line> lines = new ArrayList<>();
    for (Activation activation : activations) {
      FloatFunction function = slopes ? activation::derivative : activation::forward;
      Graph graph = Graph.of(function, Jump.of(function), wide.left(), wide.right());
      int place = lines.size();
      lines.add(
          new Plot.Line(activation.name(), graph, COLOURS.get(place), TYPES.get(place), WIDTH));
    }
    return Plot.svg(
        title,
        activations.stream()
            .map(Activation::name)
            .collect(Collectors.joining(", ", title + " of ", "")),
        wide.fitted(lines.stream().map(Plot.Line::graph).toList(), List.of()),
        lines);
  }
}
