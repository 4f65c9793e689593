package io.github.relu4j.examples.training;

import java.util.List;
import java.util.OptionalInt;

/**
 * What is recorded of a classifier's training.
 *
 * @param activation of the hidden layers
 * @param initialisation of the hidden layers
 * @param batchNormalised whether with batch normalisation
 * @param rate the learning rate
 * @param seed where weights and the order of samples came from
 * @param diverged whether the loss left the finite numbers; no epoch follows
 * @param epochs one entry for each epoch
 * @param lastHidden the activations of the last hidden layer for some test samples, at the end
 */
public record TrainingRecord(
    String activation,
    String initialisation,
    boolean batchNormalised,
    double rate,
    long seed,
    boolean diverged,
    List<EpochRecord> epochs,
    Histogram lastHidden) {

  /** The first epoch after which the test accuracy was at least that. */
  public OptionalInt epochsTo(double accuracy) {
    return epochs.stream()
        .filter(epoch -> epoch.testAccuracy() >= accuracy)
        .mapToInt(EpochRecord::epoch)
        .findFirst();
  }

  /** The time of processors that so many first epochs took. */
  public double seconds(int count) {
    return epochs.stream().limit(count).mapToDouble(EpochRecord::seconds).sum();
  }

  /** The last epoch. */
  public EpochRecord last() {
    return epochs.get(epochs.size() - 1);
  }
}
