package io.github.relu4j.examples.experiment;

import io.github.relu4j.examples.data.Task;
import io.github.relu4j.examples.network.Architecture;
import io.github.relu4j.examples.network.Initialisation;
import io.github.relu4j.examples.training.Descent;
import io.github.relu4j.examples.training.Plan;
import java.util.ArrayList;
import java.util.List;

/** Which units die from which initial weights, at an ordinary learning rate. */
public final class InitialisationTrial implements Trainings {

  private static final List<Initialisation> COMPARED =
      List.of(Initialisation.HE, Initialisation.XAVIER, Initialisation.UNIT_NORMAL);

  private final Settings settings;
  private final Task task;

  /** An experiment on a task, of standardised features. */
  public InitialisationTrial(Settings settings, Task task) {
    this.settings = settings;
    this.task = task;
  }

  @Override
  public List<Plan> plans() {
    List<Plan> plans = new ArrayList<>();
    for (Initialisation initialisation : COMPARED) {
      for (String activation : Settings.RECTIFIERS) {
        for (long seed : settings.allSeeds()) {
          Architecture architecture = settings.classifier(task, activation).with(initialisation);
          plans.add(
              new Plan(
                  task,
                  architecture,
                  Descent.of(settings.ordinaryRate()),
                  settings.sweptEpochs(),
                  seed));
        }
      }
    }
    return plans;
  }
}
