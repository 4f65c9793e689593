package io.github.relu4j.benchmarks.survey;

import java.util.Random;
import org.ejml.data.FMatrixRMaj;
import org.ejml.dense.row.CommonOps_FDRM;

/**
 * A dense layer as it is before training: weights drawn from N(0, 2 / inputs) after He et al.,
 * "Delving deep into rectifiers", 2015. Its pre-activations are what an activation meets in a
 * freshly initialised network: normal, with variance 2 when the inputs have variance 1.
 *
 * @param inputs how many inputs each unit has
 * @param units how many units there are
 */
public record DenseLayer(int inputs, int units) {

  /**
   * The pre-activations, sample by sample, of a batch of inputs drawn from N(0, 1).
   *
   * @param samples the size of the batch
   * @param seed what weights and inputs follow from
   * @return samples * units floats
   */
  public float[] preActivations(int samples, long seed) {
    Random random = new Random(seed);
    FMatrixRMaj weights = normal(inputs, units, Math.sqrt(2.0 / inputs), random);
    FMatrixRMaj batch = normal(samples, inputs, 1, random);
    FMatrixRMaj product = new FMatrixRMaj(samples, units);
    CommonOps_FDRM.mult(batch, weights, product);
    return product.data;
  }

  private static FMatrixRMaj normal(int rows, int columns, double deviation, Random random) {
    FMatrixRMaj matrix = new FMatrixRMaj(rows, columns);
    for (int i = 0; i < matrix.data.length; i++) {
      matrix.data[i] = (float) (deviation * random.nextGaussian());
    }
    return matrix;
  }
}
