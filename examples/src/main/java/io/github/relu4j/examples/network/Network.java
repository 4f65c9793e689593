package io.github.relu4j.examples.network;

import java.util.List;

/**
 * A network: layers that follow each other.
 *
 * @param inputs the number of features
 * @param outputs the number of outputs
 * @param hiddenLayers the number of hidden layers, each with an activation
 * @param layers all layers, from the first to the last
 */
public record Network(int inputs, int outputs, int hiddenLayers, List<Layer> layers) {

  /** A network. */
  public Network {
    layers = List.copyOf(layers);
  }

  /** All parameters, from the first layer to the last. */
  public List<Parameter> parameters() {
    return layers.stream().flatMap(layer -> layer.parameters().stream()).toList();
  }

  /** What one thread needs for at most so many rows. */
  public NetworkPass newPass(int rows) {
    return new NetworkPass(this, rows);
  }

  /**
   * To be called after each update of the parameters.
   *
   * @param parts the passes of the step, in the order of their rows
   */
  public void updated(List<NetworkPass> parts) {
    for (int i = 0; i < layers.size(); i++) {
      int index = i;
      layers.get(i).updated(parts.stream().map(part -> part.layer(index)).toList());
    }
  }
}
