package io.github.relu4j.examples.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Where values have their places between the left edge of a picture, 0, and its right edge, 100.
 * Values without an end have a place at the edge, beyond all others; so has 0 on a logarithmic
 * axis.
 */
final class Axis {

  private static final double EDGE = 14;
  private static final double PADDING = 0.06;
  private static final double LEAST_DISTANCE = 15;

  private final boolean logarithmic;
  private final boolean whole;
  private final boolean low;
  private final boolean high;
  private final double from;
  private final double to;

  /** An axis on which all those values have a place. */
  Axis(boolean logarithmic, Collection<Double> values) {
    this.logarithmic = logarithmic;
    this.low = values.stream().anyMatch(this::isLow);
    this.high = values.stream().anyMatch(Axis::isHigh);
    double[] inside =
        values.stream()
            .filter(value -> !isLow(value) && !isHigh(value) && !Double.isNaN(value))
            .mapToDouble(this::linear)
            .sorted()
            .toArray();
    this.whole = !logarithmic && values.stream().allMatch(value -> value == Math.rint(value));
    double least = inside.length == 0 ? 0 : inside[0];
    double most = inside.length == 0 ? 0 : inside[inside.length - 1];
    double padding = most > least ? PADDING * (most - least) : Math.max(Math.abs(most) / 4, 0.25);
    this.from = least - padding;
    this.to = most + padding;
  }

  /** The place of a value; not a number if it has none. */
  double at(double value) {
    if (Double.isNaN(value)) {
      return value;
    }
    if (isLow(value)) {
      return EDGE / 2;
    }
    return isHigh(value) ? 100 - EDGE / 2 : place(linear(value));
  }

  /** The places of values, where those that share an edge stand side by side. */
  List<Double> at(List<Double> values) {
    double lowStep = EDGE / (1 + values.stream().filter(this::isLow).count());
    double highStep = EDGE / (1 + values.stream().filter(Axis::isHigh).count());
    double nextLow = 0;
    double nextHigh = 100 - EDGE;
    List<Double> places = new ArrayList<>();
    for (double value : values) {
      if (isLow(value)) {
        places.add(nextLow += lowStep);
      } else if (isHigh(value)) {
        places.add(nextHigh += highStep);
      } else if (!Double.isNaN(value)) {
        places.add(place(linear(value)));
      }
    }
    return places;
  }

  /** Whether some values stand at the left edge. */
  boolean hasLowEdge() {
    return low;
  }

  /** Whether some values stand at the right edge. */
  boolean hasHighEdge() {
    return high;
  }

  /** Where values with an end begin. */
  double left() {
    return low ? EDGE : 0;
  }

  /** Where values with an end are over. */
  double right() {
    return high ? 100 - EDGE : 100;
  }

  /** Round values, far enough from each other for a number at each. */
  List<Double> ticks() {
    List<Double> ticks = new ArrayList<>();
    double last = Double.NEGATIVE_INFINITY;
    for (double value : candidates()) {
      if (linear(value) >= from && linear(value) <= to && at(value) - last >= LEAST_DISTANCE) {
        ticks.add(value);
        last = at(value);
      }
    }
    return ticks;
  }

  private List<Double> candidates() {
    double range = to - from;
    if (!logarithmic) {
      return multiples(from, to);
    }
    if (range < 0.8) {
      return multiples(Math.pow(10, from), Math.pow(10, to));
    }
    List<Double> candidates = new ArrayList<>();
    int step = Math.max(1, (int) Math.ceil(range / 5));
    int first = Math.floorDiv((int) Math.floor(from), step) * step;
    for (int exponent = first; exponent <= to; exponent += step) {
      double power = Double.parseDouble("1e" + exponent);
      candidates.add(power);
      if (range < 2) {
        candidates.add(2 * power);
        candidates.add(5 * power);
      } else if (range < 4) {
        candidates.add(3 * power);
      }
    }
    return candidates;
  }

  /** The multiples of the first of ..., 0.1, 0.2, 0.5, 1, 2, 5, ... that makes few of them. */
  private List<Double> multiples(double least, double most) {
    double rough = (most - least) / 6;
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    double step = rough <= 2 * power ? 2 * power : rough <= 5 * power ? 5 * power : 10 * power;
    if (whole) {
      step = Math.max(step, 1);
    }
    List<Double> multiples = new ArrayList<>();
    for (double k = Math.ceil(least / step); k * step <= most; k++) {
      multiples.add(k * step + 0.0);
    }
    return multiples;
  }

  private boolean isLow(double value) {
    return value == Double.NEGATIVE_INFINITY || (logarithmic && value <= 0);
  }

  private static boolean isHigh(double value) {
    return value == Double.POSITIVE_INFINITY;
  }

  private double linear(double value) {
    return logarithmic ? Math.log10(value) : value;
  }

  private double place(double linear) {
    return left() + (right() - left()) * (linear - from) / (to - from);
  }
}
