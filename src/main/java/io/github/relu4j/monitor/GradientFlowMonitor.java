package io.github.relu4j.monitor;

import io.github.relu4j.internal.check.Check;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Tells whether the gradient reaches the first layers of a network: for each layer its L2 norm, its
 * mean absolute value, its share of zeros, and the ratio of its norm to that of the last layer.
 *
 * <p><b>What it sees.</b> Any gradient that has a row per sample: gradX, the gradient with respect
 * to a layer's pre-activations, is the usual one. The same kind for all layers, else the ratios say
 * nothing.
 *
 * <p><b>Layout.</b> Row by row: a sample has {@code units} neighbouring elements, as in a tensor
 * [N, C]. Layers may differ in units.
 *
 * <p><b>Window.</b> All samples since the start or the last {@link #reset}, of which one in {@code
 * interval} is looked at, since otherwise that would cost more than the backward pass of a
 * rectifier. In a network with matrix products, beside which it costs little, use 1.
 *
 * <p><b>Same bits.</b> The sums of a row are formed in double in a fixed order, and the rows added
 * up exactly. So the report depends on which rows were looked at and on nothing else: not on their
 * order, on the path or on the threads.
 *
 * <p>One monitor is for one thread; {@link #merge} joins those of several. Observing allocates
 * nothing.
 *
 * <p>Source: X. Glorot, Y. Bengio, "Understanding the difficulty of training deep feedforward
 * neural networks", AISTATS 2010; R. Pascanu, T. Mikolov, Y. Bengio, "On the difficulty of training
 * recurrent neural networks", ICML 2013.
 */
public final class GradientFlowMonitor {

  /** The ratio to the last layer under which a gradient counts as vanishing. */
  public static final double DEFAULT_VANISHING_BELOW = 1e-3;

  /** The ratio to the last layer over which a gradient counts as exploding. */
  public static final double DEFAULT_EXPLODING_ABOVE = 1e3;

  /** With this interval a monitor costs less than a tenth of the fastest ReLU's backward. */
  public static final int DEFAULT_INTERVAL = 128;

  private final List<String> layers;
  private final double vanishingBelow;
  private final double explodingAbove;
  private final LayerSums[] sums;
  private final RowSampler[] samplers;

  /**
   * A monitor with the default thresholds and interval.
   *
   * @param layers what the reports call the layers, from the first to the last
   * @throws NullPointerException if layers or one of them is null
   * @throws IllegalArgumentException if there is none
   */
  public GradientFlowMonitor(List<String> layers) {
    this(layers, DEFAULT_VANISHING_BELOW, DEFAULT_EXPLODING_ABOVE, DEFAULT_INTERVAL);
  }

  /**
   * A monitor.
   *
   * @param layers what the reports call the layers, from the first to the last
   * @param vanishingBelow the ratio to the last layer under which a gradient counts as vanishing,
   *     above 0
   * @param explodingAbove the ratio to the last layer over which a gradient counts as exploding,
   *     above vanishingBelow
   * @param interval one sample in so many is looked at, at least 1
   * @throws NullPointerException if layers or one of them is null
   * @throws IllegalArgumentException if there is no layer, or if a number is out of range
   */
  public GradientFlowMonitor(
      List<String> layers, double vanishingBelow, double explodingAbove, int interval) {
    this.layers = Check.atLeastOne("layers", layers);
    this.vanishingBelow = Check.positive("vanishingBelow", vanishingBelow);
    this.explodingAbove = Check.positive("explodingAbove", explodingAbove);
    if (explodingAbove <= vanishingBelow) {
      throw new IllegalArgumentException(
          "explodingAbove must be above vanishingBelow = "
              + vanishingBelow
              + " but is "
              + explodingAbove);
    }
    this.sums = new LayerSums[layers.size()];
    this.samplers = new RowSampler[layers.size()];
    for (int layer = 0; layer < sums.length; layer++) {
      sums[layer] = new LayerSums();
      samplers[layer] = new RowSampler(interval);
    }
  }

  /**
   * Observes the gradient of a layer for a batch.
   *
   * @param layer the layer's index, 0 for the first
   * @param gradient the gradient, row by row
   * @param offset index of the first element
   * @param samples the number of rows
   * @param units the number of elements of a row, at least 1
   * @throws NullPointerException if gradient is null
   * @throws IndexOutOfBoundsException if there is no such layer, or if the rows do not lie inside
   *     gradient
   * @throws IllegalArgumentException if units is under 1
   */
  public void observe(int layer, float[] gradient, int offset, int samples, int units) {
    if (layer < 0 || layer >= sums.length) {
      throw new IndexOutOfBoundsException(
          "layer must be from 0 to " + (sums.length - 1) + " but is " + layer);
    }
    Check.atLeast("units", 1, units);
    Check.rows("gradient", gradient, offset, samples, units);
    RowSampler sampler = samplers[layer];
    long row = sampler.next();
    while (row < samples) {
      int from = offset + (int) row * units;
      sums[layer].addRow(gradient, from, from + units);
      sampler.picked();
      row = sampler.next();
    }
    sampler.passed(samples);
  }

  /**
   * Observes the gradient of a layer for a batch, a whole array.
   *
   * @param layer the layer's index, 0 for the first
   * @param gradient the gradient, row by row
   * @param units the number of elements of a row, at least 1
   * @throws NullPointerException if gradient is null
   * @throws IndexOutOfBoundsException if there is no such layer
   * @throws IllegalArgumentException if units is under 1, or if gradient is not a whole number of
   *     rows
   */
  public void observe(int layer, float[] gradient, int units) {
    Check.atLeast("units", 1, units);
    observe(layer, gradient, 0, Check.wholeRows("gradient", gradient, units), units);
  }

  /**
   * Adds what another monitor has observed, as if this one had. The order of merges does not
   * matter.
   *
   * @param other the monitor of the same network in another thread, which has ended or pauses; is
   *     left as it is
   * @throws NullPointerException if other is null
   * @throws IllegalArgumentException if it is this one, or of other layers or thresholds
   */
  public void merge(GradientFlowMonitor other) {
    Objects.requireNonNull(other, "other");
    if (other == this) {
      throw new IllegalArgumentException("other must be another monitor than this one");
    }
    Check.same("layers", layers, other.layers);
    Check.same("vanishingBelow", vanishingBelow, other.vanishingBelow);
    Check.same("explodingAbove", explodingAbove, other.explodingAbove);
    for (int layer = 0; layer < sums.length; layer++) {
      sums[layer].add(other.sums[layer]);
    }
  }

  /** Forgets all samples: a new window begins. */
  public void reset() {
    for (int layer = 0; layer < sums.length; layer++) {
      sums[layer].reset();
      samplers[layer].reset();
    }
  }

  /**
   * What was observed since the start or the last reset.
   *
   * @return the report
   */
  public GradientFlowReport report() {
    double lastNorm = sums[sums.length - 1].norm();
    List<LayerGradient> gradients = new ArrayList<>(sums.length);
    for (int layer = 0; layer < sums.length; layer++) {
      LayerSums of = sums[layer];
      double norm = of.norm();
      double ratio = norm / lastNorm;
      gradients.add(
          new LayerGradient(
              layers.get(layer),
              of.samples(),
              norm,
              of.meanAbsolute(),
              of.zeroShare(),
              ratio,
              flow(of.samples(), norm, lastNorm, ratio)));
    }
    return new GradientFlowReport(gradients, vanishingBelow, explodingAbove);
  }

  private GradientFlow flow(long samples, double norm, double lastNorm, double ratio) {
    if (samples > 0 && !(norm <= Double.MAX_VALUE)) {
      return GradientFlow.EXPLODING;
    }
    if (samples == 0 || !(lastNorm > 0 && lastNorm <= Double.MAX_VALUE)) {
      return GradientFlow.UNKNOWN;
    }
    if (ratio < vanishingBelow) {
      return GradientFlow.VANISHING;
    }
    return ratio > explodingAbove ? GradientFlow.EXPLODING : GradientFlow.STEADY;
  }

  /** The report's {@link GradientFlowReport#summary}. */
  @Override
  public String toString() {
    return report().summary();
  }
}
