package io.github.relu4j.examples.experiment;

import io.github.relu4j.examples.data.Task;
import io.github.relu4j.examples.network.Architecture;
import io.github.relu4j.examples.training.Descent;
import io.github.relu4j.examples.training.Plan;
import io.github.relu4j.examples.training.TrainingRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which activation learns a task in how many epochs: each tries all learning rates with the first
 * seed, and goes on with its best one and all seeds.
 */
public final class Comparison implements Experiment<ComparisonResult> {

  private final Settings settings;
  private final Task task;
  private final int epochs;

  /** A comparison on a task, of standardised features. */
  public Comparison(Settings settings, Task task, int epochs) {
    this.settings = settings;
    this.task = task;
    this.epochs = epochs;
  }

  @Override
  public int steps() {
    return settings.activations().size() * epochs * (settings.rates().size() + settings.seeds());
  }

  @Override
  public ComparisonResult run(Laboratory laboratory) {
    List<TrainingRecord> search = new ArrayList<>();
    List<Plan> chosen = new ArrayList<>();
    for (String activation : settings.activations()) {
      List<TrainingRecord> tried =
          laboratory.train(
              settings.rates().stream()
                  .map(rate -> plan(activation, rate, settings.seed()))
                  .toList());
      search.addAll(tried);
      double best = tried.stream().min(better()).orElseThrow().rate();
      settings.allSeeds().forEach(seed -> chosen.add(plan(activation, best, seed)));
    }
    return new ComparisonResult(
        task.name(),
        task.description(),
        settings.target(),
        search,
        laboratory.trainInTurns(chosen));
  }

  /**
   * Fewer epochs to the target first; of those with as many, or none, the higher accuracy at the
   * end.
   */
  private Comparator<TrainingRecord> better() {
    return Comparator.<TrainingRecord>comparingInt(
            record -> record.epochsTo(settings.target()).orElse(Integer.MAX_VALUE))
        .thenComparing(
            Comparator.<TrainingRecord>comparingDouble(record -> record.last().testAccuracy())
                .reversed());
  }

  private Plan plan(String activation, double rate, long seed) {
    Architecture architecture =
        settings.classifier(task, activation).withBatchNormalisation(settings.batchNormalised());
    return new Plan(task, architecture, Descent.of(rate), epochs, seed);
  }
}
