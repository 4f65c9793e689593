package io.github.relu4j.examples.claims;

import io.github.relu4j.examples.claims.Curves.Curve;
import io.github.relu4j.examples.experiment.AutoencoderJob;
import io.github.relu4j.examples.experiment.RateSearch;
import io.github.relu4j.examples.experiment.Settings;
import io.github.relu4j.examples.experiment.Statistics;
import io.github.relu4j.examples.experiment.Trainings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Sigmoid and tanh are the right choice for bounded outputs. */
final class BoundedOutputs implements Experiment {

  private static final Comparator<List<AutoencoderJob.Result>> SMALLER_ERROR =
      RateSearch.smaller(AutoencoderJob.Result::error);

  /** The range of the pixels, who is bounded by it, and who else competes. */
  private record Range(float low, float high, String bounded, List<String> others) {

    String words() {
      return "[" + (int) low + ", " + (int) high + "]";
    }
  }

  private static final List<Range> RANGES =
      List.of(
          new Range(0, 1, "sigmoid", List.of("identity", "relu", "elu")),
          new Range(-1, 1, "tanh", List.of("identity", "leaky_relu", "elu")));

  @Override
  public Claim run(int number, Trainings trainings) {
    List<Statement> statements = new ArrayList<>();
    List<Curves> curves = new ArrayList<>();
    for (Range range : RANGES) {
      List<AutoencoderJob.Result> bounded = results(range, range.bounded, trainings);
      List<Curve> errors = new ArrayList<>();
      List<Curve> outside = new ArrayList<>();
      addCurves(range, range.bounded, trainings, errors, outside);
      for (String other : range.others) {
        List<AutoencoderJob.Result> others = results(range, other, trainings);
        statements.add(
            Statement.of(
                range.words() + ": " + range.bounded + " beats " + Wording.title(other),
                trainings.settings().digits().name(),
                "error of the other / error of " + range.bounded,
                Scale.RATIO,
                1,
                true,
                IntStream.range(0, bounded.size())
                    .mapToObj(i -> Statistics.ratio(others.get(i).error(), bounded.get(i).error()))
                    .toList()));
        addCurves(range, other, trainings, errors, outside);
      }
      curves.add(curves("Error of pixels in " + range.words(), "share of the range", errors));
      curves.add(curves("Outputs outside " + range.words(), "share of all outputs", outside));
    }
    return new Claim(
        number,
        "Sigmoid and tanh are the right choice for bounded outputs",
        "Autoencoders squeeze images through 16 units and give their pixels back. They differ in the"
            + " activation of the outputs alone, each at its own best rate ("
            + String.join("; ", RANGES.stream().map(range -> rates(range, trainings)).toList())
            + "); the error is the root of the mean squared error of test pixels. Right of the line"
            + " the bounded activation has the smaller error.",
        statements,
        curves);
  }

  private static Curves curves(String title, String y, List<Curve> lines) {
    return new Curves(title + " (pilot seeds)", "learning rate", y, true, false, lines);
  }

  private static void addCurves(
      Range range,
      String activation,
      Trainings trainings,
      List<Curve> errors,
      List<Curve> outside) {
    NavigableMap<Double, List<AutoencoderJob.Result>> tried =
        trainings.rates().search(trial(range, activation, trainings), SMALLER_ERROR);
    String title = Wording.title(activation);
    errors.add(Curve.by(title, tried, AutoencoderJob.Result::error));
    outside.add(Curve.by(title, tried, AutoencoderJob.Result::outside));
  }

  private static List<AutoencoderJob.Result> results(
      Range range, String activation, Trainings trainings) {
    RateSearch.Trial<AutoencoderJob.Result> trial = trial(range, activation, trainings);
    double rate = bestRate(range, activation, trainings);
    return trainings
        .laboratory()
        .run(trainings.settings().seeds().stream().map(seed -> trial.job(rate, seed)).toList());
  }

  private static double bestRate(Range range, String activation, Trainings trainings) {
    return RateSearch.best(
        trainings.rates().search(trial(range, activation, trainings), SMALLER_ERROR),
        SMALLER_ERROR);
  }

  private static String rates(Range range, Trainings trainings) {
    return Stream.concat(Stream.of(range.bounded), range.others.stream())
        .map(each -> Wording.title(each) + " " + Wording.rate(bestRate(range, each, trainings)))
        .collect(Collectors.joining(", ", range.words() + " ", ""));
  }

  private static RateSearch.Trial<AutoencoderJob.Result> trial(
      Range range, String activation, Trainings trainings) {
    Settings settings = trainings.settings();
    return (rate, seed) ->
        new AutoencoderJob(
            settings.digits(), range.low, range.high, settings.width(), activation, rate, seed);
  }
}
