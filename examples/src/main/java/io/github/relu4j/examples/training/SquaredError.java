package io.github.relu4j.examples.training;

import org.ejml.data.FMatrixRMaj;

/**
 * Half of the mean squared error of the outputs.
 *
 * @param width the number of outputs
 * @param targets what the outputs should be, sample by sample
 */
public record SquaredError(int width, float[] targets) implements Loss {

  @Override
  public double of(FMatrixRMaj outputs, int[] samples, int from, int batch, FMatrixRMaj gradient) {
    int rows = outputs.numRows;
    gradient.reshape(rows, width);
    double loss = 0;
    for (int row = 0; row < rows; row++) {
      int target = samples[from + row] * width;
      for (int i = 0; i < width; i++) {
        float error = outputs.data[row * width + i] - targets[target + i];
        loss += 0.5 * error * error / width;
        gradient.data[row * width + i] = error / batch / width;
      }
    }
    return loss;
  }
}
