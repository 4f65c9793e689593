package io.github.relu4j.examples.experiment;

import io.github.relu4j.examples.network.Architecture;
import java.util.List;

/**
 * What each activation costs in a step of training; nothing else should run meanwhile.
 *
 * @param subject what is learned
 * @param width the units of a hidden layer
 * @param depth the number of hidden layers
 * @param rounds how many are measured
 * @param seed of the samples and the weights
 */
public record CostJob(Subject subject, int width, int depth, int rounds, long seed)
    implements Job<CostJob.Costs> {

  /**
   * What was measured.
   *
   * @param costs one for each activation
   */
  public record Costs(List<ActivationCost.Cost> costs) {}

  @Override
  public String key() {
    return "cost of activations in "
        + relu().key()
        + " on "
        + subject.key(seed)
        + ", "
        + rounds
        + " rounds, no learning, seed "
        + seed
        + InTurns.machine();
  }

  private Architecture relu() {
    return subject.classifier(width, depth, "relu");
  }

  @Override
  public Class<Costs> type() {
    return Costs.class;
  }

  @Override
  public double cost() {
    int networks = 2 * ActivationCost.activations().size();
    return 3.0 * relu().parameters() * networks * ActivationCost.samples(rounds);
  }

  @Override
  public Costs run() {
    return new Costs(
        ActivationCost.measure(subject.raw(seed).standardised(), width, depth, seed, rounds));
  }

  @Override
  public Costs guess() {
    return new Costs(
        ActivationCost.activations().stream()
            .map(activation -> new ActivationCost.Cost(activation, 0.5, 0.5, 1))
            .toList());
  }
}
