package io.github.relu4j.examples.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TrainingRecordTest {

  @Test
  @DisplayName("epochs and seconds to an accuracy are on a straight line between two epochs")
  void between() {
    TrainingRecord record = record(false, 0.5, 0.75, 0.7);
    assertThat(record.epochsTo(0.625)).isEqualTo(1.5);
    // Epochs take 1, 2 and 3 seconds.
    assertThat(record.secondsTo(0.625)).isEqualTo(2);
  }

  @Test
  @DisplayName("before the first epoch the accuracy counts as 0")
  void first() {
    assertThat(record(false, 0.5).epochsTo(0.25)).isEqualTo(0.5);
  }

  @Test
  @DisplayName("an accuracy that was not reached takes infinitely long")
  void notReached() {
    assertThat(record(false, 0.5, 0.75).epochsTo(0.8)).isInfinite();
    assertThat(record(false, 0.5, 0.75).secondsTo(0.8)).isInfinite();
  }

  @Test
  @DisplayName("a run that diverged has learned nothing, whatever it could do before")
  void diverged() {
    TrainingRecord record = record(true, 0.9, 0.1);
    assertThat(record.epochsTo(0.5)).isInfinite();
    assertThat(record.lowestTestLoss()).isInfinite();
    assertThat(record.highestTestAccuracy()).isZero();
    assertThat(record.lastTestAccuracy()).isZero();
  }

  @Test
  @DisplayName("the lowest loss and the highest accuracy may be those of different epochs")
  void best() {
    TrainingRecord record = record(false, 0.5, 0.75, 0.25);
    assertThat(record.lowestTestLoss()).isEqualTo(1);
    assertThat(record.highestTestAccuracy()).isEqualTo(0.75);
    assertThat(record.lastTestAccuracy()).isEqualTo(0.25);
  }

  /** The test losses are 1, 2, 3 and so on, and so are the seconds. */
  private static TrainingRecord record(boolean diverged, double... accuracies) {
    List<EpochRecord> epochs = new ArrayList<>();
    for (double accuracy : accuracies) {
      int number = epochs.size() + 1;
      epochs.add(new EpochRecord(1, number, accuracy, number));
    }
    return new TrainingRecord(diverged, 0, epochs);
  }
}
