package io.github.relu4j.examples.training;

import org.ejml.data.FMatrixRMaj;

/** What training makes small: a sum over samples. Thread-safe. */
public interface Loss {

  /**
   * The loss of some rows, summed, and its gradient.
   *
   * @param outputs the network's outputs, a row for each sample
   * @param samples the samples' indices
   * @param from where in samples the first row's index is
   * @param batch what the gradient is divided by: the number of samples of the whole batch
   * @param gradient receives the gradient with respect to the outputs
   */
  double of(FMatrixRMaj outputs, int[] samples, int from, int batch, FMatrixRMaj gradient);
}
