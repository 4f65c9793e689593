package io.github.relu4j.examples.claims;

import io.github.relu4j.examples.experiment.Results;
import io.github.relu4j.examples.experiment.Settings;
import io.github.relu4j.examples.training.EpochRecord;
import io.github.relu4j.examples.training.TrainingRecord;
import java.util.List;
import java.util.stream.Stream;

/** LeakyReLU, PReLU and ELU do not die. */
final class OthersDoNotDie implements OldClaim {

  @Override
  public Judgement judge(Results results, Settings settings) {
    return new Judgement(
        5,
        "LeakyReLU, PReLU and ELU units do not die",
        Stream.of("leaky_relu", "prelu", "elu")
            .map(activation -> finding(results, activation))
            .toList());
  }

  private static Finding finding(Results results, String activation) {
    List<TrainingRecord> runs =
        Stream.concat(results.sweep().stream(), results.initialisations().stream())
            .filter(Figures.plain(activation))
            .toList();
    double most =
        runs.stream()
            .flatMap(run -> run.epochs().stream())
            .mapToDouble(EpochRecord::deadShare)
            .max()
            .orElseThrow();
    long diverged = runs.stream().filter(TrainingRecord::diverged).count();
    return new Finding(
        activation + ": the largest dead share in any epoch of any run",
        "0, at all swept rates and from all initial weights",
        most,
        Figures.percent(most) + "; of " + runs.size() + " runs " + diverged + " diverged",
        most == 0);
  }
}
