package io.github.relu4j.examples.training;

import io.github.relu4j.examples.data.Samples;
import io.github.relu4j.examples.network.Network;
import io.github.relu4j.examples.network.NetworkPass;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.data.FMatrixRMaj;

/**
 * A step of training as it is without this example's care: no monitors, no parts, the caller's
 * thread alone, samples in their order. Its time is what activations are compared with.
 */
public final class Step {

  private final Network network;
  private final Samples samples;
  private final Loss loss;
  private final Momentum momentum;
  private final NetworkPass pass;
  private final FMatrixRMaj x;
  private final FMatrixRMaj gradient;
  private final int[] order;
  private int next;

  /** Steps of a classifier; the batch must not be larger than the number of samples. */
  public Step(Network network, Samples samples, Descent descent) {
    if (descent.batch() > samples.count()) {
      throw new IllegalArgumentException(
          "batch must be at most " + samples.count() + " but is " + descent.batch());
    }
    this.network = network;
    this.samples = samples;
    loss = new SoftmaxCrossEntropy(samples.labels(), samples.classes());
    momentum = new Momentum(descent.rate(), descent.momentum(), network.parameters());
    pass = network.newPass(descent.batch());
    x = new FMatrixRMaj(descent.batch(), network.inputs());
    gradient = new FMatrixRMaj(descent.batch(), network.outputs());
    order = IntStream.range(0, samples.count()).toArray();
  }

  /** One step, over the samples that follow those of the last one; returns their mean loss. */
  public double run() {
    int rows = x.numRows;
    if (next + rows > order.length) {
      next = 0;
    }
    System.arraycopy(samples.inputs(), next * x.numCols, x.data, 0, rows * x.numCols);
    double sum = loss.of(pass.forward(x, true), order, next, rows, gradient);
    pass.backward(gradient);
    momentum.step(List.of(pass.gradients()));
    network.updated(List.of(pass));
    next += rows;
    return sum / rows;
  }
}
