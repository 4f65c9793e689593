package io.github.relu4j.examples.experiment;

import io.github.relu4j.examples.data.Task;
import io.github.relu4j.examples.training.TrainingRecord;
import java.util.List;
import java.util.function.Consumer;

/** All experiments, one after the other. */
public final class Programme {

  private final Task pixels;
  private final Comparison spirals;
  private final Comparison images;
  private final GradientByDepth gradients;
  private final VarianceByDepth variances;
  private final RateSweep sweep;
  private final InitialisationTrial initialisations;
  private final BoundedOutput boundedOutputs;

  /**
   * The programme.
   *
   * @param settings of all experiments
   * @param points a task in the plane
   * @param pixels a task of images, of pixels from 0 to 1
   */
  public Programme(Settings settings, Task points, Task pixels) {
    this.pixels = pixels;
    Task standardised = pixels.standardised();
    spirals = new Comparison(settings, points, settings.spiralEpochs());
    images = new Comparison(settings, standardised, settings.epochs());
    gradients = new GradientByDepth(settings, standardised);
    variances = new VarianceByDepth(settings, standardised);
    sweep = new RateSweep(settings, standardised);
    initialisations = new InitialisationTrial(settings, standardised);
    boundedOutputs = new BoundedOutput(settings, pixels);
  }

  /** How many times {@link Laboratory#step} will be called. */
  public int steps() {
    return List.<Experiment<?>>of(
            spirals, images, gradients, variances, sweep, initialisations, boundedOutputs)
        .stream()
        .mapToInt(Experiment::steps)
        .sum();
  }

  /**
   * Runs all.
   *
   * @param news is told what begins
   */
  public Results run(Laboratory laboratory, Consumer<String> news) {
    news.accept("spirals");
    ComparisonResult onSpirals = spirals.run(laboratory);
    news.accept(pixels.name());
    ComparisonResult onImages = images.run(laboratory);
    news.accept("gradients");
    List<GradientByDepth.Result> gradientResults = gradients.run(laboratory);
    news.accept("variances");
    List<VarianceByDepth.Result> varianceResults = variances.run(laboratory);
    news.accept("learning rates");
    List<TrainingRecord> sweepResults = sweep.run(laboratory);
    news.accept("initial weights");
    List<TrainingRecord> initialisationResults = initialisations.run(laboratory);
    news.accept("bounded outputs");
    return new Results(
        pixels.description(),
        List.of(onSpirals, onImages),
        gradientResults,
        varianceResults,
        sweepResults,
        initialisationResults,
        boundedOutputs.run(laboratory));
  }
}
