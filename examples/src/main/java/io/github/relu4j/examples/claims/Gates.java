package io.github.relu4j.examples.claims;

import io.github.relu4j.examples.experiment.Trainings;
import java.util.ArrayList;
import java.util.List;

/** Gated layers reach a lower test loss than ungated ones with as many parameters. */
final class Gates implements Experiment {

  @Override
  public Claim run(int number, Trainings trainings) {
    List<LowerLoss.Pair> pairs = new ArrayList<>();
    for (String gate : List.of("reglu", "geglu", "swiglu")) {
      for (String plain : List.of("relu", "gelu")) {
        pairs.add(new LowerLoss.Pair(gate, plain));
      }
    }
    LowerLoss comparison = new LowerLoss(trainings.settings().width(), 1, pairs);
    return new Claim(
        number,
        "Gated layers reach a lower test loss than ReLU and GELU with as many parameters",
        "ReGLU, GEGLU and SwiGLU multiply an activated half of a layer by the other half. As in"
            + " transformers a linear layer follows one such layer, which is narrower, so that"
            + " networks have as many parameters. What counts is the lowest test loss after any"
            + " epoch, each at its own best rate ("
            + comparison.rates(trainings)
            + "). Right of the line the gate has the lower one.",
        comparison.statements(trainings),
        comparison.curves(trainings));
  }
}
