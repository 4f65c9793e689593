package io.github.relu4j.examples.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.PrimitiveIterator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A stopwatch")
class StopwatchTest {

  @Test
  @DisplayName("adds up intervals, without one reading of the clock in each")
  void intervals() {
    Stopwatch watch = watch(100, 112, 200, 215);
    twoIntervals(watch);
    assertThat(watch.measured(2)).isEqualTo(12 + 15 - 2 * 2);
  }

  @Test
  @DisplayName("knows how long all readings took, two in each interval")
  void readings() {
    Stopwatch watch = watch(100, 112, 200, 215);
    twoIntervals(watch);
    assertThat(watch.readings(2)).isEqualTo(8);
  }

  @Test
  @DisplayName("starts anew after a reset")
  void reset() {
    Stopwatch watch = watch(100, 112, 200, 215);
    twoIntervals(watch);
    watch.reset();
    assertThat(watch.measured(2)).isZero();
    assertThat(watch.readings(2)).isZero();
  }

  @Test
  @DisplayName("takes the mean of many readings as the time of one")
  void reading() {
    long[] time = {0};
    // By turns 1 and 3.
    Stopwatch watch = new Stopwatch(() -> time[0] += time[0] % 4 == 0 ? 1 : 3);
    assertThat(watch.reading()).isEqualTo(2);
  }

  private static void twoIntervals(Stopwatch watch) {
    for (int i = 0; i < 2; i++) {
      watch.start();
      watch.stop();
    }
  }

  private static Stopwatch watch(long... times) {
    PrimitiveIterator.OfLong clock = Arrays.stream(times).iterator();
    return new Stopwatch(clock::nextLong);
  }
}
