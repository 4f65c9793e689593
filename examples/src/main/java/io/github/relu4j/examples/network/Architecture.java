package io.github.relu4j.examples.network;

import io.github.relu4j.Activation;
import io.github.relu4j.Activations;
import io.github.relu4j.init.Initialisers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * A multilayer perceptron before its weights are drawn.
 *
 * @param inputs the number of features
 * @param hidden the units of each hidden layer, in order
 * @param outputs the number of outputs
 * @param activation of the hidden layers, by name
 * @param outputActivation of the output layer, by name; "identity" leaves it linear
 * @param initialisation of the hidden layers
 * @param batchNormalised whether batch normalisation is before each hidden activation
 */
public record Architecture(
    int inputs,
    List<Integer> hidden,
    int outputs,
    String activation,
    String outputActivation,
    Initialisation initialisation,
    boolean batchNormalised) {

  /** A linear output over hidden layers of one width, initialised as is usual. */
  public static Architecture classifier(
      int inputs, int width, int depth, int classes, String activation) {
    return new Architecture(
        inputs,
        Collections.nCopies(depth, width),
        classes,
        activation,
        "identity",
        Initialisation.USUAL,
        false);
  }

  /** The same with another initialisation. */
  public Architecture with(Initialisation other) {
    return new Architecture(
        inputs, hidden, outputs, activation, outputActivation, other, batchNormalised);
  }

  /** The same with or without batch normalisation. */
  public Architecture withBatchNormalisation(boolean wanted) {
    return new Architecture(
        inputs, hidden, outputs, activation, outputActivation, initialisation, wanted);
  }

  /** The network with the weights that a seed gives. */
  public Network build(long seed) {
    RandomGenerator random = new SplittableRandom(seed);
    SplittableRandom slopes = new SplittableRandom(~seed);
    List<Layer> layers = new ArrayList<>();
    int fanIn = inputs;
    for (int units : hidden) {
      // A layer has an activation of its own: a PReLU's slopes are learned by layer.
      Activation own = Activations.parse(activation);
      layers.add(new Dense(fanIn, units, layers.isEmpty(), initialisation.of(own), random));
      if (batchNormalised) {
        layers.add(new BatchNormalisation(units));
      }
      layers.add(new ActivationLayer(own, units, slopes.split()));
      fanIn = units;
    }
    layers.add(new Dense(fanIn, outputs, layers.isEmpty(), Initialisers.xavierNormal(), random));
    Activation last = Activations.parse(outputActivation);
    if (!last.equals(Activations.identity())) {
      layers.add(new ActivationLayer(last, outputs, slopes.split()));
    }
    return new Network(inputs, outputs, hidden.size(), layers);
  }
}
