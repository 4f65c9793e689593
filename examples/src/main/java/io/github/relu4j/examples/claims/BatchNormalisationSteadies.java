package io.github.relu4j.examples.claims;

import io.github.relu4j.examples.experiment.Results;
import io.github.relu4j.examples.experiment.Settings;
import io.github.relu4j.examples.experiment.Statistics;
import io.github.relu4j.examples.training.TrainingRecord;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Batch normalisation steadies training at high rates. */
final class BatchNormalisationSteadies implements OldClaim {

  private static final double HIGH = 0.1;
  private static final double WORKS = 0.9;
  private static final double FACTOR = 3;

  /** 0.3 over 0.1 is less than 3 in binary. */
  private static final double ROUNDING = 1e-9;

  @Override
  public Judgement judge(Results results, Settings settings) {
    double best =
        settings.sweptRates().stream()
            .mapToDouble(rate -> accuracy(results, false, rate))
            .max()
            .orElseThrow();
    double plain = highestThatWorks(results, settings, false, best);
    double normalised = highestThatWorks(results, settings, true, best);
    List<Double> high = settings.sweptRates().stream().filter(rate -> rate >= HIGH).toList();
    long better =
        high.stream()
            .filter(rate -> loss(results, true, rate) < loss(results, false, rate))
            .count();
    return new Judgement(
        6,
        "Batch normalisation steadies training at high learning rates",
        List.of(
            new Finding(
                "ReLU: the highest rate that works with batch normalisation over that without",
                "at least 3; a rate works if the test accuracy at the end is at least 0.9 times the"
                    + " best without batch normalisation, median over the seeds",
                normalised / plain,
                Figures.rate(normalised) + " with, " + Figures.rate(plain) + " without",
                normalised / plain >= FACTOR - ROUNDING),
            new Finding(
                "ReLU: at how many of the "
                    + high.size()
                    + " rates from "
                    + Figures.rate(HIGH)
                    + " on the last loss is smaller with batch normalisation",
                "all of them; median over the seeds, infinite for a run that diverged",
                better,
                better + " of " + high.size(),
                better == high.size())));
  }

  private static double highestThatWorks(
      Results results, Settings settings, boolean normalised, double best) {
    return settings.sweptRates().stream()
        .filter(rate -> accuracy(results, normalised, rate) >= WORKS * best)
        .mapToDouble(Double::doubleValue)
        .max()
        .orElse(0);
  }

  private static double accuracy(Results results, boolean normalised, double rate) {
    return median(results, normalised, rate, run -> run.last().testAccuracy());
  }

  private static double loss(Results results, boolean normalised, double rate) {
    return median(
        results,
        normalised,
        rate,
        run -> run.diverged() ? Double.POSITIVE_INFINITY : run.last().loss());
  }

  private static double median(
      Results results, boolean normalised, double rate, ToDoubleFunction<TrainingRecord> figure) {
    return Statistics.median(
        results.sweep().stream()
            .filter(Figures.relu(normalised, rate))
            .map(figure::applyAsDouble)
            .toList());
  }
}
