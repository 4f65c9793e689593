package io.github.relu4j.examples.experiment;

import io.github.relu4j.examples.data.Task;
import io.github.relu4j.examples.network.Architecture;
import io.github.relu4j.examples.network.Initialisation;
import io.github.relu4j.examples.training.Descent;
import io.github.relu4j.examples.training.Plan;
import java.util.ArrayList;
import java.util.List;

/**
 * Which units die at which learning rate: rectifiers with He weights, and ReLU with batch
 * normalisation.
 */
public final class RateSweep implements Trainings {

  private final Settings settings;
  private final Task task;

  /** An experiment on a task, of standardised features. */
  public RateSweep(Settings settings, Task task) {
    this.settings = settings;
    this.task = task;
  }

  @Override
  public List<Plan> plans() {
    List<Plan> plans = new ArrayList<>();
    for (double rate : settings.sweptRates()) {
      for (long seed : settings.allSeeds()) {
        Settings.RECTIFIERS.forEach(activation -> plans.add(plan(activation, false, rate, seed)));
        plans.add(plan("relu", true, rate, seed));
      }
    }
    return plans;
  }

  private Plan plan(String activation, boolean batchNormalised, double rate, long seed) {
    Architecture architecture =
        settings
            .classifier(task, activation)
            .with(Initialisation.HE)
            .withBatchNormalisation(batchNormalised);
    return new Plan(task, architecture, Descent.of(rate), settings.sweptEpochs(), seed);
  }
}
