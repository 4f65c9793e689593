package io.github.relu4j.benchmarks.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Numbers on a page")
class NumbersTest {

  @Test
  @DisplayName("that are exact have as few digits as a float needs, and no exponent")
  void exact() {
    assertThat(List.of(1f, -0f, 0.01f, 1f / 3, 16777216f, 1e-5f))
        .extracting(Numbers::exact)
        .containsExactly("1", "0", "0.01", "0.33333334", "16777216", "0.00001");
  }

  @Test
  @DisplayName("that are rounded have up to four digits")
  void rounded() {
    assertThat(List.of(1.41421356, -0.27846, 5.0, Double.NEGATIVE_INFINITY))
        .extracting(Numbers::rounded)
        .containsExactly("1.414", "-0.2785", "5", "-∞");
  }
}
