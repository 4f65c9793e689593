package io.github.relu4j.examples.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StatisticsTest {

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
