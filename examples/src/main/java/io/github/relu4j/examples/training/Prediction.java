package io.github.relu4j.examples.training;

import io.github.relu4j.examples.network.Network;
import io.github.relu4j.examples.network.NetworkPass;
import java.util.ArrayList;
import java.util.List;
import org.ejml.data.FMatrixRMaj;

/** A network's outputs for many samples. */
public final class Prediction {

  private static final int ROWS = 128;

  private final Network network;
  private final Workers workers;
  private final List<NetworkPass> passes = new ArrayList<>();

  /** For a network whose parameters may change between calls. */
  public Prediction(Network network, Workers workers) {
    this.network = network;
    this.workers = workers;
    for (int i = 0; i < Trainer.PARTS; i++) {
      passes.add(network.newPass(ROWS));
    }
  }

  /** The outputs, sample by sample. */
  public float[] outputs(float[] inputs) {
    int features = network.inputs();
    int width = network.outputs();
    int samples = inputs.length / features;
    float[] outputs = new float[samples * width];
    workers.each(
        Trainer.PARTS,
        part -> {
          FMatrixRMaj x = new FMatrixRMaj(ROWS, features);
          for (int from = part * ROWS; from < samples; from += Trainer.PARTS * ROWS) {
            int rows = Math.min(ROWS, samples - from);
            x.reshape(rows, features);
            System.arraycopy(inputs, from * features, x.data, 0, rows * features);
            FMatrixRMaj y = passes.get(part).forward(x, false);
            System.arraycopy(y.data, 0, outputs, from * width, rows * width);
          }
        });
    return outputs;
  }

  /** The share of samples whose largest output is that of their class, from 0 to 1. */
  double accuracy(float[] outputs, int[] labels) {
    int right = 0;
    for (int sample = 0; sample < labels.length; sample++) {
      if (largest(outputs, sample * network.outputs()) == labels[sample]) {
        right++;
      }
    }
    return (double) right / labels.length;
  }

  private int largest(float[] outputs, int from) {
    int largest = 0;
    for (int i = 1; i < network.outputs(); i++) {
      if (outputs[from + i] > outputs[from + largest]) {
        largest = i;
      }
    }
    // An output that is no number is a wrong answer, whatever the label is.
    return Float.isNaN(outputs[from]) ? -1 : largest;
  }
}
