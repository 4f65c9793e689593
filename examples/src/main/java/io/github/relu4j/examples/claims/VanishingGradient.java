package io.github.relu4j.examples.claims;

import io.github.relu4j.examples.claims.Curves.Curve;
import io.github.relu4j.examples.experiment.PropagationJob;
import io.github.relu4j.examples.experiment.Settings;
import io.github.relu4j.examples.experiment.Statistics;
import io.github.relu4j.examples.experiment.Subject;
import io.github.relu4j.examples.experiment.Trainings;
import io.github.relu4j.examples.training.Propagation;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The gradient of a sigmoid network vanishes with depth, those of ReLU and tanh do not. */
final class VanishingGradient implements Experiment {

  /** What relu4j's monitor calls vanishing by default. */
  private static final double VANISHING = 1e-3;

  private static final List<String> ACTIVATIONS = List.of("sigmoid", "relu", "tanh");

  @Override
  public Claim run(int number, Trainings trainings) {
    List<Statement> statements = new ArrayList<>();
    List<Curves> curves = new ArrayList<>();
    int deep = trainings.settings().deep();
    for (Subject subject : trainings.settings().real()) {
      List<Curve> lines = new ArrayList<>();
      for (String activation : ACTIVATIONS) {
        boolean vanishes = activation.equals("sigmoid");
        NavigableMap<Double, List<Double>> byDepth = new TreeMap<>();
        for (int depth = 2; depth <= deep; depth += 2) {
          byDepth.put((double) depth, ratios(subject, activation, depth, trainings));
        }
        statements.add(
            Statement.of(
                "The gradient of "
                    + Wording.title(activation)
                    + (vanishes ? " vanishes" : " does not vanish"),
                subject.name(),
                "gradient of the first layer / gradient of the output",
                Scale.RATIO,
                VANISHING,
                !vanishes,
                byDepth.get((double) deep)));
        lines.add(Curve.of(Wording.title(activation), byDepth));
      }
      curves.add(
          new Curves(
              "Gradient of the first layer / of the output, " + subject.name(),
              "hidden layers",
              "ratio of norms",
              false,
              true,
              lines));
    }
    return new Claim(
        number,
        "The gradient of a sigmoid network vanishes with depth, those of ReLU and tanh do not",
        "How much of the gradient arrives at the first of "
            + deep
            + " hidden layers before any training, each network with the initial weights"
            + " recommended for its activation. Left of the line less than a thousandth arrives.",
        statements,
        curves);
  }

  private static List<Double> ratios(
      Subject subject, String activation, int depth, Trainings trainings) {
    Settings settings = trainings.settings();
    List<Propagation> runs =
        trainings
            .laboratory()
            .run(
                settings.seeds().stream()
                    .map(
                        seed ->
                            new PropagationJob(
                                subject,
                                subject.classifier(settings.width(), depth, activation),
                                seed))
                    .toList());
    return runs.stream()
        .map(Propagation::gradients)
        .map(norms -> Statistics.ratio(norms.get(0), norms.get(norms.size() - 1)))
        .toList();
  }
}
