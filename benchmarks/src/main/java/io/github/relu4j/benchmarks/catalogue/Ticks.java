package io.github.relu4j.benchmarks.catalogue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;

/** Where an axis is labelled. */
final class Ticks {

  private static final int MOST = 8;
  private static final List<BigDecimal> STEPS =
      Stream.of("0.25", "0.5", "1", "2", "5", "10").map(BigDecimal::new).toList();

  private Ticks() {}

  /** Round numbers, no more than have room, but more than with larger steps. */
  static List<BigDecimal> between(double least, double greatest) {
    BigDecimal step =
        STEPS.stream()
            .filter(each -> (greatest - least) / each.doubleValue() < MOST)
            .findFirst()
            .orElse(STEPS.get(STEPS.size() - 1));
    BigDecimal first = new BigDecimal(least).divide(step, 0, RoundingMode.CEILING).multiply(step);
    return Stream.iterate(first, tick -> tick.add(step))
        .takeWhile(tick -> tick.doubleValue() <= greatest)
        .map(tick -> tick.signum() == 0 ? BigDecimal.ZERO : tick.stripTrailingZeros())
        .toList();
  }
}
