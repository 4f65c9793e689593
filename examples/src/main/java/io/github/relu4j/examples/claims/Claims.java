package io.github.relu4j.examples.claims;

import io.github.relu4j.examples.experiment.Trainings;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** All claims, in their order. */
public final class Claims {

  private static final List<Experiment> ALL =
      List.of(
          new FasterLearning(),
          new VanishingGradient(),
          new DyingUnits(),
          new SteadyVariance(),
          new UnitsThatLive(),
          new BatchNormalisationAllowsRates(),
          new RateAgainstDeadShare(),
          new BoundedOutputs(),
          new SelfNormalisation(),
          new SmoothActivations(),
          new Gates(),
          new ShareOfStep());

  private Claims() {}

  /** How many there are. */
  public static int count() {
    return ALL.size();
  }

  /** Puts those with the given numbers, from 1, to the test. */
  public static List<Claim> run(Set<Integer> numbers, Trainings trainings) {
    List<Claim> claims = new ArrayList<>();
    for (int number = 1; number <= ALL.size(); number++) {
      if (numbers.contains(number)) {
        claims.add(ALL.get(number - 1).run(number, trainings));
      }
    }
    return claims;
  }
}
