package io.github.relu4j.examples.training;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What is recorded of a classifier's training. A run that diverged has learned nothing, whatever it
 * could do before.
 *
 * @param diverged whether the loss left the finite numbers; no epoch follows
 * @param deadShare the share of all hidden units that were dead in the last epoch, by relu4j's
 *     monitor; 0 if units were not counted, infinite if the run diverged
 * @param epochs one entry for each epoch
 */
public record TrainingRecord(boolean diverged, double deadShare, List<EpochRecord> epochs) {

  /**
   * How many epochs it took to that test accuracy, in a straight line between the epochs before and
   * after; infinite if it was not reached.
   */
  public double epochsTo(double accuracy) {
    return sumTo(accuracy, epoch -> 1);
  }

  /** How much of the processors' time training took until then. */
  public double secondsTo(double accuracy) {
    return sumTo(accuracy, EpochRecord::seconds);
  }

  private double sumTo(double accuracy, ToDoubleFunction<EpochRecord> number) {
    double sum = 0;
    double before = 0;
    for (EpochRecord epoch : diverged ? List.<EpochRecord>of() : epochs) {
      if (epoch.testAccuracy() >= accuracy) {
        double share = (accuracy - before) / (epoch.testAccuracy() - before);
        return sum + share * number.applyAsDouble(epoch);
      }
      sum += number.applyAsDouble(epoch);
      before = epoch.testAccuracy();
    }
    return Double.POSITIVE_INFINITY;
  }

  /** The lowest test loss after any epoch: where one would have stopped. Infinite if diverged. */
  public double lowestTestLoss() {
    return diverged
        ? Double.POSITIVE_INFINITY
        : epochs.stream().mapToDouble(EpochRecord::testLoss).min().orElseThrow();
  }

  /** The highest test accuracy after any epoch; 0 if diverged. */
  public double highestTestAccuracy() {
    return diverged
        ? 0
        : epochs.stream().mapToDouble(EpochRecord::testAccuracy).max().orElseThrow();
  }

  /** The test accuracy after the last epoch; 0 if diverged. */
  public double lastTestAccuracy() {
    return diverged ? 0 : epochs.get(epochs.size() - 1).testAccuracy();
  }
}
