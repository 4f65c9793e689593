package io.github.relu4j.examples.claims;

import io.github.relu4j.examples.experiment.Trainings;
import java.util.List;

/** GELU and SiLU reach a lower test loss than ReLU. */
final class SmoothActivations implements Experiment {

  @Override
  public Claim run(int number, Trainings trainings) {
    LowerLoss comparison =
        new LowerLoss(
            trainings.settings().width(),
            trainings.settings().depth(),
            List.of(new LowerLoss.Pair("gelu", "relu"), new LowerLoss.Pair("silu", "relu")));
    return new Claim(
        number,
        "GELU and SiLU reach a lower test loss than ReLU",
        "Each activation learns at its own best rate ("
            + comparison.rates(trainings)
            + "); what counts is the lowest test loss after any epoch. Right of the line the smooth activation has the lower one.",
        comparison.statements(trainings),
        comparison.curves(trainings));
  }
}
