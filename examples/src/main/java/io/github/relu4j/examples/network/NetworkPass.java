package io.github.relu4j.examples.network;

import java.util.List;
import org.ejml.data.FMatrixRMaj;

/** A network's way forward and back for some rows of a batch. */
public final class NetworkPass {

  private final List<LayerPass> layers;
  private final List<HiddenPass> hidden;

  NetworkPass(Network network, int rows) {
    layers = network.layers().stream().map(layer -> layer.newPass(rows)).toList();
    hidden =
        layers.stream()
            .filter(HiddenPass.class::isInstance)
            .map(HiddenPass.class::cast)
            .limit(network.hiddenLayers())
            .toList();
  }

  LayerPass layer(int index) {
    return layers.get(index);
  }

  /** The hidden layers, from the first to the last. */
  public List<HiddenPass> hidden() {
    return hidden;
  }

  /** The outputs, a row for each row of x; they stay until the next call. */
  public FMatrixRMaj forward(FMatrixRMaj x, boolean training) {
    FMatrixRMaj y = x;
    for (LayerPass layer : layers) {
      y = layer.forward(y, training);
    }
    return y;
  }

  /** Takes the gradient of the outputs, which it may overwrite, back to all parameters. */
  public void backward(FMatrixRMaj gradient) {
    FMatrixRMaj passed = gradient;
    for (int i = layers.size() - 1; i >= 0; i--) {
      passed = layers.get(i).backward(passed);
    }
  }

  /** One array for each of the network's parameters, in their order. */
  public List<float[]> gradients() {
    return layers.stream().flatMap(layer -> layer.gradients().stream()).toList();
  }
}
