package io.github.relu4j.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.relu4j.Activations;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A report of dead units")
class DeadUnitReportTest {

  /** Of four units: never above 0, in one sample of two, always, in one sample of four. */
  private static final float[] LAYER = {
    -1, 1, 2, -1,
    -2, -1, 3, 5,
    -3, 1, 4, -1,
    0, -1, 5, -1
  };

  private static DeadUnitMonitor ofEverySample(int units) {
    return new DeadUnitMonitor("hidden", units, 0.01f, 1);
  }

  @Test
  @DisplayName("knows nothing before the first sample")
  void nothingObserved() {
    assertThat(ofEverySample(2).report().units())
        .allSatisfy(
            unit -> {
              assertThat(unit.state()).isEqualTo(UnitState.UNKNOWN);
              assertThat(unit.zeroShare()).isNaN();
            });
  }

  @Test
  @DisplayName("says it in one line, with the dead units' numbers")
  void summary() {
    DeadUnitMonitor monitor = ofEverySample(4);
    monitor.observe(Activations.relu(), LAYER);
    assertThat(monitor)
        .hasToString(
            "hidden: of 4 units 1 dead (0), 0 saturated (|f'| < 0.01), 3 active over 4 samples");
  }

  @Test
  @DisplayName("names the first ten dead units, and tells of NaN")
  void summaryOfMany() {
    DeadUnitMonitor monitor = ofEverySample(12);
    float[] x = new float[12];
    x[1] = Float.NaN;
    monitor.observe(Activations.relu(), x);
    assertThat(monitor.report().summary())
        .contains("11 dead (0, 2, 3, 4, 5, 6, 7, 8, 9, 10, ...)", "f' was NaN 1 times");
  }

  @Test
  @DisplayName("names ten dead units without saying that there are more")
  void summaryOfTen() {
    DeadUnitMonitor monitor = ofEverySample(10);
    monitor.observe(Activations.relu(), new float[10]);
    assertThat(monitor.report().summary()).contains("10 dead (0, 1, 2, 3, 4, 5, 6, 7, 8, 9), ");
  }

  @Test
  @DisplayName("says how many units are in each state, and its report says the same")
  void summaryOfEachState() {
    DeadUnitMonitor monitor = ofEverySample(4);
    monitor.observeDerivatives(new float[] {0, 0.001f, 0.002f, 1});
    DeadUnitReport report = monitor.report();
    assertThat(report.dead()).isEqualTo(1);
    assertThat(report.saturated()).isEqualTo(2);
    assertThat(report.active()).isEqualTo(1);
    assertThat(report)
        .hasToString(
            "hidden: of 4 units 1 dead (0), 2 saturated (|f'| < 0.01), 1 active over 1 samples");
  }

  @Test
  @DisplayName("says it in a table, a line for each unit")
  void table() {
    DeadUnitMonitor monitor = ofEverySample(4);
    monitor.observe(Activations.relu(), LAYER);
    assertThat(monitor.report().table())
        .isEqualTo(
            """
            unit   state   f' = 0  |f'| < 0.01
            0       dead  100.0 %      100.0 %
            1     active   50.0 %       50.0 %
            2     active    0.0 %        0.0 %
            3     active   75.0 %       75.0 %
            """);
  }
}
