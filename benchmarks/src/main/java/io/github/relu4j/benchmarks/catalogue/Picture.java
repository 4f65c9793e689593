package io.github.relu4j.benchmarks.catalogue;

import io.github.relu4j.Activation;
import java.util.List;
import java.util.stream.Stream;

/** f and f' of an activation on shared axes, with a gap where one jumps. */
final class Picture {

  private Picture() {}

  /** The drawing, as SVG. */
  static String of(Activation activation) {
    FloatFunction forward = activation::forward;
    FloatFunction derivative = activation::derivative;
    List<Jump> jumps = Jump.of(forward);
    List<Jump> slopeJumps = Jump.of(derivative);
    List<Jump> corners = Stream.of(jumps, slopeJumps).flatMap(List::stream).toList();
    Window wide = Window.around(corners.stream().map(Jump::at).toList());
    Graph value = Graph.of(forward, jumps, wide.left(), wide.right());
    Graph slope = Graph.of(derivative, slopeJumps, wide.left(), wide.right());
    Window window =
        wide.fitted(
            List.of(value, slope),
            corners.stream().map(corner -> (double) forward.value(corner.at())).toList());
    return Plot.svg(
        activation.name(),
        "f and f' of " + activation.name(),
        window,
        List.of(
            new Plot.Line("f(x)", value, Plot.VERMILLION, "solid", 1.8),
            // On top, and with gaps: f shows where both are the same.
            new Plot.Line("f′(x)", slope, Plot.BLUE, "dashed", 1.2)));
  }
}
