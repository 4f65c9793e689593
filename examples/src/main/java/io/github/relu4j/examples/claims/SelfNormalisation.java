package io.github.relu4j.examples.claims;

import io.github.relu4j.examples.claims.Curves.Curve;
import io.github.relu4j.examples.experiment.Settings;
import io.github.relu4j.examples.experiment.Subject;
import io.github.relu4j.examples.experiment.Trainings;
import io.github.relu4j.examples.training.Propagation;
import java.util.ArrayList;
import java.util.List;

/** SELU normalises itself, and so learns deep networks better than ReLU. */
final class SelfNormalisation implements Experiment {

  private static final double FAR_FROM_0 = 0.2;
  private static final double FAR_FROM_1 = 2;

  /** Twice as wide as networks that are trained, for less luck. */
  private static final int WIDER = 2;

  @Override
  public Claim run(int number, Trainings trainings) {
    Settings settings = trainings.settings();
    List<Statement> statements = new ArrayList<>();
    List<Curve> means = new ArrayList<>();
    List<Curve> variances = new ArrayList<>();
    for (Subject subject : settings.real()) {
      List<Propagation> runs =
          SteadyVariance.propagations(
              subject,
              subject.classifier(WIDER * settings.width(), settings.deep(), "selu"),
              trainings);
      statements.add(
          Statement.of(
              "SELU keeps the mean of its activations near 0",
              subject.name(),
              "distance of the last layer's mean from 0",
              Scale.DIFFERENCE,
              FAR_FROM_0,
              false,
              runs.stream().map(run -> Math.abs(last(run.means()))).toList()));
      statements.add(
          Statement.of(
              "SELU keeps the variance of its activations near 1",
              subject.name(),
              "factor between the last layer's variance and 1",
              Scale.RATIO,
              FAR_FROM_1,
              false,
              runs.stream()
                  .map(run -> Math.max(last(run.variances()), 1 / last(run.variances())))
                  .toList()));
      means.add(Curve.byLayer(subject.name(), runs.stream().map(Propagation::means).toList()));
      variances.add(
          Curve.byLayer(subject.name(), runs.stream().map(Propagation::variances).toList()));
    }
    LowerLoss comparison =
        new LowerLoss(
            settings.width() / 2, settings.deep(), List.of(new LowerLoss.Pair("selu", "relu")));
    statements.addAll(comparison.statements(trainings));
    List<Curves> curves = new ArrayList<>(comparison.curves(trainings));
    curves.add(byLayer("Mean of SELU's activations", "mean", means));
    curves.add(byLayer("Variance of SELU's activations", "variance", variances));
    return new Claim(
        number,
        "SELU normalises itself, and learns deep networks better than ReLU",
        "Mean and variance of the activations in the last of "
            + settings.deep()
            + " hidden layers before any training, from LeCun's weights; then the lowest test loss"
            + " after any epoch beside that of ReLU with He's weights, in networks of "
            + settings.width() / 2
            + " units a layer, each at its own best rate ("
            + comparison.rates(trainings)
            + ").",
        statements,
        curves);
  }

  private static double last(List<Double> layers) {
    return layers.get(layers.size() - 1);
  }

  private static Curves byLayer(String title, String y, List<Curve> lines) {
    return new Curves(title, "hidden layer", y, false, false, lines);
  }
}
