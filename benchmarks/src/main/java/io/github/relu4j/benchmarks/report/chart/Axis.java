package io.github.relu4j.benchmarks.report.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * A logarithmic axis.
 *
 * @param name what is along it, with its unit
 * @param min where it starts
 * @param max where it ends
 * @param ticks where it is labelled
 */
record Axis(String name, double min, double max, List<Tick> ticks) {

  private static final double[] POWERS = {1};
  private static final double[] STEPS = {1, 2, 5};
  private static final double[] FINE_STEPS = {1, 1.5, 2, 3, 5, 7};
  private static final double DECADES_WITH_FINE_STEPS = 1.1;
  private static final double DECADES_WITH_STEPS = 2.6;
  private static final int MOST_TICKS = 8;

  /**
   * A value and how it is written.
   *
   * @param value on the axis
   * @param label beside the axis
   */
  record Tick(double value, String label) {}

  /** An axis with ticks at powers of ten, and between them if it is short. */
  static Axis of(String name, double min, double max) {
    double decades = Math.log10(max / min);
    int stride = (int) Math.max(1, Math.ceil(decades / MOST_TICKS));
    int first = (int) Math.floor(Math.log10(min));
    int last = (int) Math.ceil(Math.log10(max));
    List<Tick> ticks =
        IntStream.rangeClosed(first, last)
            .filter(exponent -> exponent % stride == 0)
            .boxed()
            .flatMap(
                exponent ->
                    DoubleStream.of(steps(decades))
                        .mapToObj(step -> BigDecimal.valueOf(step).scaleByPowerOfTen(exponent)))
            .filter(tick -> tick.doubleValue() >= min && tick.doubleValue() <= max)
            .map(tick -> new Tick(tick.doubleValue(), Labels.number(tick)))
            .toList();
    return new Axis(name, min, max, ticks);
  }

  private static double[] steps(double decades) {
    if (decades < DECADES_WITH_FINE_STEPS) {
      return FINE_STEPS;
    }
    return decades < DECADES_WITH_STEPS ? STEPS : POWERS;
  }

  /** How far along the axis a value is, from 0 to 1. */
  double position(double value) {
    return Math.log(value / min) / Math.log(max / min);
  }

  /** What is that far along the axis. */
  double valueAt(double position) {
    return min * Math.pow(max / min, position);
  }
}
