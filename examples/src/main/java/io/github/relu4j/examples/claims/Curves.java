package io.github.relu4j.examples.claims;

import io.github.relu4j.examples.training.EpochRecord;
import io.github.relu4j.examples.training.TrainingRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * A small chart.
 *
 * @param title above it
 * @param xLabel what x is
 * @param yLabel what y is
 * @param xLog whether the x axis is logarithmic
 * @param yLog whether the y axis is logarithmic
 * @param curves its lines
 */
public record Curves(
    String title, String xLabel, String yLabel, boolean xLog, boolean yLog, List<Curve> curves) {

  /**
   * A line with a band.
   *
   * @param name in the legend
   * @param points from left to right
   */
  public record Curve(String name, List<Point> points) {

    /** Medians with their intervals; an x at which one of these is infinite has no point. */
    static Curve of(String name, NavigableMap<Double, List<Double>> outcomes) {
      List<Point> points = new ArrayList<>();
      outcomes.forEach(
          (x, values) -> {
            Interval drawn = Interval.drawn(values);
            if (Double.isFinite(drawn.high() - drawn.low())) {
              points.add(new Point(x, drawn.low(), drawn.median(), drawn.high()));
            }
          });
      return new Curve(name, points);
    }

    /** A number by what it was measured at, such as the learning rate. */
    static <T> Curve by(
        String name, NavigableMap<Double, List<T>> outcomes, ToDoubleFunction<T> number) {
      NavigableMap<Double, List<Double>> numbers = new TreeMap<>();
      outcomes.forEach(
          (x, all) -> numbers.put(x, all.stream().map(number::applyAsDouble).toList()));
      return of(name, numbers);
    }

    /** A number by epoch, of the trainings that did not diverge. */
    static Curve byEpoch(
        String name, List<TrainingRecord> records, ToDoubleFunction<EpochRecord> number) {
      NavigableMap<Double, List<EpochRecord>> epochs = new TreeMap<>();
      for (TrainingRecord record : records) {
        for (int i = 0; i < record.epochs().size() && !record.diverged(); i++) {
          epochs.computeIfAbsent(i + 1.0, x -> new ArrayList<>()).add(record.epochs().get(i));
        }
      }
      return by(name, epochs, number);
    }

    /** Numbers of layers, from the first to the last; a list for each seed. */
    static Curve byLayer(String name, List<List<Double>> numbers) {
      NavigableMap<Double, List<Double>> layers = new TreeMap<>();
      for (List<Double> seed : numbers) {
        for (int i = 0; i < seed.size(); i++) {
          layers.computeIfAbsent(i + 1.0, x -> new ArrayList<>()).add(seed.get(i));
        }
      }
      return of(name, layers);
    }
  }

  /**
   * A point of a line; whatever is not finite cannot be drawn.
   *
   * @param x where
   * @param low the lower bound of the band
   * @param middle the line
   * @param high the upper bound of the band
   */
  public record Point(double x, double low, double middle, double high) {}
}
