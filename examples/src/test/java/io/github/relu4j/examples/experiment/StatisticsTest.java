package io.github.relu4j.examples.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatisticsTest {

  private static final int SAMPLES = 20_000;

  @Test
  @DisplayName("the median of an odd number of values is the middle one, infinite or not")
  void oddMedian() {
    assertThat(Statistics.median(List.of(Double.POSITIVE_INFINITY, 1.0, 7.0))).isEqualTo(7);
  }

  @Test
  @DisplayName("the median of an even number of values is the mean of the two in the middle")
  void evenMedian() {
    assertThat(Statistics.median(List.of(9.0, 1.0, 3.0, 2.0))).isEqualTo(2.5);
  }

  @Test
  @DisplayName("a median between a number and infinity is infinite")
  void infiniteMedian() {
    assertThat(Statistics.median(List.of(1.0, Double.POSITIVE_INFINITY)))
        .isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(Statistics.median(List.of(Double.NEGATIVE_INFINITY, 1.0)))
        .isEqualTo(Double.NEGATIVE_INFINITY);
  }

  @Test
  @DisplayName("a median between two opposite infinities is the smaller one")
  void oppositeInfinities() {
    assertThat(Statistics.median(List.of(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY)))
        .isEqualTo(Double.NEGATIVE_INFINITY);
  }

  @ParameterizedTest(name = "{0} values: {1}")
  @CsvSource({"1, 0", "5, 0", "6, 1", "8, 1", "9, 2", "12, 3", "20, 6", "30, 10", "100, 40"})
  @DisplayName("interval ranks are those of the tables of order statistics")
  void intervalRanks(int count, int rank) {
    assertThat(Statistics.intervalRank(count)).isEqualTo(rank);
  }

  @ParameterizedTest
  @ValueSource(ints = {6, 9, 12, 20, 50})
  @DisplayName(
      "an interval encloses the true median in 95 % of many samples or more, but hardly more")
  void coverage(int count) {
    SplittableRandom random = new SplittableRandom(7);
    int rank = Statistics.intervalRank(count);
    int enclosed = 0;
    for (int sample = 0; sample < SAMPLES; sample++) {
      // The distribution does not matter: this one has no mean, and its median is 0.
      double[] values =
          random
              .doubles(count)
              .map(uniform -> Math.tan(Math.PI * (uniform - 0.5)))
              .sorted()
              .toArray();
      enclosed += values[rank - 1] <= 0 && values[count - rank] >= 0 ? 1 : 0;
    }
    double sampling = 3 * Math.sqrt(0.05 * 0.95 / SAMPLES);
    assertThat((double) enclosed / SAMPLES).isBetween(0.95 - sampling, 0.98);
  }

  @ParameterizedTest(name = "{1} of {0} on one side: {2}")
  @CsvSource({
    "2, 2, 6",
    "5, 5, 6",
    "12, 9, 20",
    "12, 7, 156",
    "12, 6, -1",
    "12, 0, -1",
    "6, 5, 12"
  })
  @DisplayName("the count needed is the next whose interval leaves the border out, -1 if none does")
  void countNeeded(int count, int onSide, int needed) {
    assertThat(Statistics.countNeeded(count, onSide)).isEqualTo(needed);
  }

  @Test
  @DisplayName("two that are both infinite or both 0 are equal, one that is infinite is far off")
  void ratios() {
    double infinite = Double.POSITIVE_INFINITY;
    assertThat(Statistics.ratio(infinite, infinite)).isEqualTo(1);
    assertThat(Statistics.ratio(0, 0)).isEqualTo(1);
    assertThat(Statistics.ratio(infinite, 2)).isEqualTo(infinite);
    assertThat(Statistics.ratio(2, infinite)).isEqualTo(0);
    assertThat(Statistics.ratio(3, 2)).isEqualTo(1.5);
  }

  @Test
  @DisplayName("a constant has rank correlation 0 with anything")
  void constant() {
    assertThat(Statistics.rankCorrelation(List.of(1.0, 2.0, 3.0), List.of(4.0, 4.0, 4.0))).isZero();
  }

  @Test
  @DisplayName("values that rise together have rank correlation 1, however far")
  void risingTogether() {
    assertThat(Statistics.rankCorrelation(List.of(1.0, 2.0, 3.0), List.of(0.0, 0.1, 50.0)))
        .isEqualTo(1);
  }

  @Test
  @DisplayName("equal values share the mean of their ranks")
  void ties() {
    // Ranks 0, 1, 2 against 0.5, 0.5, 2: covariance 1.5, variances 2 and 1.5.
    assertThat(Statistics.rankCorrelation(List.of(1.0, 2.0, 3.0), List.of(4.0, 4.0, 5.0)))
        .isEqualTo(1.5 / Math.sqrt(3));
  }
}
