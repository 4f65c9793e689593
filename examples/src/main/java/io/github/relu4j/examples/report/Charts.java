package io.github.relu4j.examples.report;

import io.github.relu4j.examples.claims.Figures;
import io.github.relu4j.examples.experiment.ComparisonResult;
import io.github.relu4j.examples.experiment.GradientByDepth;
import io.github.relu4j.examples.experiment.Results;
import io.github.relu4j.examples.experiment.Settings;
import io.github.relu4j.examples.experiment.Statistics;
import io.github.relu4j.examples.experiment.VarianceByDepth;
import io.github.relu4j.examples.training.EpochRecord;
import io.github.relu4j.examples.training.Histogram;
import io.github.relu4j.examples.training.TrainingRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** The charts beside each claim. */
final class Charts {

  private final Results results;
  private final Settings settings;

  Charts(Results results, Settings settings) {
    this.results = results;
    this.settings = settings;
  }

  /** SVGs, in order; none for a claim that a table says better. */
  List<String> of(int claim) {
    return switch (claim) {
      case 1 -> comparisons();
      case 2 -> List.of(gradientsByDepth(), gradientsByLayer());
      case 3 -> List.of(deadByEpoch(), deadByLayer());
      case 4 -> initialised();
      case 5 -> List.of(deadByRate());
      case 6 -> List.of(accuracyByRate(), lossAtHighRate());
      default -> List.of();
    };
  }

  private List<String> comparisons() {
    List<String> charts = new ArrayList<>();
    for (ComparisonResult comparison : results.comparisons()) {
      charts.add(
          new LineChart(
                  "loss-" + comparison.task(),
                  "Training loss, " + comparison.task(),
                  Scale.counting("epoch"),
                  Scale.logarithmic("mean loss"),
                  byEpoch(comparison, EpochRecord::loss))
              .svg());
      charts.add(
          new LineChart(
                  "accuracy-" + comparison.task(),
                  "Test accuracy, " + comparison.task(),
                  Scale.counting("epoch"),
                  Scale.linear("share right"),
                  byEpoch(comparison, EpochRecord::testAccuracy))
              .svg());
      charts.add(
          new LineChart(
                  "dead-" + comparison.task(),
                  "Dead units, " + comparison.task(),
                  Scale.counting("epoch"),
                  Scale.linear("% of hidden units"),
                  byEpoch(comparison, epoch -> 100 * epoch.deadShare()))
              .svg());
    }
    ComparisonResult last = results.comparisons().get(results.comparisons().size() - 1);
    for (String activation : settings.activations()) {
      charts.add(
          new HistogramChart(
                  "trained-" + charts.size(),
                  activation + ", trained",
                  "y in the last hidden layer, " + last.task(),
                  last.of(activation).get(0).lastHidden())
              .svg());
    }
    return charts;
  }

  private List<Series> byEpoch(ComparisonResult comparison, ToDoubleFunction<EpochRecord> figure) {
    return settings.activations().stream()
        .map(activation -> byEpoch(activation, comparison.of(activation).get(0), figure))
        .toList();
  }

  private static Series byEpoch(
      String name, TrainingRecord record, ToDoubleFunction<EpochRecord> figure) {
    return new Series(
        name,
        record.epochs().stream().map(epoch -> (double) epoch.epoch()).toList(),
        record.epochs().stream().map(figure::applyAsDouble).toList());
  }

  private String gradientsByDepth() {
    return new LineChart(
            "gradient-depth",
            "Gradient of the first layer over the output's, before training",
            Scale.counting("hidden layers"),
            Scale.logarithmic("ratio of norms"),
            settings.activations().stream()
                .map(
                    activation ->
                        new Series(
                            activation,
                            gradients(activation).stream()
                                .map(result -> (double) result.depth())
                                .toList(),
                            gradients(activation).stream()
                                .map(GradientByDepth.Result::ratio)
                                .toList()))
                .toList())
        .svg();
  }

  private List<GradientByDepth.Result> gradients(String activation) {
    return results.gradients().stream()
        .filter(result -> result.activation().equals(activation))
        .toList();
  }

  private String gradientsByLayer() {
    return new LineChart(
            "gradient-layer",
            "Gradient norm by layer, " + settings.deepest() + " hidden layers and the output",
            Scale.counting("layer"),
            Scale.logarithmic("norm of a sample's gradient"),
            settings.activations().stream()
                .map(
                    activation -> {
                      List<GradientByDepth.Result> all = gradients(activation);
                      return byLayer(activation, all.get(all.size() - 1).norms());
                    })
                .toList())
        .svg();
  }

