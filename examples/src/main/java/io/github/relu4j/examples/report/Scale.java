package io.github.relu4j.examples.report;

import static io.github.relu4j.examples.report.Drawing.map;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An axis.
 *
 * @param name what it shows
 * @param kind where values have their places
 */
record Scale(String name, Kind kind) {

  private static final int MOST_BREAKS = 8;

  /** Where values have their places. */
  enum Kind {
    LINEAR,

    /** Equal ratios have equal distances. */
    LOGARITHMIC,

    /** Whole numbers. */
    COUNTING
  }

  static Scale linear(String name) {
    return new Scale(name, Kind.LINEAR);
  }

  static Scale counting(String name) {
    return new Scale(name, Kind.COUNTING);
  }

  static Scale logarithmic(String name) {
    return new Scale(name, Kind.LOGARITHMIC);
  }

  /** Whether a value has a place on it. */
  boolean holds(double value) {
    return Double.isFinite(value) && (kind != Kind.LOGARITHMIC || value > 0);
  }

  /** In the terms of the plot library, for values in a range. */
  Map<String, Object> specification(String aesthetic, double least, double most) {
    Map<String, Object> specification = map("aesthetic", aesthetic, "name", name);
    if (kind == Kind.LOGARITHMIC) {
      specification.put("trans", "log10");
      breakAtPowersOfTen(
          specification, (int) Math.floor(Math.log10(least)), (int) Math.ceil(Math.log10(most)));
    } else if (kind == Kind.COUNTING) {
      breakAtWholeNumbers(specification, (int) least, (int) most);
    }
    return specification;
  }

  private static void breakAtPowersOfTen(Map<String, Object> specification, int from, int to) {
    List<Object> breaks = new ArrayList<>();
    List<Object> labels = new ArrayList<>();
    int step = step(to - from);
    for (int exponent = Math.floorDiv(from, step) * step; exponent <= to; exponent += step) {
      breaks.add(Math.pow(10, exponent));
      labels.add(label(exponent));
    }
    specification.put("breaks", breaks);
    specification.put("labels", labels);
    if (to - from > 0) {
      specification.put("limits", Drawing.list(Math.pow(10, from), Math.pow(10, to)));
    }
  }

  private static String label(int exponent) {
    return exponent < -3 || exponent > 3
        ? "1e" + exponent
        : BigDecimal.ONE.scaleByPowerOfTen(exponent).toPlainString();
  }

  private static void breakAtWholeNumbers(Map<String, Object> specification, int from, int to) {
    List<Object> breaks = new ArrayList<>();
    int step = step(to - from);
    for (int each = Math.floorDiv(from + step - 1, step) * step; each <= to; each += step) {
      breaks.add((double) each);
    }
    specification.put("breaks", breaks);
    specification.put(
        "labels",
        new ArrayList<Object>(
            breaks.stream().map(each -> String.valueOf(((Double) each).intValue())).toList()));
  }

  /** The first of 1, 2, 5, 10, 20 ... that makes few breaks. */
  private static int step(int range) {
    int step = 1;
    for (int i = 0; range / step > MOST_BREAKS; i++) {
      step = i % 3 == 1 ? step / 2 * 5 : step * 2;
    }
    return step;
  }
}
