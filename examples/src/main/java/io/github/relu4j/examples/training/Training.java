package io.github.relu4j.examples.training;

import io.github.relu4j.examples.data.Samples;
import io.github.relu4j.examples.network.Network;
import io.github.relu4j.examples.network.NetworkPass;
import io.github.relu4j.monitor.DeadUnitReport;
import io.github.relu4j.monitor.LayerGradient;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.ejml.data.FMatrixRMaj;

/** A classifier's training, epoch by epoch. */
public final class Training {

  /** How many test samples the histogram is of, at most. */
  private static final int OBSERVED = 256;

  private final Plan plan;
  private final Workers workers;
  private final Network network;
  private final Trainer trainer;
  private final Prediction prediction;
  private final List<EpochRecord> epochs = new ArrayList<>();
  private boolean diverged;

  /** Draws the weights. */
  public Training(Plan plan, Workers workers) {
    this.plan = plan;
    this.workers = workers;
    network = plan.architecture().build(plan.seed());
    trainer =
        new Trainer(
            network,
            plan.task().training().inputs(),
            new SoftmaxCrossEntropy(
                plan.task().training().labels(), plan.task().training().classes()),
            plan.descent(),
            plan.seed(),
            workers);
    prediction = new Prediction(network, workers);
  }

  /** Whether nothing is left to do. */
  public boolean ended() {
    return diverged || epochs.size() == plan.epochs();
  }

  /** One epoch and its record. */
  public void epoch() {
    double start = workers.processorSeconds();
    trainer.epoch();
    double seconds = workers.processorSeconds() - start;
    double loss = trainer.meanLoss();
    diverged = !Double.isFinite(loss);
    List<DeadUnitReport> units = trainer.deadUnits();
    epochs.add(
        new EpochRecord(
            epochs.size() + 1,
            loss,
            prediction.accuracy(plan.task().test().inputs(), plan.task().test().labels()),
            seconds,
            share(units, DeadUnitReport::dead),
            share(units, DeadUnitReport::saturated),
            units.stream().map(layer -> share(List.of(layer), DeadUnitReport::dead)).toList(),
            trainer.gradientFlow().layers().stream().map(LayerGradient::norm).toList()));
  }

  private static double share(List<DeadUnitReport> layers, ToIntFunction<DeadUnitReport> count) {
    int all = layers.stream().mapToInt(layer -> layer.units().size()).sum();
    return (double) layers.stream().mapToInt(count).sum() / all;
  }

  /** All epochs that are left. */
  public TrainingRecord run(Runnable afterEpoch) {
    while (!ended()) {
      epoch();
      afterEpoch.run();
    }
    return record();
  }

  /** What was recorded so far. */
  public TrainingRecord record() {
    return new TrainingRecord(
        plan.architecture().activation(),
        plan.architecture().initialisation().title(),
        plan.architecture().batchNormalised(),
        plan.descent().rate(),
        plan.seed(),
        diverged,
        List.copyOf(epochs),
        lastHidden());
  }

  private Histogram lastHidden() {
    Samples test = plan.task().test();
    int rows = Math.min(OBSERVED, test.count());
    FMatrixRMaj x = new FMatrixRMaj(rows, test.features());
    System.arraycopy(test.inputs(), 0, x.data, 0, rows * test.features());
    NetworkPass pass = network.newPass(rows);
    pass.forward(x, false);
    FMatrixRMaj y = pass.hidden().get(network.hiddenLayers() - 1).output();
    return Histogram.ofValues("hidden " + network.hiddenLayers(), y.data, y.numRows * y.numCols);
  }

  /** What is trained. */
  public Network network() {
    return network;
  }
}