  private static Series byLayer(String name, List<Double> values) {
    return new Series(
        name,
        IntStream.rangeClosed(1, values.size()).mapToObj(layer -> (double) layer).toList(),
        values);
  }

  private String deadByEpoch() {
    return new LineChart(
            "dead-epoch",
            "ReLU: dead units by epoch and learning rate",
            Scale.counting("epoch"),
            Scale.linear("% of hidden units"),
            settings.sweptRates().stream()
                .map(
                    rate ->
                        byEpoch(
                            Figures.rate(rate),
                            first(Figures.plain("relu", rate)),
                            epoch -> 100 * epoch.deadShare()))
                .toList())
        .svg();
  }

  private TrainingRecord first(Predicate<TrainingRecord> which) {
    return results.sweep().stream().filter(which).findFirst().orElseThrow();
  }

  private String deadByLayer() {
    return new LineChart(
            "dead-layer",
            "ReLU: dead units by layer after the last epoch",
            Scale.counting("hidden layer"),
            Scale.linear("% of the layer's units"),
            settings.sweptRates().stream()
                .map(
                    rate ->
                        byLayer(
                            Figures.rate(rate),
                            first(Figures.plain("relu", rate)).last().deadShares().stream()
                                .map(share -> 100 * share)
                                .toList()))
                .toList())
        .svg();
  }

  private String variances() {
    return new LineChart(
            "variance",
            "ReLU: variance of the activations by layer, before training",
            Scale.counting("hidden layer"),
            Scale.logarithmic("variance"),
            results.variances().stream()
                .map(result -> byLayer(result.initialisation(), result.variances()))
                .toList())
        .svg();
  }

  private List<String> initialised() {
    List<String> charts = new ArrayList<>(List.of(variances()));
    for (VarianceByDepth.Result result : results.variances()) {
      for (Histogram histogram : result.histograms()) {
        charts.add(
            new HistogramChart(
                    "initial-" + charts.size(),
                    result.initialisation() + ", " + histogram.name(),
                    "log10 of the activations above 0",
                    histogram)
                .svg());
      }
    }
    return charts;
  }

  private String accuracyByRate() {
    return new LineChart(
            "accuracy-rate",
            "ReLU: test accuracy after training by learning rate",
            Scale.logarithmic("learning rate"),
            Scale.linear("share right"),
            List.of(
                byRate("plain", rate -> accuracy(Figures.relu(false, rate))),
                byRate("batch norm", rate -> accuracy(Figures.relu(true, rate)))))
        .svg();
  }

  private double accuracy(Predicate<TrainingRecord> which) {
    return Statistics.median(
        results.sweep().stream()
            .filter(which)
            .map(record -> record.last().testAccuracy())
            .toList());
  }

  private Series byRate(String name, ToDoubleFunction<Double> figure) {
    return new Series(
        name,
        settings.sweptRates(),
        settings.sweptRates().stream().map(figure::applyAsDouble).toList());
  }

  private String lossAtHighRate() {
    List<Series> series = new ArrayList<>();
    for (double rate : settings.sweptRates()) {
      if (rate >= 0.1) {
        series.add(
            byEpoch(
                Figures.rate(rate) + ", plain",
                first(Figures.relu(false, rate)),
                EpochRecord::loss));
        series.add(
            byEpoch(
                Figures.rate(rate) + ", batch norm",
                first(Figures.relu(true, rate)),
                EpochRecord::loss));
      }
    }
    return new LineChart(
            "loss-high-rate",
            "ReLU: training loss at high learning rates",
            Scale.counting("epoch"),
            Scale.logarithmic("mean loss"),
            series)
        .svg();
  }

  private String deadByRate() {
    return new LineChart(
            "dead-rate",
            "Dead units after training by learning rate, He weights",
            Scale.logarithmic("learning rate"),
            Scale.linear("% of hidden units"),
            Settings.RECTIFIERS.stream()
                .map(
                    activation ->
                        byRate(
                            activation,
                            rate ->
                                100
                                    * Figures.deadShare(
                                        results.sweep(), Figures.plain(activation, rate))))
                .toList())
        .svg();
  }
}
