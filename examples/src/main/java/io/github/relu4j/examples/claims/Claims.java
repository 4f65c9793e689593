package io.github.relu4j.examples.claims;

import io.github.relu4j.examples.experiment.Results;
import io.github.relu4j.examples.experiment.Settings;
import java.util.List;

/** All claims, in their order. */
public final class Claims {

  private static final List<OldClaim> ALL =
      List.of(
          new FasterConvergence(),
          new VanishingGradient(),
          new DyingUnits(),
          new HeKeepsAlive(),
          new OthersDoNotDie(),
          new BatchNormalisationSteadies(),
          new RateAgainstDeadShare(),
          new BoundedOutputs());

  private Claims() {}

  /** What the figures say to each of them. */
  public static List<Judgement> judge(Results results, Settings settings) {
    return ALL.stream().map(claim -> claim.judge(results, settings)).toList();
  }
}
