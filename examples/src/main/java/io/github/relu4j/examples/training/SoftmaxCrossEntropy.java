package io.github.relu4j.examples.training;

import io.github.relu4j.LogSoftmax;
import java.util.Arrays;
import org.ejml.data.FMatrixRMaj;

/** The negative logarithm of the probability that softmax gives the right class. */
public final class SoftmaxCrossEntropy implements Loss {

  private final int[] labels;
  private final int classes;
  private final LogSoftmax logSoftmax;

  /**
   * A loss.
   *
   * @param labels the right class of each sample
   * @param classes the number of classes
   */
  public SoftmaxCrossEntropy(int[] labels, int classes) {
    this.labels = labels;
    this.classes = classes;
    logSoftmax = new LogSoftmax(classes);
  }

  @Override
  public double of(FMatrixRMaj outputs, int[] samples, int from, int batch, FMatrixRMaj gradient) {
    int rows = outputs.numRows;
    gradient.reshape(rows, classes);
    float[] logarithms = outputs.data;
    logSoftmax.forward(logarithms, 0, logarithms, 0, rows);
    Arrays.fill(gradient.data, 0, rows * classes, 0f);
    double loss = 0;
    for (int row = 0; row < rows; row++) {
      int right = row * classes + labels[samples[from + row]];
      loss -= logarithms[right];
      gradient.data[right] = -1f / batch;
    }
    logSoftmax.backward(logarithms, 0, gradient.data, 0, gradient.data, 0, rows);
    return loss;
  }
}
