package io.github.relu4j.examples.claims;

import io.github.relu4j.examples.claims.Curves.Curve;
import io.github.relu4j.examples.experiment.Statistics;
import io.github.relu4j.examples.experiment.Subject;
import io.github.relu4j.examples.experiment.Trainings;
import io.github.relu4j.examples.training.EpochRecord;
import io.github.relu4j.examples.training.TrainingRecord;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Who reaches the lower test loss after any epoch, each at its own best learning rate.
 *
 * @param width the units of a hidden layer; gates have fewer, for as many parameters
 * @param depth the number of hidden layers
 * @param pairs of activations: the first is said to be the better one
 */
record LowerLoss(int width, int depth, List<Pair> pairs) {

  /** Two activations. */
  record Pair(String better, String other) {}

  List<Statement> statements(Trainings trainings) {
    List<Statement> statements = new ArrayList<>();
    for (Subject subject : trainings.settings().real()) {
      for (Pair pair : pairs) {
        List<TrainingRecord> better = records(subject, pair.better, trainings);
        List<TrainingRecord> other = records(subject, pair.other, trainings);
        statements.add(
            Statement.of(
                Wording.title(pair.better)
                    + " reaches a lower test loss than "
                    + Wording.title(pair.other),
                subject.name(),
                "test loss of " + Wording.title(pair.other) + " / of " + Wording.title(pair.better),
                Scale.RATIO,
                1,
                true,
                IntStream.range(0, better.size())
                    .mapToObj(
                        i ->
                            Statistics.ratio(
                                other.get(i).lowestTestLoss(), better.get(i).lowestTestLoss()))
                    .toList()));
      }
    }
    return statements;
  }

  List<Curves> curves(Trainings trainings) {
    return trainings.settings().real().stream()
        .map(
            subject ->
                new Curves(
                    "Test loss, " + subject.name(),
                    "epoch",
                    "mean loss of a test sample",
                    false,
                    true,
                    activations().stream()
                        .map(
                            activation ->
                                Curve.byEpoch(
                                    Wording.title(activation),
                                    records(subject, activation, trainings),
                                    EpochRecord::testLoss))
                        .toList()))
        .toList();
  }

  /** The rates, for an explanation: such as "digits ReLU 0.03, GELU 0.1; words ...". */
  String rates(Trainings trainings) {
    return trainings.settings().real().stream()
        .map(
            subject ->
                activations().stream()
                    .map(
                        activation ->
                            Wording.title(activation)
                                + " "
                                + Wording.rate(
                                    trainings.bestRate(
                                        subject, subject.classifier(width, depth, activation))))
                    .collect(Collectors.joining(", ", subject.name() + " ", "")))
        .collect(Collectors.joining("; "));
  }

  private Set<String> activations() {
    Set<String> all = new LinkedHashSet<>();
    pairs.forEach(pair -> all.addAll(List.of(pair.other, pair.better)));
    return all;
  }

  private List<TrainingRecord> records(Subject subject, String activation, Trainings trainings) {
    return trainings.best(subject, subject.classifier(width, depth, activation));
  }
}
