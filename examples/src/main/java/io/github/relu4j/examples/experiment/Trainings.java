package io.github.relu4j.examples.experiment;

import io.github.relu4j.examples.network.Architecture;
import io.github.relu4j.examples.training.TrainingRecord;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.function.ToDoubleFunction;

/**
 * Trainings of classifiers, and what is chosen by those with pilot seeds.
 *
 * @param settings of all experiments
 * @param laboratory where they are done
 */
public record Trainings(Settings settings, Laboratory laboratory) {

  /** By the lowest test loss of the worst training. */
  public static final Comparator<List<TrainingRecord>> LOWER_LOSS =
      RateSearch.smaller(TrainingRecord::lowestTestLoss);

  /** The median of a number over some records. */
  public static double median(
      List<TrainingRecord> records, ToDoubleFunction<TrainingRecord> number) {
    return Statistics.median(records.stream().map(number::applyAsDouble).toList());
  }

  /** The trainings by which statements are judged, one for each seed. */
  public List<TrainingRecord> records(Subject subject, Architecture architecture, double rate) {
    return laboratory.run(
        settings.seeds().stream()
            .map(seed -> new TrainingJob(subject, architecture, rate, seed))
            .toList());
  }

  /** All rates that were tried with the pilot seeds. */
  public NavigableMap<Double, List<TrainingRecord>> search(
      Subject subject, Architecture architecture, Comparator<List<TrainingRecord>> better) {
    return rates().search(trial(subject, architecture), better);
  }

  /** The rate at which the worst pilot training has the lowest test loss. */
  public double bestRate(Subject subject, Architecture architecture) {
    return RateSearch.best(search(subject, architecture, LOWER_LOSS), LOWER_LOSS);
  }

  /**
   * Two thirds of the highest rate up to which all pilot trainings stay finite, so that those with
   * other seeds do, too; the best rate if that is higher.
   */
  public double highRate(Subject subject, Architecture architecture) {
    double best = bestRate(subject, architecture);
    double highest =
        rates().highest(trial(subject, architecture), best, record -> !record.diverged());
    double lower = new BigDecimal(highest * 2 / 3).round(new MathContext(2)).doubleValue();
    return Math.max(best, lower);
  }

  /** The trainings by which statements are judged, at the rate with the lowest test loss. */
  public List<TrainingRecord> best(Subject subject, Architecture architecture) {
    return records(subject, architecture, bestRate(subject, architecture));
  }

  /** Searches for rates. */
  public RateSearch rates() {
    return new RateSearch(settings, laboratory);
  }

  private static RateSearch.Trial<TrainingRecord> trial(
      Subject subject, Architecture architecture) {
    return (rate, seed) -> new TrainingJob(subject, architecture, rate, seed);
  }
}
