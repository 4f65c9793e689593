package io.github.relu4j.examples.report;

import static io.github.relu4j.examples.report.Reports.INFINITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AxisTest {

  @Test
  @DisplayName("on a linear axis the middle is half way")
  void linear() {
    Axis axis = new Axis(false, List.of(-2.0, 4.0));
    assertThat(axis.at(1)).isCloseTo(50, within(1e-9));
  }

  @Test
  @DisplayName("on a logarithmic axis 1 is half way between a half and 2")
  void logarithmic() {
    Axis axis = new Axis(true, List.of(0.5, 2.0));
    assertThat(axis.at(1)).isCloseTo(50, within(1e-9));
  }

  @Test
  @DisplayName("what is infinite is right of all that is not")
  void infinite() {
    Axis axis = new Axis(false, List.of(1.0, 2.0, INFINITY));
    assertThat(axis.at(2)).isLessThan(axis.right());
    assertThat(axis.at(INFINITY)).isBetween(axis.right(), 100.0);
  }

  @Test
  @DisplayName("0 is left of all other ratios")
  void zeroRatio() {
    Axis axis = new Axis(true, List.of(0.0, 1e-30, 1.0));
    assertThat(axis.at(0)).isBetween(0.0, axis.left());
    assertThat(axis.at(1e-30)).isGreaterThan(axis.left());
  }

  @Test
  @DisplayName("infinite values stand side by side, so that they can be counted")
  void sideBySide() {
    List<Double> values = List.of(INFINITY, 1.0, INFINITY, -INFINITY, INFINITY);
    assertThat(new Axis(false, values).at(values)).doesNotHaveDuplicates().hasSize(5);
  }

  @Test
  @DisplayName("a value that is not a number has no place")
  void notANumber() {
    Axis axis = new Axis(false, List.of(1.0, Double.NaN));
    assertThat(axis.at(Double.NaN)).isNaN();
    assertThat(axis.at(List.of(1.0, Double.NaN))).hasSize(1);
  }

  @Test
  @DisplayName("numbers at a linear axis are round")
  void roundTicks() {
    assertThat(new Axis(false, List.of(0.3, 9.4)).ticks()).containsExactly(0.0, 2.0, 4.0, 6.0, 8.0);
    assertThat(new Axis(false, List.of(1.0, 20.0)).ticks())
        .containsExactly(0.0, 5.0, 10.0, 15.0, 20.0);
  }

  @Test
  @DisplayName("many powers of ten are thinned out")
  void powers() {
    assertThat(new Axis(true, List.of(1e-20, 1.0)).ticks())
        .containsExactly(1e-20, 1e-15, 1e-10, 1e-5, 1.0);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-7, 0, 1e-300, 3, 1e300})
  @DisplayName("a single value is in the middle")
  void single(double value) {
    assertThat(new Axis(false, List.of(value)).at(value)).isCloseTo(50, within(1e-9));
  }

  @Test
  @DisplayName("infinite values alone leave an axis without numbers that are theirs")
  void infiniteAlone() {
    Axis axis = new Axis(true, List.of(INFINITY, 0.0));
    assertThat(axis.ticks()).allMatch(Double::isFinite);
    assertThat(axis.at(List.of(INFINITY, 0.0))).allMatch(Double::isFinite);
  }
}
