package io.github.relu4j.examples.training;

import io.github.relu4j.examples.data.Samples;
import io.github.relu4j.examples.network.Network;
import io.github.relu4j.monitor.DeadUnitReport;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.data.FMatrixRMaj;

/** A classifier's training, epoch by epoch. */
public final class Training {

  private final Plan plan;
  private final Workers workers;
  private final Network network;
  private final Trainer trainer;
  private final Prediction prediction;
  private final List<EpochRecord> epochs = new ArrayList<>();
  private boolean diverged;
  private double deadShare;

  /** Draws the weights. */
  public Training(Plan plan, Workers workers) {
    this.plan = plan;
    this.workers = workers;
    network = plan.architecture().build(plan.seed());
    Samples samples = plan.task().training();
    trainer =
        new Trainer(
            network,
            samples.inputs(),
            new SoftmaxCrossEntropy(samples.labels(), samples.classes()),
            plan.descent(),
            plan.seed(),
            workers);
    prediction = new Prediction(network, workers);
  }

  /** Whether nothing is left to do. */
  public boolean ended() {
    return diverged || epochs.size() == plan.epochs();
  }

  /**
   * One epoch and its record.
   *
   * @param monitored whether dead units are counted, which takes time
   */
  public void epoch(boolean monitored) {
    double start = workers.processorSeconds();
    trainer.epoch(monitored);
    double seconds = workers.processorSeconds() - start;
    double loss = trainer.meanLoss();
    if (monitored) {
      deadShare = share(trainer.deadUnits());
    }
    Samples test = plan.task().test();
    float[] outputs = prediction.outputs(test.inputs());
    double accuracy = prediction.accuracy(outputs, test.labels());
    double testLoss = meanLoss(outputs, test);
    // The last step is after the last loss of training.
    diverged = !Double.isFinite(loss) || !Double.isFinite(testLoss);
    epochs.add(new EpochRecord(loss, testLoss, accuracy, seconds));
  }

  private static double share(List<DeadUnitReport> layers) {
    int all = layers.stream().mapToInt(layer -> layer.units().size()).sum();
    int dead = layers.stream().mapToInt(DeadUnitReport::dead).sum();
    return all == 0 ? 0 : (double) dead / all;
  }

  /** Overwrites the outputs. */
  private static double meanLoss(float[] outputs, Samples test) {
    int[] order = IntStream.range(0, test.count()).toArray();
    FMatrixRMaj rows = FMatrixRMaj.wrap(test.count(), test.classes(), outputs);
    double sum =
        new SoftmaxCrossEntropy(test.labels(), test.classes())
            .of(rows, order, 0, test.count(), new FMatrixRMaj(test.count(), test.classes()));
    return Double.isNaN(sum) ? Double.POSITIVE_INFINITY : sum / test.count();
  }

  /** All epochs that are left; dead units are counted in the last of them. */
  public TrainingRecord run() {
    while (!ended()) {
      epoch(epochs.size() == plan.epochs() - 1);
    }
    return record();
  }

  /** What was recorded so far. */
  public TrainingRecord record() {
    return new TrainingRecord(
        diverged, diverged ? Double.POSITIVE_INFINITY : deadShare, List.copyOf(epochs));
  }

  /** What is trained. */
  public Network network() {
    return network;
  }
}
