package io.github.relu4j.examples.training;

import io.github.relu4j.examples.data.Samples;
import io.github.relu4j.examples.network.HiddenPass;
import io.github.relu4j.examples.network.Network;
import io.github.relu4j.examples.network.NetworkPass;
import io.github.relu4j.monitor.LayerGradient;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.data.FMatrixRMaj;

/**
 * What becomes of some samples on their way through a network, forward and back.
 *
 * @param means the mean of the activations, by hidden layer
 * @param variances the variance of the activations, by hidden layer
 * @param gradients the norm of a sample's gradient, hidden layers first, by relu4j's monitor
 */
public record Propagation(List<Double> means, List<Double> variances, List<Double> gradients) {

  /** Takes the first samples through a network, at most so many. */
  public static Propagation of(Network network, Samples samples, int most) {
    Samples some = samples.range(0, Math.min(most, samples.count()));
    FMatrixRMaj x = FMatrixRMaj.wrap(some.count(), some.features(), some.inputs());
    NetworkPass pass = network.newPass(some.count());
    NetworkMonitor monitor = new NetworkMonitor(pass);
    FMatrixRMaj gradient = new FMatrixRMaj(some.count(), some.classes());
    int[] order = IntStream.range(0, some.count()).toArray();
    new SoftmaxCrossEntropy(some.labels(), some.classes())
        .of(pass.forward(x, true), order, 0, some.count(), gradient);
    monitor.observeOutput(gradient);
    pass.backward(gradient);
    monitor.observe(pass);
    List<Double> means = new ArrayList<>();
    List<Double> variances = new ArrayList<>();
    for (HiddenPass hidden : pass.hidden()) {
      double mean = mean(hidden.output(), 0);
      means.add(mean);
      variances.add(mean(hidden.output(), mean));
    }
    return new Propagation(
        means, variances, monitor.flow().layers().stream().map(LayerGradient::norm).toList());
  }

  /** The mean of the elements, or, with a centre, of their squared distances from it. */
  private static double mean(FMatrixRMaj matrix, double centre) {
    int count = matrix.numRows * matrix.numCols;
    double sum = 0;
    for (int i = 0; i < count; i++) {
      double distance = matrix.data[i] - centre;
      sum += centre == 0 ? distance : distance * distance;
    }
    return sum / count;
  }
}
