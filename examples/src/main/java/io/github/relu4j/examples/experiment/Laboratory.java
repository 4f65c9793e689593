package io.github.relu4j.examples.experiment;

import io.github.relu4j.examples.training.Plan;
import io.github.relu4j.examples.training.Training;
import io.github.relu4j.examples.training.TrainingRecord;
import io.github.relu4j.examples.training.Workers;
import java.util.ArrayList;
import java.util.List;

/**
 * Where experiments are done.
 *
 * @param workers who does them
 * @param step called for each epoch that is done, or not needed any more
 */
public record Laboratory(Workers workers, Runnable step) {

  /** Trains one after the other. */
  List<TrainingRecord> train(List<Plan> plans) {
    List<TrainingRecord> records = new ArrayList<>();
    for (Plan plan : plans) {
      TrainingRecord record = new Training(plan, workers).run(step);
      skip(plan.epochs() - record.epochs().size());
      records.add(record);
    }
    return records;
  }

  /**
   * Trains all at the same time, an epoch of each in turn: whatever else the machine does meanwhile
   * then slows all of them alike.
   */
  List<TrainingRecord> trainInTurns(List<Plan> plans) {
    List<Training> trainings = plans.stream().map(plan -> new Training(plan, workers)).toList();
    int epochs = plans.stream().mapToInt(Plan::epochs).max().orElse(0);
    for (int epoch = 0; epoch < epochs; epoch++) {
      for (Training training : trainings) {
        if (!training.ended()) {
          training.epoch();
        }
        step.run();
      }
    }
    return trainings.stream().map(Training::record).toList();
  }

  private void skip(int epochs) {
    for (int i = 0; i < epochs; i++) {
      step.run();
    }
  }
}
