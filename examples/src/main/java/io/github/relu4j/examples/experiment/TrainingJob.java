package io.github.relu4j.examples.experiment;

import io.github.relu4j.examples.network.Architecture;
import io.github.relu4j.examples.training.Descent;
import io.github.relu4j.examples.training.EpochRecord;
import io.github.relu4j.examples.training.Plan;
import io.github.relu4j.examples.training.Training;
import io.github.relu4j.examples.training.TrainingRecord;
import io.github.relu4j.examples.training.Workers;
import java.util.Collections;

/**
 * The training of a classifier.
 *
 * @param subject what it learns
 * @param architecture the network
 * @param rate the learning rate
 * @param seed of the samples, the weights and the order of the samples
 */
public record TrainingJob(Subject subject, Architecture architecture, double rate, long seed)
    implements Job<TrainingRecord> {

  @Override
  public String key() {
    return "training of "
        + architecture.key()
        + " on "
        + subject.key(seed)
        + " at "
        + Descent.of(rate)
        + ", "
        + subject.epochs()
        + " epochs, seed "
        + seed;
  }

  @Override
  public Class<TrainingRecord> type() {
    return TrainingRecord.class;
  }

  @Override
  public double cost() {
    // Forward, and back to inputs and weights.
    return 3.0 * architecture.parameters() * subject.count() * subject.epochs();
  }

  Plan plan() {
    return new Plan(
        subject.raw(seed).standardised(), architecture, Descent.of(rate), subject.epochs(), seed);
  }

  @Override
  public TrainingRecord run() {
    try (Workers workers = new Workers(1)) {
      return new Training(plan(), workers).run();
    }
  }

  @Override
  public TrainingRecord guess() {
    double distance = Math.abs(Math.log10(rate) + 1);
    boolean diverges = rate > 1 || architecture.weightScale() > 2;
    return new TrainingRecord(
        diverges,
        diverges ? Double.POSITIVE_INFINITY : 0,
        Collections.nCopies(
            subject.epochs(), new EpochRecord(distance, distance, 1 / (1 + distance), 1)));
  }
}
