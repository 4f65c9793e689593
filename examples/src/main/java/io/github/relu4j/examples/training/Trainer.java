package io.github.relu4j.examples.training;

import io.github.relu4j.examples.network.Network;
import io.github.relu4j.examples.network.NetworkPass;
import io.github.relu4j.monitor.DeadUnitReport;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.ejml.data.FMatrixRMaj;

/**
 * Trains a network on the samples of a loss. A batch is always cut into the same number of parts,
 * whose gradients are summed in their order: so the number of threads shows in no bit of a result.
 */
public final class Trainer {

  /** How many parts a batch is cut into. */
  public static final int PARTS = 4;

  private final Network network;
  private final float[] inputs;
  private final Loss loss;
  private final Workers workers;
  private final int batch;
  private final int[] order;
  private final SplittableRandom random;
  private final Momentum momentum;
  private final List<Part> parts = new ArrayList<>();

  /**
   * A trainer.
   *
   * @param network what to train
   * @param inputs the features, sample by sample
   * @param loss of those samples
   * @param descent how to
   * @param seed the order of the samples follows from it
   * @param workers who does it
   */
  public Trainer(
      Network network, float[] inputs, Loss loss, Descent descent, long seed, Workers workers) {
    this.network = network;
    this.inputs = inputs;
    this.loss = loss;
    this.workers = workers;
    int samples = inputs.length / network.inputs();
    batch = Math.min(descent.batch(), samples) / PARTS * PARTS;
    if (batch == 0) {
      throw new IllegalArgumentException(
          "a batch of "
              + Math.min(descent.batch(), samples)
              + " is too small for "
              + PARTS
              + " parts");
    }
    order = new int[samples];
    for (int i = 0; i < samples; i++) {
      order[i] = i;
    }
    random = new SplittableRandom(seed);
    momentum = new Momentum(descent.rate(), descent.momentum(), network.parameters());
    for (int i = 0; i < PARTS; i++) {
      parts.add(new Part());
    }
  }

  /** What one of the parts of a batch needs. */
  private final class Part {

    final NetworkPass pass = network.newPass(batch / PARTS);
    final NetworkMonitor monitor = new NetworkMonitor(pass);
    final FMatrixRMaj x = new FMatrixRMaj(batch / PARTS, network.inputs());
    final FMatrixRMaj gradient = new FMatrixRMaj(batch / PARTS, network.outputs());
    double lossSum;

    void run(int from, boolean monitored) {
      int features = network.inputs();
      for (int row = 0; row < x.numRows; row++) {
        System.arraycopy(inputs, order[from + row] * features, x.data, row * features, features);
      }
      FMatrixRMaj outputs = pass.forward(x, true);
      lossSum += loss.of(outputs, order, from, batch, gradient);
      pass.backward(gradient);
      if (monitored) {
        monitor.observe(pass);
      }
    }
  }

  /**
   * Goes once over all samples in a random order; what a last batch would lack is left out.
   *
   * @param monitored whether {@link #deadUnits} will be asked for
   */
  public void epoch(boolean monitored) {
    for (Part part : parts) {
      part.monitor.reset();
      part.lossSum = 0;
    }
    shuffle();
    for (int from = 0; from + batch <= order.length; from += batch) {
      int first = from;
      workers.each(PARTS, i -> parts.get(i).run(first + i * (batch / PARTS), monitored));
      momentum.step(parts.stream().map(part -> part.pass.gradients()).toList());
      network.updated(parts.stream().map(part -> part.pass).toList());
    }
    merge();
  }

  private void merge() {
    for (Part part : parts.subList(1, PARTS)) {
      parts.get(0).monitor.merge(part.monitor);
    }
  }

  private void shuffle() {
    for (int i = order.length - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      int kept = order[i];
      order[i] = order[other];
      order[other] = kept;
    }
  }

  /** The mean loss of a sample in the last epoch, each at the time of its step. */
  public double meanLoss() {
    double sum = 0;
    for (Part part : parts) {
      sum += part.lossSum;
    }
    return sum / (order.length / batch * batch);
  }

  /** The hidden layers in the last epoch, if it was monitored. */
  public List<DeadUnitReport> deadUnits() {
    return parts.get(0).monitor.deadUnits();
  }
}
