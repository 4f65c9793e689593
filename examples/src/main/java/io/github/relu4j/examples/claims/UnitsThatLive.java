package io.github.relu4j.examples.claims;

import io.github.relu4j.examples.claims.Curves.Curve;
import io.github.relu4j.examples.experiment.Settings;
import io.github.relu4j.examples.experiment.Subject;
import io.github.relu4j.examples.experiment.Trainings;
import io.github.relu4j.examples.network.Architecture;
import io.github.relu4j.examples.training.TrainingRecord;
import java.util.ArrayList;
import java.util.List;

/** The units of leaky ReLU, PReLU, ELU, GELU and SiLU do not die where ReLU's do. */
final class UnitsThatLive implements Experiment {

  private static final double FEW = 0.01;

  private static final List<String> ACTIVATIONS =
      List.of("leaky_relu", "prelu", "elu", "gelu", "silu");

  @Override
  public Claim run(int number, Trainings trainings) {
    List<Statement> statements = new ArrayList<>();
    List<Curves> curves = new ArrayList<>();
    List<String> chosen = new ArrayList<>();
    Settings settings = trainings.settings();
    for (Subject subject : settings.real()) {
      Architecture relu = subject.classifier(settings.width(), settings.depth(), "relu");
      double high = trainings.highRate(subject, relu);
      chosen.add(subject.name() + " " + Wording.rate(high));
      List<Curve> lines = new ArrayList<>(List.of(byRate("relu", subject, relu, trainings)));
      for (String activation : ACTIVATIONS) {
        Architecture network = subject.classifier(settings.width(), settings.depth(), activation);
        double rate = Math.min(high, trainings.highRate(subject, network));
        statements.add(
            Statement.of(
                "Hardly any unit of " + Wording.title(activation) + " dies",
                subject.name(),
                "share of dead units",
                Scale.SHARE,
                FEW,
                false,
                trainings.records(subject, network, rate).stream()
                    .map(TrainingRecord::deadShare)
                    .toList()));
        lines.add(byRate(activation, subject, network, trainings));
      }
      curves.add(
          new Curves(
              "Dead units by learning rate, " + subject.name() + " (pilot seeds)",
              "learning rate",
              "share of hidden units",
              true,
              false,
              lines));
    }
    return new Claim(
        number,
        "The units of leaky ReLU, PReLU, ELU, GELU and SiLU do not die where ReLU's do",
        "The share of hidden units whose slope is 0 for every sample in the last epoch, at the rate"
            + " that kills ReLU's units in claim 3 ("
            + String.join(", ", chosen)
            + "), or at two thirds of the highest with which all pilot trainings of the activation"
            + " stay finite, if that is lower. The slope of leaky ReLU is never 0, so only a training"
            + " that diverges can speak against it. Left of the line less than 1 % are dead.",
        statements,
        curves);
  }

  private static Curve byRate(
      String activation, Subject subject, Architecture network, Trainings trainings) {
    return Curve.by(
        Wording.title(activation),
        trainings.search(subject, network, Trainings.LOWER_LOSS),
        TrainingRecord::deadShare);
  }
}
