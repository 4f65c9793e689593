package io.github.relu4j.examples.experiment;

import io.github.relu4j.examples.training.TrainingRecord;
import java.util.List;

/**
 * The answer of a comparison.
 *
 * @param task its name
 * @param description where its samples come from
 * @param target the test accuracy that counts as learned
 * @param search each activation at all learning rates, with the first seed
 * @param chosen each activation at its best learning rate, with all seeds
 */
public record ComparisonResult(
    String task,
    String description,
    double target,
    List<TrainingRecord> search,
    List<TrainingRecord> chosen) {

  /** The chosen ones of an activation, a record for each seed. */
  public List<TrainingRecord> of(String activation) {
    return chosen.stream().filter(record -> record.activation().equals(activation)).toList();
  }

  /** The median of the epochs to the target; infinite where that was not reached. */
  public double epochs(String activation) {
    return Statistics.median(
        of(activation).stream()
            .map(
                record ->
                    record.epochsTo(target).isPresent()
                        ? (double) record.epochsTo(target).getAsInt()
                        : Double.POSITIVE_INFINITY)
            .toList());
  }

  /** The median of the seconds of training to the target; infinite where that was not reached. */
  public double seconds(String activation) {
    return Statistics.median(
        of(activation).stream()
            .map(
                record ->
                    record.epochsTo(target).isPresent()
                        ? record.seconds(record.epochsTo(target).getAsInt())
                        : Double.POSITIVE_INFINITY)
            .toList());
  }

  /** The median of the test accuracy after the last epoch. */
  public double accuracy(String activation) {
    return Statistics.median(
        of(activation).stream().map(record -> record.last().testAccuracy()).toList());
  }
}
