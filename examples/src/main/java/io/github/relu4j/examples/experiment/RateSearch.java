package io.github.relu4j.examples.experiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Finds learning rates with the pilot seeds. The best rate is never the lowest or the highest of
 * those tried, unless it is at the end of all: whoever is best at an edge gets a wider choice.
 *
 * @param settings the seeds, and where a search begins and ends
 * @param laboratory where jobs are done
 */
public record RateSearch(Settings settings, Laboratory laboratory) {

  /**
   * What is done at a rate.
   *
   * @param <T> the outcome
   */
  public interface Trial<T> {

    /** The job at a rate with a seed. */
    Job<T> job(double rate, long seed);
  }

  /**
   * The smaller of the largest numbers first, so that no choice rests on the luck of some seeds; of
   * as large ones the smaller median.
   */
  public static <T> Comparator<List<T>> smaller(ToDoubleFunction<T> number) {
    return Comparator.<List<T>>comparingDouble(
            outcomes -> outcomes.stream().mapToDouble(number).max().orElseThrow())
        .thenComparingDouble(
            outcomes -> Statistics.median(outcomes.stream().map(number::applyAsDouble).toList()));
  }

  /**
   * All rates that were tried, rising, each with the outcomes of the pilot seeds.
   *
   * @param better the best rate's outcomes come first
   */
  public <T> NavigableMap<Double, List<T>> search(Trial<T> trial, Comparator<List<T>> better) {
    NavigableMap<Double, List<T>> tried =
        tried(
            trial,
            Ladder.step(settings.rates().get(0)),
            Ladder.step(settings.rates().get(settings.rates().size() - 1)));
    while (true) {
      double best = best(tried, better);
      int step = Ladder.step(best);
      if (best == tried.firstKey() && best > settings.lowestRate()) {
        tried.putAll(tried(trial, step - 1, step - 1));
      } else if (best == tried.lastKey() && best < settings.highestRate()) {
        tried.putAll(tried(trial, step + 1, step + 1));
      } else {
        return tried;
      }
    }
  }

  /** The best of the rates that were tried; of equal ones the lowest. */
  public static <T> double best(NavigableMap<Double, List<T>> tried, Comparator<List<T>> better) {
    double best = tried.firstKey();
    for (double rate : tried.keySet()) {
      if (better.compare(tried.get(rate), tried.get(best)) < 0) {
        best = rate;
      }
    }
    return best;
  }

  private <T> NavigableMap<Double, List<T>> tried(Trial<T> trial, int from, int to) {
    List<Job<T>> jobs = new ArrayList<>();
    for (int step = from; step <= to; step++) {
      jobs.addAll(jobs(trial, Ladder.rate(step)));
    }
    List<T> outcomes = laboratory.run(jobs);
    int seeds = settings.pilotSeeds().size();
    NavigableMap<Double, List<T>> tried = new TreeMap<>();
    for (int step = from; step <= to; step++) {
      int first = (step - from) * seeds;
      tried.put(Ladder.rate(step), outcomes.subList(first, first + seeds));
    }
    return tried;
  }

  private <T> List<Job<T>> jobs(Trial<T> trial, double rate) {
    return settings.pilotSeeds().stream().map(seed -> trial.job(rate, seed)).toList();
  }

  /** The highest rate, from one upwards, up to which the outcomes of all pilot seeds are good. */
  public <T> double highest(Trial<T> trial, double from, Predicate<T> good) {
    int first = Ladder.step(from);
    int last = Ladder.step(settings.highestRate());
    return Ladder.rate(highest(first, last, step -> jobs(trial, Ladder.rate(step)), good));
  }

  /** The highest step up to which the outcomes of all jobs are good; first if that is not. */
  public <T> int highest(
      int first, int last, IntFunction<? extends List<? extends Job<T>>> jobs, Predicate<T> good) {
    return IntStream.rangeClosed(first + 1, last)
            .filter(step -> !laboratory.<T>run(jobs.apply(step)).stream().allMatch(good))
            .findFirst()
            .orElse(last + 1)
        - 1;
  }

  /** The rates of the ladder from one to another. */
  public static List<Double> rates(double from, double to) {
    return IntStream.rangeClosed(Ladder.step(from), Ladder.step(to))
        .mapToObj(Ladder::rate)
        .toList();
  }
}
