package io.github.relu4j.monitor;

import io.github.relu4j.internal.check.Check;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What a {@link GradientFlowMonitor} has observed of a network.
 *
 * @param layers one entry per layer, from the first to the last
 * @param vanishingBelow the ratio to the last layer under which a gradient counts as vanishing
 * @param explodingAbove the ratio to the last layer over which a gradient counts as exploding
 */
public record GradientFlowReport(
    List<LayerGradient> layers, double vanishingBelow, double explodingAbove)
    implements Serializable {

  /**
   * A report.
   *
   * @param layers one entry per layer, from the first to the last, at least one; copied
   * @param vanishingBelow the ratio to the last layer under which a gradient counts as vanishing
   * @param explodingAbove the ratio to the last layer over which a gradient counts as exploding
   * @throws NullPointerException if layers or one of them is null
   * @throws IllegalArgumentException if there is none
   */
  public GradientFlowReport {
    layers = Check.atLeastOne("layers", layers);
  }

  /**
   * The layers whose gradient flows in a certain way.
   *
   * @param flow the way
   * @return their entries, in order
   */
  public List<LayerGradient> in(GradientFlow flow) {
    return layers.stream().filter(layer -> layer.flow() == flow).toList();
  }

  /**
   * One line: the first layer's ratio to the last one, and the layers whose gradient vanishes or
   * explodes.
   *
   * @return such as {@code "gradient of hidden 1 is 3.10e-05 of that of output (norm 2.50e-01);
   *     vanishing (ratio < 1.00e-03): hidden 1, hidden 2"}
   */
  public String summary() {
    LayerGradient first = layers.get(0);
    LayerGradient last = layers.get(layers.size() - 1);
    return "gradient of "
        + first.layer()
        + " is "
        + number(first.ratioToLast())
        + " of that of "
        + last.layer()
        + " (norm "
        + number(last.norm())
        + ")"
        + named("; vanishing (ratio < " + number(vanishingBelow) + "): ", GradientFlow.VANISHING)
        + named("; exploding (ratio > " + number(explodingAbove) + "): ", GradientFlow.EXPLODING)
        + named("; unknown: ", GradientFlow.UNKNOWN);
  }

  private String named(String heading, GradientFlow flow) {
    List<LayerGradient> named = in(flow);
    return named.isEmpty()
        ? ""
        : named.stream().map(LayerGradient::layer).collect(Collectors.joining(", ", heading, ""));
  }

  /**
   * A line for each layer: norm, mean absolute value, share of zeros, ratio to the last layer and
   * flow.
   *
   * @return the lines, each with a line feed at its end
   */
  public String table() {
    TextTable table =
        new TextTable("layer", "samples", "norm", "mean |g|", "zeros", "ratio to last", "flow");
    for (LayerGradient layer : layers) {
      table.line(
          layer.layer(),
          String.valueOf(layer.samples()),
          number(layer.norm()),
          number(layer.meanAbsolute()),
          TextTable.percent(layer.zeroShare()),
          number(layer.ratioToLast()),
          layer.flow().name().toLowerCase(Locale.ROOT));
    }
    return table.toString();
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2e", value);
  }

  /** The {@link #summary}. */
  @Override
  public String toString() {
    return summary();
  }
}
