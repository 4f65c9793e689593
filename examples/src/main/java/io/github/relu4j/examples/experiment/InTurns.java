package io.github.relu4j.examples.experiment;

import io.github.relu4j.Activations;
import io.github.relu4j.examples.training.Training;
import io.github.relu4j.examples.training.TrainingRecord;
import io.github.relu4j.examples.training.Workers;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Trainings whose times are compared: one thread trains an epoch of each in turn, so whatever else
 * the machine does slows all of them alike. Before that one epoch of each is trained in vain, while
 * the JVM compiles. Dead units are not counted.
 *
 * @param jobs the trainings
 */
public record InTurns(List<TrainingJob> jobs) implements Job<InTurns.Records> {

  /**
   * What was recorded.
   *
   * @param records one for each training
   */
  public record Records(List<TrainingRecord> records) {}

  @Override
  public String key() {
    return jobs.stream()
        .map(TrainingJob::key)
        .collect(Collectors.joining(" | ", "in turns: ", machine()));
  }

  /** What times depend on and all else does not. */
  static String machine() {
    return ", Java "
        + Runtime.version()
        + ", "
        + Runtime.getRuntime().availableProcessors()
        + " processors, "
        + Activations.acceleration().path();
  }

  @Override
  public Class<Records> type() {
    return Records.class;
  }

  @Override
  public double cost() {
    return jobs.stream().mapToDouble(TrainingJob::cost).sum();
  }

  @Override
  public Records run() {
    try (Workers workers = new Workers(1)) {
      jobs.forEach(job -> new Training(job.plan(), workers).epoch(false));
      List<Training> trainings =
          jobs.stream().map(job -> new Training(job.plan(), workers)).toList();
      while (trainings.stream().anyMatch(training -> !training.ended())) {
        trainings.stream()
            .filter(training -> !training.ended())
            .forEach(training -> training.epoch(false));
      }
      return new Records(trainings.stream().map(Training::record).toList());
    }
  }

  @Override
  public Records guess() {
    return new Records(jobs.stream().map(TrainingJob::guess).toList());
  }
}
