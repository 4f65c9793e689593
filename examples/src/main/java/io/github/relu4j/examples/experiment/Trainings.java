package io.github.relu4j.examples.experiment;

import io.github.relu4j.examples.training.Plan;
import io.github.relu4j.examples.training.TrainingRecord;
import java.util.List;

/** An experiment that trains by plans which are all known before. */
interface Trainings extends Experiment<List<TrainingRecord>> {

  /** The trainings, in their order. */
  List<Plan> plans();

  @Override
  default int steps() {
    return plans().stream().mapToInt(Plan::epochs).sum();
  }

  @Override
  default List<TrainingRecord> run(Laboratory laboratory) {
    return laboratory.train(plans());
  }
}
