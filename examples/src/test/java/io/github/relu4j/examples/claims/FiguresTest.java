package io.github.relu4j.examples.claims;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.relu4j.examples.training.EpochRecord;
import io.github.relu4j.examples.training.Histogram;
import io.github.relu4j.examples.training.TrainingRecord;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FiguresTest {

  @Test
  @DisplayName("the dead share of a run is that of its last epoch")
  void lastEpoch() {
    assertThat(share(run(epoch(1, 0.25), epoch(1, 0.5)))).isEqualTo(0.5);
  }

  @Test
  @DisplayName("the dead share of a run that diverged is that of the epoch before")
  void diverged() {
    assertThat(share(run(epoch(1, 0.25), epoch(Double.NaN, 0)))).isEqualTo(0.25);
  }

  @Test
  @DisplayName("the dead share of a run that diverged in its first epoch is unknown")
  void divergedAtOnce() {
    assertThat(share(run(epoch(Double.NaN, 0)))).isNaN();
  }

  @Test
  @DisplayName("runs whose dead share is unknown are left out of the median")
  void median() {
    assertThat(share(run(epoch(1, 0.25)), run(epoch(Double.NaN, 0)), run(epoch(1, 0.75))))
        .isEqualTo(0.5);
  }

  private static double share(TrainingRecord... runs) {
    return Figures.deadShare(List.of(runs), run -> true);
  }

  private static EpochRecord epoch(double loss, double deadShare) {
    return new EpochRecord(1, loss, 0, 0, deadShare, 0, List.of(deadShare), List.of());
  }

  private static TrainingRecord run(EpochRecord... epochs) {
    return new TrainingRecord(
        "relu",
        "he",
        false,
        1,
        1,
        Double.isNaN(epochs[epochs.length - 1].loss()),
        new ArrayList<>(List.of(epochs)),
        new Histogram("none", 0, 1, List.of()));
  }
}
